// Nodes and links in words: for those who listen, and beside the picture.

import type { Picture, PictureLink, PictureNode } from '../explore/picture'
import { edtf } from '../languages/edtf'
import { country, language, plural, t, word } from '../languages/text.svelte'
import type { Explore } from '../state/state'

/** What a node is, and how many links lead on: organisation, Danemark, 7 liens, 3 de plus. */
export function aboutNode(node: PictureNode, picture: Picture): string[] {
  const links = picture.linksOf.get(node.id)?.length ?? 0
  return [
    word('type', node.type).toLocaleLowerCase(language()),
    node.country ? country(node.country) : '',
    node.date ? edtf(node.date) : '',
    plural('graph.links', links),
    node.hiddenNeighbours ? plural('graph.more', node.hiddenNeighbours) : '',
  ].filter((part) => part !== '')
}

/** The accessible name of a node. `known` is what is the same in every state, where that was put together before. */
export function spokenNode(node: PictureNode, picture: Picture, state: Explore, known = introduced(node, picture)): string {
  const marks = [
    state.here === node.id ? t('graph.here') : '',
    state.selected?.includes(node.id) ? t('graph.selected') : '',
    state.pins.some((pin) => pin.id === node.id) ? t('graph.pinned') : '',
  ].filter((part) => part !== '')
  return [known, ...marks].join(', ')
}

/** The name of a node, and what it is. */
export function introduced(node: PictureNode, picture: Picture): string {
  return [node.name, ...aboutNode(node, picture)].join(', ')
}

/** A link as a sentence, with its certainty. Only what a source states is said to be a meeting. */
export function spokenLink(link: PictureLink, picture: Picture): string {
  const values = { a: picture.byId.get(link.source)?.name ?? link.source, b: picture.byId.get(link.target)?.name ?? link.target }
  return [sentence(link, values), word('certainty', link.certainty)].join(', ')
}

function sentence({ kind, certainty }: PictureLink, values: { a: string; b: string }): string {
  if (kind !== 'ENCOUNTER') return t('graph.tie', { ...values, tie: word('tie', kind) })
  return t(certainty === 'STATED' ? 'graph.met' : 'graph.same', values)
}
