import type { GraphiQLProps } from 'graphiql'

/** Asks the service that the page came from. What the service refuses is an answer too, and shown as such. */
export const fetcher: GraphiQLProps['fetcher'] = async (params, options) => {
  const headers = new Headers({ 'Content-Type': 'application/json', Accept: 'application/json' })
  for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, String(value))
  const answer = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(params) })
  return await answer.json()
}
