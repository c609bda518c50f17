// The chips of nodes that an address names.

import type { EntityType } from '../state/words'
import { typeOf } from './glyph'

export interface Chip {
  readonly id: string
  /** The name; the id while it is not known. */
  readonly name: string
  /** Why it cannot stay: there is no such node, or none that the viewer may see; or it is of a type that is not meant here. */
  readonly problem: 'unknown' | 'unfit' | null
}

/** A question for names and its answer, in the same order. */
export interface Named {
  readonly ids: readonly string[]
  readonly nodes: readonly ({ readonly name?: string } | null)[]
}

/** The chips of ids; `chosen` holds the names that the page knows already. */
export function chipsOf(ids: readonly string[], named: Named, chosen: ReadonlyMap<string, string>, types?: readonly EntityType[]): Chip[] {
  return ids.map((id) => {
    const at = named.ids.indexOf(id)
    const node = at < 0 ? undefined : named.nodes[at]
    const unfit = types !== undefined && !types.includes(typeOf(id))
    return { id, name: node?.name ?? chosen.get(id) ?? id, problem: node === null ? 'unknown' : unfit ? 'unfit' : null }
  })
}
