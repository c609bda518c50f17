// What is said of a hit besides its name, so that one can be told from another.

import { edtf } from '../languages/edtf'
import { country, t, word } from '../languages/text.svelte'
import type { SearchQuery } from '../operations/types'
import { typeOf } from '../common/glyph'

export type Hit = SearchQuery['search']['edges'][number]

/** Whether a text has anything to search for: a letter or a digit. */
export function searchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** The type of a hit, its kind, country, date, publisher or position, as far as they are known. */
export function factsOf({ node }: Hit): string[] {
  const facts: (string | null)[] = [word('type', typeOf(node.id))]
  switch (node.__typename) {
    case 'Organisation':
      facts.push(node.organisationKind && word('organisationKind', node.organisationKind), node.country && country(node.country))
      break
    case 'Person':
      facts.push(...node.positions.edges.map(({ title, node: { name } }) => (title ? t('search.position', { title, name }) : name)))
      break
    case 'Event':
      facts.push(word('eventKind', node.eventKind), node.country && country(node.country), node.date && edtf(node.date))
      break
    case 'Place':
      facts.push(word('placeKind', node.placeKind), node.country && country(node.country))
      break
    case 'Programme':
      facts.push(node.date && edtf(node.date))
      break
    case 'Source':
      facts.push(node.publisher, node.date && edtf(node.date))
      break
    case 'Topic':
      break
  }
  return facts.filter((fact) => fact !== null)
}

/** Why a hit is there where its name does not show it: another name that holds the words, or a similar spelling. */
export function reasonsOf({ node, matched, stage }: Hit): string[] {
  const reasons: string[] = []
  if (matched !== node.name) reasons.push(t('search.matched', { name: matched }))
  if (stage === 'NEAR') reasons.push(word('stage', stage))
  return reasons
}
