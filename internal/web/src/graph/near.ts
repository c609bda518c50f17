// What lies under a point of a picture that is no HTML.

import type { PictureLink, PictureNode } from '../explore/picture'
import type { Id } from '../state/state'
import type { Point } from './camera'

/** The node that a point hits, or nearly does; of several that with the nearest middle. */
export function nodeNear(nodes: readonly PictureNode[], points: ReadonlyMap<Id, Point>, radius: (id: Id) => number, at: Point, slack = 5): Id | null {
  let found: Id | null = null
  let least = Infinity
  for (const { id } of nodes) {
    const point = points.get(id)
    if (!point) continue
    const far = Math.hypot(point.x - at.x, point.y - at.y)
    if (far <= radius(id) + slack && far < least) [found, least] = [id, far]
  }
  return found
}

/** The link that passes nearest to a point, within so many pixels. */
export function linkNear(links: readonly PictureLink[], points: ReadonlyMap<Id, Point>, at: Point, slack = 6): PictureLink | null {
  let found: PictureLink | null = null
  let least = slack
  for (const link of links) {
    const from = points.get(link.source)
    const to = points.get(link.target)
    if (!from || !to) continue
    const far = farFrom(from, to, at)
    if (far <= least) [found, least] = [link, far]
  }
  return found
}

function farFrom(from: Point, to: Point, at: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy || 1)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(from.x + t * dx - at.x, from.y + t * dy - at.y)
}
