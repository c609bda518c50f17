// The questions of the start page, for its three users: each leads to a state, and can be asked of another node.

import type { Key } from '../languages/text.svelte'
import type { StartQuery } from '../operations/types'
import { exploring, finding, shadowing, type Id, type Language, type Place } from '../state/state'
import { entityTypes, type EntityType } from '../state/words'
import { chosenOf, type Asker, type Chosen, type Happening, type Named } from './chosen'

export interface Asked {
  readonly name: string
  /** The text of the question, and what fills it; `country` is a code. */
  readonly text: Key
  readonly values: Readonly<Record<string, string>>
  /** What the answer shows. */
  readonly shows: Key
  readonly place: Place
  /** The same of another node. */
  readonly other: { readonly label: Key; readonly types: readonly EntityType[]; readonly place: (id: Id) => Place }
}

export const users = ['analyst', 'network', 'coordinator'] as const
export type User = (typeof users)[number]

const actors = ['ORGANISATION', 'PERSON'] as const
const drawn = entityTypes.filter((type) => type !== 'SOURCE') // sources have no ties

/** The questions for each user; those that the network cannot answer are left out. */
export function questionsOf(data: StartQuery, language: Language): Record<User, Asked[]> {
  const chosen = chosenOf(data)
  const there = (all: (Asked | null)[]) => all.filter((one) => one !== null)
  return {
    analyst: there([chosen.met && metBy(chosen.met, language), chosen.met && proven(chosen.met, language)]),
    network: there([chosen.event && around(chosen.event, language), chosen.met && partners(chosen.met, language)]),
    coordinator: there([hosting(chosen, language), reaching(chosen, language)]),
  }
}

/** The name in a language, where a source or an editor gave a translation; else the main one. */
export function nameIn({ name, names = [] }: Pick<Named, 'name' | 'names'>, language: Language): string {
  return names.find((one) => one.kind === 'TRANSLATION' && one.language?.split('-')[0] === language)?.value ?? name
}

function dated(event: Happening, language: Language): string {
  const name = nameIn(event, language)
  const year = event.earliest?.slice(0, 4)
  return year && !name.includes(year) ? `${name} (${year})` : name
}

function metBy(asker: Asker, language: Language): Asked {
  const place = (id: Id) => exploring({ seeds: [id] })
  return {
    name: 'met', text: 'start.met', values: { actor: nameIn(asker, language) }, shows: 'start.met.shows', place: place(asker.id),
    other: { label: 'start.met.other', types: actors, place },
  }
}

function proven(asker: Asker, language: Language): Asked | null {
  const [edge] = asker.encounters.edges
  if (!edge) return null
  const place = (id: Id) => exploring({ seeds: [asker.id], selected: pair(asker.id, id) })
  return {
    name: 'proof', text: edge.certainty === 'STATED' ? 'start.proof.met' : 'start.proof.visit', values: { actor: nameIn(asker, language), other: edge.node.name },
    shows: 'start.proof.shows', place: place(edge.node.id), other: { label: 'start.proof.other', types: actors, place },
  }
}

function pair(a: Id, b: Id): readonly [Id] | readonly [Id, Id] {
  return a === b ? [a] : a < b ? [a, b] : [b, a]
}

function around(event: Happening, language: Language): Asked {
  const place = (id: Id) => exploring({ seeds: [id], projection: 'FULL', colour: 'type' })
  return {
    name: 'around', text: 'start.around', values: { event: dated(event, language) }, shows: 'start.around.shows', place: place(event.id),
    other: { label: 'start.around.other', types: drawn, place },
  }
}

function partners(asker: Asker, language: Language): Asked {
  const place = (id: Id) => exploring({ seeds: [id], here: id, radius: 2, colour: 'distance' })
  return {
    name: 'partners', text: 'start.partners', values: { actor: nameIn(asker, language) }, shows: 'start.partners.shows', place: place(asker.id),
    other: { label: 'start.partners.other', types: actors, place },
  }
}

function hosting({ asker, hosting: found }: Chosen, language: Language): Asked | null {
  if (!asker || !found) return null
  const place = (id: Id) => shadowing({ organisation: asker.id, topics: [id], countries: [found.country] })
  return {
    name: 'host', text: 'start.host', values: { topic: nameIn(found.topic, language), country: found.country, from: nameIn(asker, language) },
    shows: 'start.host.shows', place: place(found.topic.id), other: { label: 'start.host.other', types: ['TOPIC'], place },
  }
}

function reaching({ asker, reached }: Chosen, language: Language): Asked | null {
  if (!asker || !reached) return null
  const place = (id: Id) => finding({ from: [asker.id], to: id })
  return {
    name: 'reach', text: 'start.reach', values: { actor: nameIn(reached, language), from: nameIn(asker, language) }, shows: 'start.reach.shows',
    place: place(reached.id), other: { label: 'start.reach.other', types: actors, place },
  }
}
