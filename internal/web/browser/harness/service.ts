// The service that is looked at, and what stops and starts it.

function variable(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: these tests run beside a service, as in "go run ./internal/stage -- npm --prefix internal/web run journeys" (for tokens: go run ./internal/stage -people 60 -guarded -- …)`)
  return value
}

/** Where the service is: an origin. */
export const origin = (): string => new URL(variable('PARTNERGRAPH_URL')).origin

export const roles = ['ANALYST', 'COORDINATOR', 'ADMIN'] as const
export type Role = (typeof roles)[number]

/** The token of a role, where the stage made some. */
export const token = (role: Role): string => variable(`PARTNERGRAPH_TOKEN_${role}`)

/** Who asks past the page: an administrator, as whoever is at the machine of a service without tokens. */
const bearer = (): Record<string, string> => (process.env.PARTNERGRAPH_TOKEN_ADMIN ? { Authorization: `Bearer ${token('ADMIN')}` } : {})

/** Ends the service in order, kills it, or starts it again; resolves once that is done. */
export async function control(what: 'stop' | 'kill' | 'start'): Promise<void> {
  const response = await fetch(`${variable('PARTNERGRAPH_STAGE_CONTROL')}/${what}`, { method: 'POST' })
  if (!response.ok) throw new Error(`the stage cannot ${what} the service: ${await response.text()}`)
}

interface Body<Data> {
  data?: Data
  errors?: { message: string; extensions?: { code?: string } }[]
}

/** A store that has just begun reads everything for the first time; then the service says "try again". */
const tries = 5

/** Asks the service, past the page: for what a page must show. */
export async function asked<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  for (let left = tries; ; left--) {
    const response = await fetch(`${origin()}/graphql`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', ...bearer() }, body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as Body<Data>
    if (body.data && !body.errors) return body.data
    const later = body.errors?.some(({ extensions }) => extensions?.code === 'TIMEOUT' || extensions?.code === 'UNAVAILABLE')
    if (!later || left <= 1) throw new Error(`the service answers ${JSON.stringify(body.errors)} to ${query}`)
  }
}

/** Whether the service shows the curated network, of which some names and numbers are known. */
export async function curated(): Promise<boolean> {
  const { node } = await asked<{ node: { id: string } | null }>('{ node(id: "organisation:disie") { id } }')
  return node !== null
}
