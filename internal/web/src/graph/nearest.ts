// The part of a large picture that is shown where all of it cannot be.

import { partOf, type Picture } from '../explore/picture'
import type { Id } from '../state/state'

/** So many nodes are drawn as SVG. */
export const mostDrawn = 300

/** The nodes nearest to the seeds: by level, then by number of links, then by id. Those that must be there come first. */
export function nearest(picture: Picture, must: readonly Id[] = [], most = mostDrawn): Picture {
  if (picture.nodes.length <= most) return picture
  const first = new Set(must)
  const links = (id: Id) => picture.linksOf.get(id)?.length ?? 0
  const rank = (id: Id) => (first.has(id) ? 0 : 1)
  const order = [...picture.nodes].sort(
    (a, b) => rank(a.id) - rank(b.id) || a.level - b.level || links(b.id) - links(a.id) || (a.id < b.id ? -1 : 1),
  )
  const kept = new Set(order.slice(0, most).map(({ id }) => id))
  return partOf(picture, ({ id }) => kept.has(id))
}
