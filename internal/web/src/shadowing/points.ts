// The points of a candidate.

import type { CandidatesQuery } from '../operations/types'

export type Found = CandidatesQuery['jobShadowingCandidates']
export type FoundCandidate = Found['nodes'][number]
export type Reason = FoundCandidate['reasons'][number]
export type Contact = FoundCandidate['contacts']['edges'][number]

/** A number of points with its sign: +12, −9, 0. The sign of less is the mathematical one. */
export function signed(points: number, written: (n: number) => string): string {
  const sign = points > 0 ? '+' : points < 0 ? '−' : ''
  return sign + written(Math.abs(points))
}

/** What the reasons add up to. */
export function sum(reasons: readonly Pick<Reason, 'contribution'>[]): number {
  return reasons.reduce((total, { contribution }) => total + contribution, 0)
}

/** The length of a bar, 0 to 1, where the largest of the reasons of all candidates fills it. */
export function share(points: number, largest: number): number {
  return largest > 0 ? Math.min(1, Math.abs(points) / largest) : 0
}

/** The most points, or the most taken away, by one reason of some candidates. */
export function largest(candidates: readonly { readonly reasons: readonly Pick<Reason, 'contribution'>[] }[]): number {
  return Math.max(0, ...candidates.flatMap(({ reasons }) => reasons.map(({ contribution }) => Math.abs(contribution))))
}
