// Asks the service. Only the operations of src/operations are ever sent.

/** An operation with the types of its variables and answer. */
export interface Operation<Data, Variables> {
  readonly text: string
  /** Types only: neither is ever there. */
  readonly data?: Data
  readonly variables?: Variables
}

/** An answer, with the revision of the network that it saw (null where its reads saw several). */
export interface Answer<Data> {
  data: Data
  revision: number | null
}

/** The service refused: its message says what is wrong and what to do. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: string,
    /** In how many seconds to ask again; null where the service does not say. */
    readonly after: number | null = null,
  ) {
    super(message)
  }
}

/** The service cannot be reached, or its store does not answer. */
export class Away extends Error {}

interface Body<Data> {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[]
  extensions?: { revision?: number | null }
}

/** Sends an operation. Throws Refusal, Away, or the AbortError of the signal. */
export async function ask<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables, signal: AbortSignal): Promise<Answer<Data>> {
  listener.asked()
  const response = await reach(JSON.stringify({ query: operation.text, variables }), signal)
  const body = await read<Data>(response, signal)
  const [error] = body.errors ?? []
  if (error?.extensions?.code === 'UNAVAILABLE') throw new Away()
  if (error) throw heard(new Refusal(error.message, error.extensions?.code ?? 'INTERNAL', secondsIn(response)))
  if (!body.data) throw new Away()
  return { data: body.data, revision: body.extensions?.revision ?? null }
}

interface Listener {
  /** Something is asked. */
  asked(): void
  /** Something was refused: it may have been asked by somebody whose session has ended. */
  refused(refusal: Refusal): void
}

let listener: Listener = { asked() {}, refused() {} }

/** Names who is told of all that is asked. */
export function listen(told: Listener): void {
  listener = told
}

function heard(refusal: Refusal): Refusal {
  listener.refused(refusal)
  return refusal
}

/** What Retry-After says, in seconds. */
export function secondsIn(response: Response): number | null {
  const text = response.headers.get('Retry-After') ?? ''
  return /^\d{1,6}$/.test(text) ? Number(text) : null
}

async function reach(body: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST', body, signal, headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    })
  } catch (error) {
    throw signal.aborted ? error : new Away()
  }
}

async function read<Data>(response: Response, signal: AbortSignal): Promise<Body<Data>> {
  try {
    return (await response.json()) as Body<Data>
  } catch (error) {
    throw signal.aborted ? error : new Away() // cut off, or answered by something in between
  }
}

/** Whether the service is there and can be asked. */
export async function ready(): Promise<boolean> {
  try {
    return (await fetch('/readyz', { cache: 'no-store' })).ok
  } catch {
    return false
  }
}
