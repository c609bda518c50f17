// Pictures for tests.

import { coloursOf } from '../explore/colours'
import { pictureOf, type Picture } from '../explore/picture'
import type { Showing } from '../explore/showing'
import { exploring, type Explore } from '../state/state'
import type { Certainty, Projection } from '../state/words'

interface Told {
  /** Ids with the places of nodes. */
  readonly nodes: Readonly<Record<string, readonly [x: number, y: number]>>
  /** Pairs of ids, with the certainty of the link. */
  readonly links?: readonly (readonly [source: string, target: string, certainty?: Certainty, kind?: string])[]
  readonly names?: Readonly<Record<string, string>>
  readonly levels?: Readonly<Record<string, number>>
  readonly projection?: Projection
}

/** A picture of organisations. */
export function picture({ nodes, links = [], names = {}, levels = {}, projection = 'ENCOUNTERS' }: Told): Picture {
  const answer = {
    revision: 7, asOf: null, truncated: [],
    nodes: Object.entries(nodes).map(([id, [x, y]]) => ({
      id, x, y, level: levels[id] ?? 0, hiddenNeighbours: 0,
      node: { __typename: 'Organisation', name: names[id] ?? id, organisationKind: null, country: 'FR' },
    })),
    links: links.map(([source, target, certainty = 'STATED', kind = 'ENCOUNTER']) => ({
      source, target, kind, weight: 1, count: 1, certainty, first: null, last: null,
    })),
  }
  return pictureOf(answer as never, projection)
}

/** What a view of it would be given. */
export function showing(whole: Picture, state: Partial<Omit<Explore, 'page'>> = {}): Showing {
  return { picture: whole, whole, colours: coloursOf(whole, 'country', null, null), state: exploring(state) }
}
