// What the service answers about a node, whatever its type, as its page shows it: facts, and lists of ties.

import { typeOf } from '../common/glyph'
import { edtf } from '../languages/edtf'
import { country, languageName, list, number, t, word, type Key } from '../languages/text.svelte'
import type { EventQuery, OrganisationQuery, PersonQuery, PlaceQuery, ProgrammeQuery, SourceQuery, TopicQuery } from '../operations/types'
import type { EntityType, EventStatus } from '../state/words'
import type { Proof } from './proof'

/** What all types share; the fields of a type are there for its nodes only. */
type Of<Q extends { node: unknown }, T extends string> = Extract<Q['node'], { readonly __typename: T }>
export type Answered =
  | Of<OrganisationQuery, 'Organisation'> | Of<PersonQuery, 'Person'> | Of<EventQuery, 'Event'> | Of<PlaceQuery, 'Place'>
  | Of<TopicQuery, 'Topic'> | Of<ProgrammeQuery, 'Programme'> | Of<SourceQuery, 'Source'>

/** A fact: its words, and the evidence that supports it. `value` is null where no source says. */
export interface Fact {
  readonly label: Key
  readonly value: string | null
  readonly lang?: string | null
  readonly href?: string | null
  readonly proofs: readonly Proof[]
}

export interface Sheet {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly description: string | null
  /** What tells it from others: kind, country, date. */
  readonly marks: readonly string[]
  readonly existence: readonly Proof[]
  readonly facts: readonly Fact[]
  readonly names: readonly Fact[]
  readonly status: EventStatus | null
  readonly reportMissing: boolean
  readonly partOf: { readonly id: string; readonly name: string } | null
  readonly revision: number
}

/** Reads an answer with its facts. */
export function sheetOf(node: Answered): Sheet {
  const { names = [], evidence = [] } = node // there whenever the facts were asked for
  const about = (property: string) => evidence.filter((proof) => proof.about === property)
  const event = node.__typename === 'Event' ? node : null
  return {
    id: node.id, type: typeOf(node.id), name: node.name, description: node.description, marks: marksOf(node),
    existence: evidence.filter((proof) => proof.about === null),
    facts: factsOf(node, about),
    names: names.map(({ value, language, kind }) => ({
      label: `words.nameKind.${kind}` as const, value, lang: language, proofs: about(`names ${value}`),
    })),
    status: event?.status ?? null, reportMissing: event?.reportMissing ?? false, partOf: event?.partOf ?? null, revision: node.changedAtRevision,
  }
}

/** What may tell a node from others; what its type does not have is absent. */
export interface Marked {
  readonly id: string
  readonly organisationKind?: string | null
  readonly eventKind?: string
  readonly placeKind?: string
  readonly country?: string | null
  readonly date?: string | null
}

/** Kind, country and date in words, as far as they are known. */
export function marksOf({ organisationKind, eventKind, placeKind, country: code, date }: Marked): string[] {
  return [
    ...(organisationKind ? [word('organisationKind', organisationKind)] : []),
    ...(eventKind ? [word('eventKind', eventKind)] : []),
    ...(placeKind ? [word('placeKind', placeKind)] : []),
    ...(code ? [country(code)] : []),
    ...(date ? [edtf(date)] : []),
  ]
}

function factsOf(node: Answered, about: (property: string) => Proof[]): Fact[] {
  const facts: Fact[] = []
  const add = (property: string, value: string | null, more: Partial<Fact> = {}) =>
    facts.push({ label: `node.fact.${property}` as Key, value, proofs: about(property), ...more })
  if (node.description !== null) add('description', node.description)
  if (about('name').length > 0) add('name', node.name)
  switch (node.__typename) {
    case 'Organisation':
      add('kind', node.organisationKind && word('organisationKind', node.organisationKind))
      add('country', node.country && country(node.country))
      add('languages', node.languages.length > 0 ? list(node.languages.map(languageName)) : null)
      break
    case 'Event':
      add('kind', word('eventKind', node.eventKind))
      add('status', word('status', node.status))
      add('date', node.date && edtf(node.date))
      add('country', node.country && country(node.country))
      if (node.size) add('size', t('node.size', { n: number(node.size.n), basis: word('sizeBasis', node.size.basis) }))
      break
    case 'Place':
      add('kind', word('placeKind', node.placeKind))
      add('country', node.country && country(node.country))
      add('region', node.region)
      break
    case 'Programme':
      add('date', node.date && edtf(node.date))
      break
    case 'Source':
      add('publisher', node.publisher)
      add('date', node.date && edtf(node.date))
      add('language', node.language && languageName(node.language))
      add('url', node.url, { href: node.url })
      break
    case 'Person':
    case 'Topic':
      break
  }
  return facts
}
