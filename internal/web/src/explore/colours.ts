// The categories by which a picture is coloured, and its legend filters.

import { compare, country, plural, t, word } from '../languages/text.svelte'
import type { Colouring, Id } from '../state/state'
import { entityTypes } from '../state/words'
import { distances, type Picture, type PictureNode } from './picture'

export interface Category {
  /** Letters, digits, _ and -: it stands in the address when it is hidden. */
  readonly key: string
  readonly label: string
  /** The colour: 1 to 8 for --c1 … --c8; 0 for what has none of its own. */
  readonly slot: number
  readonly count: number
}

export interface Colours {
  readonly categories: readonly Category[]
  of(node: PictureNode): Category
}

export const slots = 8

/** The categories of a picture; `communities` gives the community of each node, where they were found. */
export function coloursOf(picture: Picture, by: Colouring, here: Id | null, communities: ReadonlyMap<Id, number> | null): Colours {
  const keyOf = keying(picture, by, here, communities)
  const counts = new Map<string, number>()
  for (const node of picture.nodes) counts.set(keyOf(node), (counts.get(keyOf(node)) ?? 0) + 1)
  const keys = [...counts.keys()].sort(orderOf(by, counts))
  let slot = 0
  const categories = keys.map((key) => ({
    key, label: labelOf(by, key), count: counts.get(key) ?? 0, slot: key === none || slot >= slots ? 0 : ++slot,
  }))
  const byKey = new Map(categories.map((category) => [category.key, category]))
  return { categories, of: (node) => byKey.get(keyOf(node)) ?? { key: none, label: '', slot: 0, count: 0 } }
}

/** The key of what no source says, or what is not reached. */
export const none = 'none'

function keying(picture: Picture, by: Colouring, here: Id | null, communities: ReadonlyMap<Id, number> | null): (node: PictureNode) => string {
  switch (by) {
    case 'country':
      return (node) => node.country ?? none
    case 'type':
      return (node) => node.type
    case 'kind':
      return (node) => (node.kind ? `${node.type}-${node.kind}` : node.type === 'ORGANISATION' || node.type === 'PLACE' ? none : node.type)
    case 'community':
      return (node) => String(communities?.get(node.id) ?? none)
    case 'distance': {
      const steps = here ? distances(picture, here) : null
      return (node) => String((steps ? steps.get(node.id) : node.level) ?? none)
    }
  }
}

function orderOf(by: Colouring, counts: ReadonlyMap<string, number>): (a: string, b: string) => number {
  const last = (key: string) => (key === none ? 1 : 0)
  if (by === 'distance' || by === 'community') return (a, b) => last(a) - last(b) || Number(a) - Number(b)
  if (by === 'type') return (a, b) => entityTypes.findIndex((type) => type === a) - entityTypes.findIndex((type) => type === b)
  return (a, b) => last(a) - last(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compare(labelOf(by, a), labelOf(by, b))
}

function labelOf(by: Colouring, key: string): string {
  if (key === none) return t(by === 'distance' ? 'explore.category.unreached' : by === 'community' ? 'explore.category.alone' : 'explore.category.unknown')
  switch (by) {
    case 'country':
      return country(key)
    case 'type':
      return word('type', key)
    case 'kind': {
      const [type = '', kind] = key.split('-')
      return kind ? word(`${type.toLowerCase()}Kind`, kind) : word('type', type)
    }
    case 'community':
      return t('explore.category.community', { n: Number(key) })
    case 'distance':
      return key === '0' ? t('explore.category.here') : plural('explore.category.steps', Number(key))
  }
}
