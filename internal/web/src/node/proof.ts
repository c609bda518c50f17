// A piece of evidence: what one source says about one fact.

import type { Certainty } from '../state/words'
import { surest } from '../explore/picture'

export interface Proof {
  readonly id: string
  readonly about: string | null
  readonly certainty: Certainty
  /** Null for a reference list, and where it names a person whom the viewer may not see. */
  readonly quote: string | null
  readonly reading: string | null
  readonly source: {
    readonly id: string
    readonly name: string
    readonly url: string | null
    readonly date: string | null
    readonly language: string | null
    readonly publisher: string | null
  }
}

/** How sure the fact is that they support: as its best evidence; null without any. */
export function certaintyOf(proofs: readonly Proof[]): Certainty | null {
  return surest(proofs.map(({ certainty }) => certainty))
}

/** The address of a page, where it is one that can be opened; null else. */
export function pageOf(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

/** A passage of a source, and all that it supports. */
export interface Passage {
  readonly proof: Proof
  /** Properties; null is the fact itself. */
  readonly about: readonly (string | null)[]
}

/** Evidence by passage: the same words of the same source, read in the same way, are said once. */
export function passagesOf(proofs: readonly Proof[]): Passage[] {
  const found = new Map<string, { proof: Proof; about: (string | null)[] }>()
  for (const proof of proofs) {
    const key = JSON.stringify([proof.source.id, proof.quote, proof.reading, proof.certainty])
    const passage = found.get(key)
    if (!passage) found.set(key, { proof, about: [proof.about] })
    else if (!passage.about.includes(proof.about)) passage.about.push(proof.about)
  }
  return [...found.values()]
}

/** Whether some evidence supports a property, besides the fact itself. */
export function hasAspects(proofs: readonly Proof[]): boolean {
  return proofs.some(({ about }) => about !== null)
}
