// What is left of an answer when the legend and the reader have hidden something.

import type { Explore } from '../state/state'
import type { Colours } from './colours'
import { partOf, type Picture } from './picture'

/** What of a state hides, and what is never hidden. */
export type Hiding = Pick<Explore, 'seeds' | 'off' | 'hidden'>

export function shownOf(whole: Picture, colours: Colours, hiding: Hiding): Picture {
  const off = new Set(hiding.off)
  const hidden = new Set(hiding.hidden)
  if (off.size === 0 && hidden.size === 0) return whole
  const seeds = new Set(hiding.seeds)
  return partOf(whole, (node) => seeds.has(node.id) || (!hidden.has(node.id) && !off.has(colours.of(node).key)))
}
