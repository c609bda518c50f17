// What there is to look at in the network that the service shows: found by asking it, for no name is known of a synthetic one.

import { about, auditing, exploring, finding, shadowing, type Place } from '../../src/state/state'
import { addressOf } from '../../src/state/address'
import { asked } from './service'

export interface Subjects {
  /** An organisation with encounters, and the other of the strongest of them. */
  organisation: string
  other: string
  /** An event at which it was. */
  event: string
  /** A topic on which somebody works. */
  topic: string
  /** A node of each type, by its type in lower case. */
  ofType: Record<string, string>
}

const fields = '{ nodes { id encounters(with: {types: [ORGANISATION]}, first: 1) { edges { node { id } events(first: 1) { edges { node { id } } } } } } }'
const organisations = `query ($curated: ID!) {
  curated: organisations(filter: {ids: [$curated]}, first: 1) ${fields}
  others: organisations(filter: {degree: {max: 8}}, orderBy: {field: TIES}, first: 4) ${fields}
  busier: organisations(filter: {degree: {min: 9}}, orderBy: {field: TIES, direction: ASC}, first: 4) ${fields} }`
const oneOfEach = `{ people(first: 1) { nodes { id } } places(first: 1) { nodes { id } } topics(first: 1) { nodes { id } }
  programmes(first: 1) { nodes { id } } sources(first: 1) { nodes { id } } }`

interface Nodes {
  nodes: { id: string; encounters: { edges: { node: { id: string }; events: { edges: { node: { id: string } }[] } }[] } }[]
}

let found: Promise<Subjects> | undefined

export function subjects(): Promise<Subjects> {
  found ??= find()
  return found
}

async function find(): Promise<Subjects> {
  const all = await asked<Record<'curated' | 'others' | 'busier', Nodes>>(organisations, { curated: 'organisation:france-active-mpa-occitanie' })
  const subject = await answerable([all.curated, all.others, all.busier].flatMap(({ nodes }) => nodes).filter((each) => each.encounters.edges.length > 0))
  const [edge] = subject?.encounters.edges ?? []
  const [organisation, other, event] = [subject?.id, edge?.node.id, edge?.events.edges[0]?.node.id]
  const lists = await asked<Record<string, { nodes: { id: string }[] }>>(oneOfEach)
  const first = (list: string) => lists[list]?.nodes[0]?.id
  const ofType = { organisation, event, person: first('people'), place: first('places'), topic: first('topics'), programme: first('programmes'), source: first('sources') }
  const there = Object.fromEntries(Object.entries(ofType).filter((each): each is [string, string] => each[1] !== undefined))
  if (!organisation || !other || !event || !there.topic) throw new Error('no two organisations of the network were at one event: there is nothing to look at')
  return { organisation, other, event, topic: there.topic, ofType: there }
}

/** The first around which the service draws a network: of some it says that they are beside too many others. */
async function answerable<T extends { id: string }>(all: T[]): Promise<T | undefined> {
  for (const each of all) {
    const answer = asked('query ($seeds: [ID!]!) { network(seeds: $seeds, radius: 1, projection: ENCOUNTERS, limit: 200) { revision } }', { seeds: [each.id] })
    if (await answer.then(() => true, () => false)) return each
  }
  return undefined
}

/** Every page and every view, by a name for it, as addresses. */
export async function everyPage(): Promise<Record<string, string>> {
  const { organisation, other, event, topic, ofType } = await subjects()
  const seeds = [organisation]
  const views = ['graph', 'table', 'matrix', 'timeline', 'map'] as const
  const places: Record<string, Place> = {
    start: { page: 'start' },
    'explore, nothing asked': exploring({}),
    ...Object.fromEntries(views.map((view) => [view, exploring({ seeds, view })])),
    'graph, a node selected': exploring({ seeds, selected: [organisation], here: organisation, colour: 'distance' }),
    'graph, a link selected': exploring({ seeds, selected: organisation < other ? [organisation, other] : [other, organisation], colour: 'kind' }),
    'graph of all ties': exploring({ seeds: [event], projection: 'FULL', colour: 'type' }),
    'table of all ties': exploring({ seeds: [event], projection: 'FULL', view: 'table', selected: [event] }),
    'explore, an unknown node': exploring({ seeds: ['organisation:nobody'] }),
    ...Object.fromEntries(Object.entries(ofType).map(([type, id]) => [`page of a ${type}`, about(id)])),
    'page of an unknown node': about('organisation:nobody'),
    'paths, nothing asked': finding({}),
    paths: finding({ from: [organisation], to: other }),
    'shadowing, nothing asked': shadowing({}),
    shadowing: shadowing({ organisation }),
    'audit log': auditing({}),
    'audit log about somebody': auditing({ subject: ofType.person ?? organisation }),
    'shadowing on a topic': shadowing({ organisation, topics: [topic], direction: 'SEND' }),
  }
  const addresses = Object.entries(places).map(([name, place]) => [name, addressOf({ ...place, lang: 'fr', theme: null })])
  return { ...Object.fromEntries(addresses), 'an unknown path': '/nowhere', 'a broken state': '/explore?view=cube&seeds=organisation:disie&lang=xx' }
}
