// What a state of the job-shadowing finder asks of the service, and what else it could ask.

import { backwards } from '../common/backwards'
import { periodOf } from '../explore/asked'
import type { Key } from '../languages/text.svelte'
import type { CandidatesQueryVariables } from '../operations/types'
import { tongue } from '../paths/asked'
import type { Language, Shadowing } from '../state/state'

export type Change = Partial<Omit<Shadowing, 'page'>>

/** What could be asked instead, with the words of the link to it. */
export interface Other {
  readonly key: Key
  readonly values?: Readonly<Record<string, string | number>>
  readonly change: Change
}

/** How many candidates are asked for at once. */
export const candidatesAtOnce = 10

/** The variables of `jobShadowingCandidates`; null while no organisation asks, or the years are the wrong way round. */
export function candidatesAsked(state: Shadowing, language: Language): CandidatesQueryVariables | null {
  if (state.organisation === null || backwards(state.since, state.until)) return null
  return {
    organisation: state.organisation, direction: state.direction, topics: filled(state.topics), countries: filled(state.countries),
    languages: filled(state.languages), period: periodOf({ from: state.since, to: state.until }), asOf: state.asOf,
    first: candidatesAtOnce, language: tongue(language),
  }
}

/** The conditions that leave somebody out: which to drop where nobody is left. Languages, years and the day only count points. */
export function relaxed(state: Shadowing): Other[] {
  const all: Other[] = []
  if (state.topics.length > 0) all.push({ key: 'shadowing.relax.topics', change: { topics: [] } })
  if (state.countries.length > 0) all.push({ key: 'shadowing.relax.countries', change: { countries: [] } })
  if (all.length > 1) all.push({ key: 'shadowing.relax.both', change: { topics: [], countries: [] } })
  return [...all, turned(state)]
}

/** The same question the other way round: who sends instead of who hosts. */
export function turned({ direction }: Shadowing): Other {
  return direction === 'HOST'
    ? { key: 'shadowing.relax.send', change: { direction: 'SEND' } }
    : { key: 'shadowing.relax.host', change: { direction: 'HOST' } }
}

function filled<T>(set: readonly T[]): readonly T[] | undefined {
  return set.length > 0 ? set : undefined // an empty list would match nobody
}
