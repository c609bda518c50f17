// What a state of the explorer asks of the service.

import { backwards } from '../common/backwards'
import type { HiddenQueryVariables, NetworkFilter, NetworkQueryVariables, WithheldQueryVariables } from '../operations/types'
import type { Explore, Id } from '../state/state'
import type { EventStatus, Relation } from '../state/words'

/** Whether each of them can be with somebody: an organisation or a person. */
export function allActors(seeds: readonly Id[]): boolean {
  return seeds.every((id) => actor.test(id))
}

const actor = /^(organisation|person):/

/** The variables of `network`; null where no node is named to begin with, where encounters are asked for around what is no actor, or where the years are the wrong way round. Further ties are quickly counted, further encounters are not. */
export function networkAsked(state: Explore): NetworkQueryVariables | null {
  const asked = partAsked(state)
  return asked && { ...asked, counted: state.projection === 'FULL' }
}

/** So many actors may a network have for the further encounters of all who are shown to be counted at once. */
const countable = 5_000

/** The variables of the question how many further neighbours those shown have; null where `network` tells it, or where it would take too long. */
export function hiddenAsked(state: Explore, actors: number | null): HiddenQueryVariables | null {
  return state.projection === 'FULL' || actors === null || actors > countable ? null : partAsked(state)
}

/** In a large network: the variables of the question how many neighbours the one that is selected has. */
export function hiddenOfAsked(state: Explore, actors: number | null): HiddenQueryVariables | null {
  const [id, other] = state.selected ?? []
  if (state.projection === 'FULL' || actors === null || actors <= countable || !id || other || backwards(state.from, state.to)) return null
  return { seeds: [id], radius: 0, limit: 1, projection: state.projection, filter: filterOf(state) }
}

function partAsked(state: Explore): HiddenQueryVariables | null {
  const { seeds, expanded, radius, projection, limit } = state
  if (seeds.length === 0 || (projection === 'ENCOUNTERS' && !allActors(seeds)) || backwards(state.from, state.to)) return null
  return { seeds, radius, projection, limit: Math.max(limit, seeds.length), expand: filled(expanded), filter: filterOf(state) }
}

/** The variables of the question what encounters of the seeds were left out; null where none are shown. */
export function withheldAsked(state: Explore): WithheldQueryVariables | null {
  const of = state.seeds.filter((id) => actor.test(id))
  if (state.projection !== 'ENCOUNTERS' || of.length === 0 || backwards(state.from, state.to)) return null
  const at = some({
    topics: state.topics.length > 0 ? { some: { ids: state.topics } } : undefined,
    programmes: state.programmes.length > 0 ? { some: { ids: state.programmes } } : undefined,
  })
  return {
    of: { ids: of }, at, period: periodOf(state), includeUndated: state.undated, minStrength: state.minStrength,
    statuses: state.statuses.length > 0 ? state.statuses : (['HELD'] satisfies EventStatus[]),
    relations: state.relations.length > 0 ? state.relations : (['ACROSS', 'OTHER'] satisfies Relation[]),
  }
}

function filterOf(state: Explore): NetworkFilter | undefined {
  const encounters = state.projection === 'ENCOUNTERS'
  return some<NetworkFilter>({
    types: filled(state.types),
    kinds: encounters ? undefined : filled(state.kinds),
    countries: filled(state.countries),
    topics: filled(state.topics),
    programmes: filled(state.programmes),
    statuses: filled(state.statuses),
    relations: encounters ? filled(state.relations) : undefined,
    minStrength: encounters && state.minStrength !== null ? state.minStrength : undefined,
    asOf: encounters || state.asOf === null ? undefined : state.asOf,
    period: periodOf(state),
    includeUndated: state.undated || undefined,
  })
}

/** The days of the years from one to another, both included. */
export function periodOf({ from, to }: Pick<Explore, 'from' | 'to'>): { from?: string; to?: string } | undefined {
  const year = (n: number) => String(n).padStart(4, '0')
  return some({ from: from === null ? undefined : `${year(from)}-01-01`, to: to === null ? undefined : `${year(to)}-12-31` })
}

function filled<T>(set: readonly T[]): readonly T[] | undefined {
  return set.length > 0 ? set : undefined // an empty list would match nothing
}

/** The object without what is undefined; undefined where nothing is left. */
function some<T extends object>(values: T): T | undefined {
  const left = Object.entries(values).filter(([, value]) => value !== undefined)
  return left.length > 0 ? (Object.fromEntries(left) as T) : undefined
}
