// Asks the service at PARTNERGRAPH_URL all that the audit suite of graphql-http asks of a server of GraphQL over HTTP, and fails where
// any check does: those that a server MUST or SHOULD pass, and those that it MAY.

import { auditServer } from 'graphql-http'

const address = process.env.PARTNERGRAPH_URL
if (!address) throw new Error('PARTNERGRAPH_URL is not set: go run ./internal/stage -- npm --prefix internal/protocol run audit')

const results = await auditServer({ url: `${address}/graphql`, fetchFn: fetch })
const levels = ['MUST', 'SHOULD', 'MAY']
const count = (level, status) => results.filter(({ name, status: is }) => name.startsWith(level) && (!status || is === status)).length

for (const { id, name, status, reason } of results) {
  if (status !== 'ok') console.error(`${status} ${id} ${name}: ${reason}`)
}
const passed = levels.map((level) => `${count(level, 'ok')} of ${count(level)} ${level}`).join(', ')
console.log(`TRUST protocol ${passed}: ${results.filter(({ status }) => status === 'ok').length} of ${results.length} checks of graphql-http pass`)
if (results.length < 60 || results.some(({ status }) => status !== 'ok')) process.exitCode = 1
