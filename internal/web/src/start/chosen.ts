// Which nodes the questions of the start page name: those of the curated network where they exist, others that have an answer elsewhere.

import type { StartQuery } from '../operations/types'

type Preferred = NonNullable<StartQuery['preferred'][number]>
type Of<T extends Preferred['__typename']> = Extract<Preferred, { __typename: T }>
export type Asker = StartQuery['moderate']['nodes'][number]
export type Happening = StartQuery['held']['nodes'][number]
type Theme = StartQuery['topics']['nodes'][number]

/** A node by its id and name. */
export interface Named {
  readonly id: string
  readonly name: string
  readonly names?: Preferred['names']
}

export const curated = {
  met: 'organisation:france-active-mpa-occitanie',
  asker: 'organisation:toulouse-metropole',
  event: 'event:copenhagen-2022',
  topic: 'topic:social-impact-measurement',
  host: 'organisation:disie',
  reached: 'person:01J9BRC6WC4PNP0T6H2YNCKXFA',
  country: 'DK',
} as const

export const preferredIds: readonly string[] = [curated.met, curated.asker, curated.event, curated.topic, curated.host, curated.reached]

export interface Chosen {
  readonly met: Asker | null
  readonly asker: Asker | null
  readonly event: Happening | null
  readonly hosting: { readonly topic: Named; readonly country: string } | null
  readonly reached: Named | null
}

/** What the questions name; null where the network has nothing that fits. */
export function chosenOf(data: StartQuery): Chosen {
  const met = preferred(data, curated.met, 'Organisation') ?? askers(data)[0] ?? null
  const asker = preferred(data, curated.asker, 'Organisation') ?? askers(data).find((one) => one.country !== null) ?? met
  return {
    met,
    asker,
    event: preferred(data, curated.event, 'Event') ?? data.held.nodes[0] ?? data.events.nodes[0] ?? null,
    hosting: hostingOf(data, asker),
    reached: reachedOf(data, asker),
  }
}

function preferred<T extends Preferred['__typename']>(data: StartQuery, id: string, type: T): Of<T> | null {
  const node = data.preferred.find((one) => one?.id === id && one.__typename === type)
  return (node as Of<T> | undefined) ?? null
}

const wellKnown = 12 // encounters: enough for an answer, few enough to read it

/** Organisations, those first of which most can be told: with encounters, a country and a kind, and neither alone nor with everybody. */
export function askers(data: StartQuery): Asker[] {
  const far = (one: Asker) => Math.abs(Math.log((one.encounters.totalCount + 0.1) / wellKnown))
  const told = (one: Asker) => (one.encounters.totalCount > 0 ? 4 : 0) + (one.country ? 2 : 0) + (one.organisationKind ? 1 : 0)
  const all = [...data.moderate.nodes, ...data.busier.nodes]
  return all.sort((a, b) => told(b) - told(a) || far(a) - far(b) || (a.id < b.id ? -1 : 1))
}

/** A topic on which an organisation of another country works, and that country. */
function hostingOf(data: StartQuery, asker: Asker | null): Chosen['hosting'] {
  const topic = preferred(data, curated.topic, 'Topic')
  if (topic && preferred(data, curated.host, 'Organisation')) return { topic, country: curated.country }
  const abroad = (theme: Theme) => theme.organisations.nodes.find(({ id, country }) => country && country !== asker?.country && id !== asker?.id)
  for (const theme of asker ? data.topics.nodes : []) {
    const country = abroad(theme)?.country
    if (country) return { topic: theme, country }
  }
  return null
}

/** Somebody to whom the asker can be introduced: a person of an organisation that it encountered, or that organisation. */
function reachedOf(data: StartQuery, asker: Asker | null): Named | null {
  const known = preferred(data, curated.reached, 'Person') ?? preferred(data, curated.host, 'Organisation')
  if (known && asker?.id === curated.asker) return known
  const other = asker?.encounters.edges[0]?.node
  if (!other) return null
  return ('people' in other ? other.people.nodes[0] : undefined) ?? other
}
