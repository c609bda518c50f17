// The selection of a link.

import type { Id, Selection } from '../state/state'

/** Its ends, the lesser id first. */
export function pairOf(a: Id, b: Id): Selection {
  return a < b ? [a, b] : [b, a]
}

/** Stands in the address of a selection for the pair: thousands of rows fill it in, instead of each writing the whole address. */
export const anyPair: Selection = ['any:a', 'any:b']

/** The address at which a pair is selected, from that at which anyPair is. */
export function hrefOf(address: string, a: Id, b: Id): string {
  return address.replace(anyPair.join('~'), () => pairOf(a, b).join('~'))
}
