// The part of a large picture that is shown where all of it cannot be.

import { partOf, type Picture, type PictureLink } from '../explore/picture'
import type { Id } from '../state/state'
import { certainties } from '../state/words'

/** So many nodes and links are drawn as SVG: with more, a browser falters. */
export const mostDrawn = { nodes: 300, links: 1200 } as const

/** Whether a picture is too large to be drawn as SVG. */
export function tooLarge({ nodes, links }: Picture): boolean {
  return nodes.length > mostDrawn.nodes || links.length > mostDrawn.links
}

/**
 * The nodes nearest to the seeds: by level, then by number of links, then by id; those that must be there come first. Of the links between
 * them, those of what must be there, then the strongest.
 */
export function nearest(picture: Picture, must: readonly Id[] = [], most: { nodes: number; links: number } = mostDrawn): Picture {
  const first = new Set(must)
  return linked(nodesNear(picture, first, most.nodes), first, most.links)
}

function nodesNear(picture: Picture, first: ReadonlySet<Id>, most: number): Picture {
  if (picture.nodes.length <= most) return picture
  const links = (id: Id) => picture.linksOf.get(id)?.length ?? 0
  const rank = (id: Id) => (first.has(id) ? 0 : 1)
  const order = [...picture.nodes].sort(
    (a, b) => rank(a.id) - rank(b.id) || a.level - b.level || links(b.id) - links(a.id) || (a.id < b.id ? -1 : 1),
  )
  const kept = new Set(order.slice(0, most).map(({ id }) => id))
  return partOf(picture, ({ id }) => kept.has(id))
}

function linked(picture: Picture, first: ReadonlySet<Id>, most: number): Picture {
  if (picture.links.length <= most) return picture
  const rank = ({ source, target }: PictureLink) => (first.has(source) || first.has(target) ? 0 : 1)
  const sureness = ({ certainty }: PictureLink) => certainties.indexOf(certainty)
  const order = [...picture.links].sort((a, b) => rank(a) - rank(b) || b.weight - a.weight || sureness(a) - sureness(b) || (a.key < b.key ? -1 : 1))
  const links = order.slice(0, most)
  const linksOf = new Map<Id, PictureLink[]>(picture.nodes.map(({ id }) => [id, []]))
  for (const link of links) for (const end of new Set([link.source, link.target])) linksOf.get(end)?.push(link)
  return { ...picture, links, linksOf }
}
