// Which operation asks for the page of which type, and how a list is asked further.

import type { Operation } from '../api/ask'
import { event, organisation, person, place, programme, source, topic } from '../operations'
import type { EntityType } from '../state/words'
import type { Answered } from './sheet'
import { listsOf } from './ties'

/** The operations have the same variables but for the flags of their lists, all of which are shown unless told. */
export type Asking = { readonly id: string; readonly first?: number; readonly after?: string | null; readonly facts?: boolean } & Readonly<Record<string, unknown>>
export interface Answer {
  readonly node: Answered | { readonly __typename?: string } | null
}

export const pages: Readonly<Record<EntityType, Operation<Answer, Asking>>> = {
  ORGANISATION: organisation, PERSON: person, EVENT: event, PLACE: place, TOPIC: topic, PROGRAMME: programme, SOURCE: source,
}

/** Whether a type can be read from an id at all. */
export function typed(type: string): type is EntityType {
  return type in pages
}

/** Whether an answer is the node that was asked for: there is one, and it is of the type that its id names. */
export function isAnswered(node: Answer['node']): node is Answered {
  return node !== null && 'id' in node
}

/** The variables that ask for some of the lists alone. */
export function only(type: EntityType, id: string, names: readonly string[], first: number, after: string | null = null): Asking {
  return { id, first, after, facts: false, ...Object.fromEntries(listsOf[type].map((name) => [name, names.includes(name)])) }
}
