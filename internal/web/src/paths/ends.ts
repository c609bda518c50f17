// Names of those who occur in an answer.

import type { NamesQuery, PathEndsQuery } from '../operations/types'
import type { FoundPath } from './strength'

type End = PathEndsQuery['nodes'][number]
type Named = NamesQuery['nodes'][number]

const mostNames = 100 // that the contract answers at once

/** The names of the ends, of the actors, and of those for whom somebody was there. */
export function namesIn(paths: readonly FoundPath[], ends: readonly End[], others: readonly Named[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const node of [...ends, ...others]) if (node && 'name' in node && node.name !== undefined) names.set(node.id, node.name)
  for (const { actors } of paths) for (const { id, name } of actors) names.set(id, name)
  return names
}

/** The ids of those for whom somebody was there, which an answer does not name. */
export function represented(paths: readonly FoundPath[]): string[] {
  const named = new Set(paths.flatMap(({ actors }) => actors.map(({ id }) => id)))
  const presence = paths.flatMap(({ steps }) => steps).flatMap(({ events }) => events).flatMap((event) => event.presence)
  const ids = presence.flatMap((there) => [there.actorId, ...there.represents]).filter((id) => !named.has(id))
  return [...new Set(ids)].sort().slice(0, mostNames)
}

/** The names of the places among the ends in which no organisation is known to be based, nor a further place to lie. */
export function emptyPlaces(ends: readonly End[]): string[] {
  return ends.flatMap((end) =>
    end?.__typename === 'Place' && end.organisations.totalCount === 0 && end.contains.totalCount === 0 ? [end.name] : [],
  )
}
