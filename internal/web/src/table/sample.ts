// Pictures for the tests of the views.

import { pictureOf, type Picture } from '../explore/picture'
import type { NetworkQuery } from '../operations/types'
import type { Projection } from '../state/words'

type Answer = NetworkQuery['network']
export type SampleNode = Answer['nodes'][number]
export type SampleLink = Answer['links'][number]

export function organisation(name: string, country: string | null = null, level = 1): SampleNode {
  return {
    id: `organisation:${name}`, level, x: 0, y: 0, hiddenNeighbours: 0,
    node: { __typename: 'Organisation', name, organisationKind: null, country },
  }
}

export function person(name: string, level = 1): SampleNode {
  return { id: `person:${name}`, level, x: 0, y: 0, hiddenNeighbours: 0, node: { __typename: 'Person', name } }
}

export function event(name: string, date: string | null, earliest: string | null, latest: string | null, status: 'HELD' | 'PLANNED' = 'HELD'): SampleNode {
  return {
    id: `event:${name}`, level: 1, x: 0, y: 0, hiddenNeighbours: 0,
    node: { __typename: 'Event', name, eventKind: 'WORKSHOP', status, date, earliest, latest, country: null, reportMissing: false },
  }
}

/** An encounter, by the names of two organisations. */
export function encounter(a: string, b: string, weight: number, some: Partial<SampleLink> = {}): SampleLink {
  return {
    source: `organisation:${a}`, target: `organisation:${b}`, kind: 'ENCOUNTER', weight, count: 1, certainty: 'INFERRED', first: null, last: null, ...some,
  }
}

export function sample(nodes: SampleNode[], links: SampleLink[], projection: Projection = 'ENCOUNTERS'): Picture {
  return pictureOf({ revision: 7, asOf: null, truncated: [], nodes, links }, projection)
}
