// The analyst's question in one sentence: whom did somebody meet, and who was merely there.

import type { Explore } from '../state/state'
import { across, type Picture } from './picture'

/** What the sentence says of the one starting point of a picture of encounters. */
export interface Met {
  readonly name: string
  /** Of how many actors a source says that it met them; null where not all are shown. */
  readonly stated: number | null
  /** How many others were at the same events. */
  readonly others: number
}

/** Null where the picture answers another question: about several, about ties, or about what was not held. */
export function metOf(picture: Picture, state: Explore, total: number | null): Met | null {
  const [id, second] = state.seeds
  const node = id && !second ? picture.byId.get(id) : undefined
  const held = state.statuses.every((status) => status === 'HELD')
  if (!node || picture.projection !== 'ENCOUNTERS' || state.radius === 0 || !held || total === null || total === 0) return null
  const links = picture.linksOf.get(node.id) ?? []
  const all = new Set(links.map((link) => across(link, node.id))).size === total
  const stated = all ? links.filter((link) => link.certainty === 'STATED').length : null
  return { name: node.name, stated, others: total - (stated ?? 0) }
}
