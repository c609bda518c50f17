// What stands behind the points of a reason, in words. It says no more than the points and the question do.

import type { PluralKey, Key } from '../languages/text.svelte'
import type { Shadowing } from '../state/state'
import type { Reason } from './points'

export type Fact = { readonly key: Key } | { readonly plural: PluralKey; readonly n: number }

/** Each event of the load takes so many points away, of at most so many events. */
const load = { points: 3, most: 5 } as const

export function factOf({ part, known, contribution }: Pick<Reason, 'part' | 'known' | 'contribution'>, asks: Shadowing): Fact {
  if (known === 'NOT_KNOWN') return { key: unknown(part, asks) }
  switch (part) {
    case 'TOPIC_FIT':
      return { key: topicFit(contribution, asks.topics.length) }
    case 'EXPERIENCE':
      return { key: `shadowing.fact.EXPERIENCE.${asks.direction}` }
    case 'WARMTH':
      return { key: contribution >= 20 ? 'shadowing.fact.WARMTH.near' : 'shadowing.fact.WARMTH.far' }
    case 'NAMED_CONTACT':
      return { key: contribution >= 6 ? (asks.asOf === null ? 'shadowing.fact.NAMED_CONTACT.ever' : 'shadowing.fact.NAMED_CONTACT.valid') : 'shadowing.fact.NAMED_CONTACT.perhaps' }
    case 'CONTACT_POINT':
      return { key: 'shadowing.fact.CONTACT_POINT' }
    case 'LANGUAGES':
      return { key: contribution > 0 ? 'shadowing.fact.LANGUAGES.shared' : 'shadowing.fact.LANGUAGES.none' }
    case 'LOAD':
      return loaded(contribution)
  }
}

/** Of one topic the points say on what the fit rests; of several they are a sum. */
function topicFit(points: number, topics: number): Key {
  if (topics > 1) return 'shadowing.fact.TOPIC_FIT.several'
  return points >= 12 ? 'shadowing.fact.TOPIC_FIT.stated' : points >= 6 ? 'shadowing.fact.TOPIC_FIT.inferred' : 'shadowing.fact.TOPIC_FIT.event'
}

function loaded(points: number): Fact {
  const n = Math.round(-points / load.points)
  if (n <= 0) return { key: 'shadowing.fact.LOAD.none' }
  return n >= load.most ? { key: 'shadowing.fact.LOAD.most' } : { plural: 'shadowing.fact.LOAD', n }
}

/** Why nothing is known: nothing was asked, or no source says. */
function unknown(part: Reason['part'], asks: Shadowing): Key {
  if (part === 'TOPIC_FIT') return 'shadowing.unknown.TOPIC_FIT'
  if (part === 'LOAD') return asks.since === null && asks.until === null ? 'shadowing.unknown.LOAD.unasked' : 'shadowing.unknown.LOAD'
  return `shadowing.unknown.${part}`
}
