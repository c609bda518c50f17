// Signing in, and what there is to reveal.

import { expect } from 'vitest'
import { asked, token, type Role } from './service'
import type { Visit } from './visit'

/** Signs in as the page does, without its form. Begins at the start page. */
export async function signedIn({ page, open, settled }: Visit, role: Role): Promise<void> {
  await open('/')
  const status = await page.evaluate(async (text) => {
    const response = await fetch('/auth/session', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token: text }) })
    return response.status
  }, token(role))
  expect(status, `signing in as ${role}`).toBe(204)
  await page.reload()
  await settled()
}

export interface Revealable {
  readonly contact: string
  readonly person: string
  readonly name: string
  readonly purposes: readonly string[]
}

interface Points {
  contactPoints: { nodes: { id: string; kind: string; medium: string; state: string; purposes: string[] }[] }
}

/** People whose address may be shown, those with most purposes first; and one whose address nobody may use. */
export async function contacts(): Promise<{ revealable: Revealable[]; hidden: string; office: string }> {
  const fields = 'contactPoints(first: 5) { nodes { id kind medium state purposes } }'
  const found = await asked<{ people: { nodes: ({ id: string; name: string } & Points)[] }; organisations: { nodes: ({ id: string } & Points)[] } }>(
    `{ people(first: 100) { nodes { id name ${fields} } } organisations(first: 100) { nodes { id ${fields} } } }`,
  )
  const revealable = found.people.nodes.flatMap(({ id, name, contactPoints }) =>
    contactPoints.nodes.filter(({ state }) => state === 'REVEALABLE').map((one) => ({ contact: one.id, person: id, name, purposes: one.purposes })),
  )
  revealable.sort((a, b) => b.purposes.length - a.purposes.length)
  const hidden = found.people.nodes.find(({ contactPoints }) => contactPoints.nodes.length > 0 && contactPoints.nodes.every(({ state }) => state === 'HIDDEN'))
  const office = found.organisations.nodes.find(({ contactPoints }) => contactPoints.nodes.some(({ state }) => state === 'SHOWN'))
  if (revealable.length === 0 || !hidden || !office) throw new Error('the network has no contact points of each kind: begin the stage with -people 60 -guarded')
  return { revealable, hidden: hidden.id, office: office.id }
}

export interface AuditRecord {
  number: number
  action: string
  actor: string
  subject: string | null
  purpose: string | null
  about: { id: string; name: string } | null
}

/** The newest records of the audit log, as an administrator sees it. */
export async function newestRecords(first = 5): Promise<AuditRecord[]> {
  const { auditLog } = await asked<{ auditLog: { nodes: AuditRecord[] } }>(
    'query ($first: Int!) { auditLog(first: $first) { nodes { number action actor subject purpose about { id name } } } }', { first },
  )
  return auditLog.nodes
}
