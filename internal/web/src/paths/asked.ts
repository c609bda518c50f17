// What a state of the path finder asks of the service, and what else it could ask.

import { backwards } from '../common/backwards'
import type { Key } from '../languages/text.svelte'
import type { IntroductionsQueryVariables, PathAnyhowQueryVariables, SentenceLanguage } from '../operations/types'
import { periodOf } from '../explore/asked'
import { most, type Language, type Paths } from '../state/state'
import { ways, type Way } from '../state/words'

export type Change = Partial<Omit<Paths, 'page'>>

/** What could be asked instead, with the words of the link to it. */
export interface Other {
  readonly key: Key
  readonly values?: Readonly<Record<string, string | number>>
  readonly change: Change
}

/** The ways that are meant where none is named: the contract's. */
export const usualWays: readonly Way[] = ['ENCOUNTER', 'POSITION']

/** How many paths are shown at first, and at most. */
export const pathsAtFirst = 5
export const pathsAtMost = 20

export const longest = 6

export function waysOf({ via }: Pick<Paths, 'via'>): readonly Way[] {
  return via.length > 0 ? via : usualWays
}

/** The ways with one more, or without one; those that are meant anyway are not named. The last one cannot be taken away. */
export function withWay(state: Pick<Paths, 'via'>, way: Way, wanted: boolean): readonly Way[] {
  const set = ways.filter((one) => (one === way ? wanted : waysOf(state).includes(one)))
  if (set.length === 0) return state.via
  return set.join() === usualWays.join() ? [] : set
}

export function tongue(language: Language): SentenceLanguage {
  return language === 'fr' ? 'FR' : 'EN'
}

/** The variables of `introductions`; null while an end is missing, or the years are the wrong way round. */
export function introductionsAsked(state: Paths, language: Language, first: number): IntroductionsQueryVariables | null {
  if (state.from.length === 0 || state.to === null || backwards(state.since, state.until)) return null
  return {
    from: state.from.slice(0, most.from), to: state.to, via: waysOf(state), hubs: state.hubs, asOf: state.asOf, undated: state.undated,
    period: periodOf({ from: state.since, to: state.until }), steps: state.steps, first, language: tongue(language),
  }
}

/** The variables of the question whether there is a path at all; null where that is what was asked already. */
export function anyhowAsked(state: Paths, language: Language): PathAnyhowQueryVariables | null {
  if (state.from.length === 0 || state.to === null || tries(state).length === 0) return null
  return { from: state.from.slice(0, most.from), to: state.to, language: tongue(language) }
}

/** What could be tried where there is no path: each lets more through. */
export function tries(state: Paths): Other[] {
  const all: Other[] = []
  const missing = ways.filter((way) => !waysOf(state).includes(way))
  for (const way of missing) all.push({ key: `paths.try.${way}`, change: { via: withWay(state, way, true) } })
  if (!state.hubs) all.push({ key: 'paths.try.hubs', change: { hubs: true } })
  if (state.steps < longest) all.push({ key: 'paths.try.steps', values: { most: longest }, change: { steps: longest } })
  const bounded = state.since !== null || state.until !== null
  if (bounded && !state.undated) all.push({ key: 'paths.try.undated', change: { undated: true } })
  if (bounded) all.push({ key: 'paths.try.years', change: { since: null, until: null, undated: false } })
  if (state.asOf !== null) all.push({ key: 'paths.try.asof', change: { asOf: null } })
  return all
}

/** All of them at once: the widest question. */
export const widest: Change = { via: ways, hubs: true, steps: longest, since: null, until: null, undated: false, asOf: null }

/** What could be asked where the question is too large: each lets less through. */
export function narrower(state: Paths, thisYear: number): Other[] {
  const all: Other[] = []
  const shorter = [3, 2].find((steps) => steps < state.steps)
  if (shorter) all.push({ key: 'paths.narrow.steps', values: { most: shorter }, change: { steps: shorter } })
  if (state.hubs) all.push({ key: 'paths.narrow.hubs', change: { hubs: false } })
  for (const way of ['ENCOUNTER', 'POSITION'] as const) {
    if (waysOf(state).length > 1 && waysOf(state).includes(way)) all.push({ key: `paths.narrow.${way}`, change: { via: [way] } })
  }
  const recent = thisYear - 2
  if (state.since === null && !backwards(recent, state.until)) all.push({ key: 'paths.narrow.years', values: { year: String(recent) }, change: { since: recent } })
  if (state.from.length > 1) all.push({ key: 'paths.narrow.from', change: { from: state.from.slice(0, 1) } })
  return all
}

/** Whether the ends can be exchanged: there is one to, but there may be several from. */
export function swapped({ from, to }: Pick<Paths, 'from' | 'to'>): Change | null {
  if (from.length > 1 || (from.length === 0 && to === null)) return null
  return { from: to === null ? [] : [to], to: from[0] ?? null }
}

/** How many of the conditions differ from what is meant anyway. */
export function conditionsSet(state: Paths): number {
  const { via, hubs, since, until, undated, asOf, steps } = state
  return [via.length > 0, hubs, since !== null || until !== null, undated, asOf !== null, steps < longest].filter(Boolean).length
}
