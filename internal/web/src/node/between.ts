// In which list of which node the ties of a link stand, with their evidence.

import { typeOf } from '../common/glyph'
import type { PictureLink } from '../explore/picture'
import type { TieKind } from '../state/words'
import { listsOf } from './ties'

export interface Place {
  /** The node whose list it is, the list, and the node that stands in it. */
  readonly of: string
  readonly list: string
  readonly other: string
}

/** The list of the node where the ties of a kind begin. Those of PART_OF stand in a list where they end. */
const lists: Readonly<Partial<Record<TieKind, readonly string[]>>> = {
  HOLDS_POSITION: ['positions'], TOOK_PART_IN: ['participations'], PREPARES: ['prepares'], HELD_AT: ['places', 'hosts'], ABOUT: ['topics'],
  WORKS_ON: ['topics'], MEMBER_OF: ['memberships'], BASED_IN: ['places'], WITHIN: ['within'], UNDER: ['programmes'], FUNDS: ['funds'],
  COUNTERPART_OF: ['counterparts'], SUCCEEDS: ['succeeds'], BRANCH_OF: ['branchOf'],
}

/** Where the ties of a link stand; null for those that stand in no list: encounters, and meetings that a source states. */
export function placeOf({ kind, source, target }: Pick<PictureLink, 'kind' | 'source' | 'target'>): Place | null {
  if (kind === 'PART_OF') return { of: target, list: 'parts', other: source }
  const [first, second] = kind === 'ENCOUNTER' ? [] : (lists[kind] ?? [])
  const list = kind === 'HELD_AT' && typeOf(target) === 'ORGANISATION' ? second : first
  const known: readonly string[] = listsOf[typeOf(source)] ?? []
  return list && known.includes(list) ? { of: source, list, other: target } : null
}
