// What of a large picture is drawn above the mass, as SVG.

import type { Picture, PictureLink, PictureNode } from '../explore/picture'
import type { Explore, Id } from '../state/state'
import type { Point, Size } from './camera'

/** The nodes that lead: where the reader began, is, and what is selected. */
export function leadingNodes(picture: Picture, state: Explore, at: Id | null): PictureNode[] {
  const ids = new Set([...state.seeds, ...(state.selected ?? []), state.here, at])
  return picture.nodes.filter(({ id }) => ids.has(id))
}

/** The links of what is selected, and that at which the keys point. */
export function leadingLinks(picture: Picture, { selected }: Explore, pointed: PictureLink | null): readonly PictureLink[] {
  const [a, b] = selected ?? []
  const ofSelected = a === undefined ? [] : (picture.linksOf.get(a) ?? []).filter((link) => b === undefined || link.source === b || link.target === b)
  return pointed && !ofSelected.includes(pointed) ? [...ofSelected, pointed] : ofSelected
}

/** The nodes in the frame of which the names are worth a place: what leads first, then what has most links. */
export function worthNaming(
  picture: Picture, leading: readonly PictureNode[], points: ReadonlyMap<Id, Point>, camera: Point, frame: Size, most: number,
): PictureNode[] {
  const links = ({ id }: PictureNode) => picture.linksOf.get(id)?.length ?? 0
  const first = new Set(leading)
  const inside = picture.nodes.filter((node) => {
    const point = points.get(node.id)
    if (!point || first.has(node)) return false
    const [x, y] = [point.x + camera.x, point.y + camera.y]
    return x > 0 && y > 0 && x < frame.width && y < frame.height
  })
  return [...leading, ...inside.sort((a, b) => links(b) - links(a) || (a.id < b.id ? -1 : 1)).slice(0, most)]
}
