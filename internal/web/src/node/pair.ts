// How we know that two actors were at an event: what sources say of each of the two.

import type { PairQuery } from '../operations/types'
import type { Explore } from '../state/state'
import type { Proof } from './proof'
import type { Named } from './ties'

export type Encounter = PairQuery['encounters']['nodes'][number]
export type Shared = Encounter['events']['edges'][number]
export type Presence = Shared['presence'][number]
export type Ends = PairQuery['ends']
type Participation = Presence['through'][number]['participations']['edges'][number]

/** The evidence on which a presence rests, and the larger event at which it is recorded, where it is not the event itself. */
export interface Attested {
  readonly proofs: readonly Proof[]
  readonly at: Named | null
}

/** What sources say of a presence: of the actor itself, of whoever was there for it, or of the house; there or at the visit of which it is part. */
export function attested({ actorId, how, through }: Presence, event: Shared['node'], ends: Ends): Attested {
  const own = participations(ends, actorId)
  const theirs = through.flatMap((person) => person.participations.edges)
  const house = event.hosts.edges.filter(({ node }) => node.id === actorId).flatMap(({ evidence }) => evidence)
  if (how === 'VISITED_OR_HOSTED' && house.length > 0) return { proofs: house, at: null }
  for (const at of [event, ...above(event)]) {
    const proofs = [...said(how === 'REPRESENTED' ? theirs : own, at.id), ...said(how === 'REPRESENTED' ? own : theirs, at.id)]
    if (proofs.length > 0) return { proofs: once(proofs), at: at.id === event.id ? null : { id: at.id, name: at.name } }
  }
  return { proofs: house, at: null }
}

function participations(ends: Ends, id: string): readonly Participation[] {
  const end = ends.find((one) => one?.id === id)
  return end && 'participations' in end ? end.participations.edges : []
}

/** The events of which an event is part, the nearest first. */
function above({ partOf }: Shared['node']): Named[] {
  if (!partOf) return []
  return partOf.partOf ? [partOf, partOf.partOf] : [partOf]
}

function said(all: readonly Participation[], event: string): Proof[] {
  return all.filter(({ node }) => node.id === event).flatMap(({ evidence }) => evidence)
}

function once(proofs: readonly Proof[]): Proof[] {
  return [...new Map(proofs.map((proof) => [proof.id, proof])).values()]
}

/** The names that an answer holds, by id. */
export function namesIn(ends: Ends, events: readonly Shared[]): Map<string, string> {
  const found = new Map<string, string>()
  const add = (all: readonly Participation[]) => all.forEach(({ delegation }) => delegation && found.set(delegation.id, delegation.name))
  for (const end of ends) {
    if (!end || !('name' in end)) continue
    found.set(end.id, end.name)
    add(end.participations.edges)
  }
  for (const { presence } of events) for (const { through } of presence) for (const person of through) add(person.participations.edges)
  return found
}

/** The text that says what the two were to each other: "met" only where a source states it, "would have" where others than held events count. */
export function sentenceOf({ certainty }: Pick<Encounter, 'certainty'>, { statuses }: Pick<Explore, 'statuses'>): 'node.pair.met' | 'node.pair.visit' | 'node.pair.would' {
  if (statuses.some((status) => status !== 'HELD')) return 'node.pair.would'
  return certainty === 'STATED' ? 'node.pair.met' : 'node.pair.visit'
}
