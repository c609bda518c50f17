// The strength of a step, put so that one can picture it.

import type { Key } from '../languages/text.svelte'
import type { IntroductionsQuery } from '../operations/types'

export type FoundPath = IntroductionsQuery['introductions']['paths'][number]
export type FoundStep = FoundPath['steps'][number]
export type Meeting = FoundStep['events'][number]
export type FoundTie = FoundStep['ties'][number]
export type Presence = Meeting['presence'][number]

export interface Likeness {
  readonly key: Key
  readonly values: Readonly<Record<string, string | number>>
}

/**
 * What a strength is like. An encounter at an event of n parties weighs 1/(n-1): so 1/21 is like one event of 22, 1 like two who sit
 * together, 2 like doing so twice. Several events add up to what one smaller event would weigh.
 */
export function likeness(via: FoundStep['via'], weight: number): Likeness {
  if (via === 'MEMBERSHIP') return { key: 'paths.strength.membership', values: {} }
  if (via === 'POSITION') return { key: weight < 1 ? 'paths.strength.perhaps' : 'paths.strength.position', values: {} }
  if (weight > 1) return { key: 'paths.strength.often', values: { times: Math.round(weight * 10) / 10 } }
  const parties = weight > 0 ? 1 + 1 / weight : Infinity
  const whole = Math.round(parties)
  return { key: Math.abs(parties - whole) < 0.01 ? 'paths.strength.event' : 'paths.strength.about', values: { n: whole } }
}

/** The digits that a strength needs so that it is not written as 0. */
export function digits(weight: number): number {
  return weight >= 0.0005 ? 3 : 6
}

const order = ['UNCERTAIN', 'INFERRED', 'STATED', 'REFERENCE'] as const

/** How sure a path is: as its least sure step; null where it has none. */
export function leastSure(steps: readonly Pick<FoundStep, 'certainty'>[]): FoundStep['certainty'] | null {
  return order.find((certainty) => steps.some((step) => step.certainty === certainty)) ?? null
}

/** The step that weighs least; null where there is none. */
export function weakestOf(steps: readonly FoundStep[]): FoundStep | null {
  return steps.reduce<FoundStep | null>((least, step) => (least === null || step.weight < least.weight ? step : least), null)
}
