// A path in the explorer.

import { exploring, type Explore, type Paths } from '../state/state'
import { relations } from '../state/words'
import type { FoundPath } from './strength'

/**
 * The network around the actors of a path. A path may join colleagues and members of one delegation, and counts every small event:
 * the explorer is asked for the same, or it would not show the links of the path.
 */
export function around(path: Pick<FoundPath, 'actors' | 'steps'>, asks: Paths): Explore {
  const seeds = path.actors.map(({ id }) => id)
  const [from, to] = seeds
  const years = { from: asks.since, to: asks.until, undated: asks.undated }
  const pair = from !== undefined && to !== undefined ? ([from, to].sort() as [string, string]) : null
  if (path.steps.some(({ via }) => via !== 'ENCOUNTER')) return exploring({ seeds, projection: 'FULL', asOf: asks.asOf, ...years, here: from ?? null })
  return exploring({ seeds, projection: 'ENCOUNTERS', relations, ...years, here: from ?? null, selected: pair })
}
