// How places of the layout (y up, a link about 1 long) come onto the picture (pixels, y down).

import type { PictureNode } from '../explore/picture'
import type { Id, Pin } from '../state/state'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels a unit along each axis, and where the layout's 0,0 stands. */
export interface Camera {
  readonly sx: number
  readonly sy: number
  readonly dx: number
  readonly dy: number
}

/** No link is drawn longer than about this when a picture is fitted into its frame. */
const longestLink = 260
/** How much more one axis may be stretched than the other: a frame is rarely as square as a layout. */
const mostStretch = 1.45
/** The bounds of zooming, as factors of the fitted picture. */
const zoom = { least: 0.4, most: 16 }

/** Where each node stands: where it was pinned, or where the service drew it. */
export function placesOf(nodes: readonly PictureNode[], pins: readonly Pin[]): ReadonlyMap<Id, Point> {
  const places = new Map<Id, Point>(nodes.map(({ id, x, y }) => [id, { x, y }]))
  for (const { id, x, y } of pins) if (places.has(id)) places.set(id, { x, y })
  return places
}

/** Room for labels beside the outermost nodes of a frame. */
export function marginOf({ width, height }: Size): Point {
  return { x: Math.min(96, width * 0.13), y: Math.min(52, height * 0.12) }
}

/** The camera that shows all of some places in a frame. */
export function fit(places: Iterable<Point>, frame: Size): Camera {
  const { left, right, bottom, top } = boundsOf(places)
  const margin = marginOf(frame)
  const room = (length: number, span: number) => Math.min(longestLink, Math.max(1, length) / Math.max(span, 1e-6))
  let sx = room(frame.width - 2 * margin.x, right - left)
  let sy = room(frame.height - 2 * margin.y, top - bottom)
  sx = Math.min(sx, sy * mostStretch)
  sy = Math.min(sy, sx * mostStretch)
  return { sx, sy, dx: frame.width / 2 - (sx * (left + right)) / 2, dy: frame.height / 2 + (sy * (bottom + top)) / 2 }
}

/** How far nodes would be from one another, in pixels, if they were spread evenly over the picture. */
export function spacingOf(places: ReadonlyMap<Id, Point>, { sx, sy }: Camera): number {
  const { left, right, bottom, top } = boundsOf(places.values())
  return Math.sqrt((Math.max(1, right - left) * sx * Math.max(1, top - bottom) * sy) / Math.max(1, places.size))
}

function boundsOf(places: Iterable<Point>) {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of places) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  return left > right ? { left: 0, right: 0, bottom: 0, top: 0 } : { left, right, bottom, top }
}

/** Where a place stands in the picture. */
export function seen({ sx, sy, dx, dy }: Camera, { x, y }: Point): Point {
  return { x: x * sx + dx, y: -y * sy + dy }
}

/** The place that is seen at a point of the picture. */
export function placeAt({ sx, sy, dx, dy }: Camera, { x, y }: Point): Point {
  return { x: (x - dx) / sx, y: (dy - y) / sy }
}

/** Nearer by a factor, with what is seen at a point staying there; within bounds around the fitted camera. */
export function zoomed(camera: Camera, factor: number, at: Point, fitted: Camera): Camera {
  const now = camera.sx / fitted.sx
  const by = Math.min(zoom.most, Math.max(zoom.least, now * factor)) / now
  return { sx: camera.sx * by, sy: camera.sy * by, dx: at.x - (at.x - camera.dx) * by, dy: at.y - (at.y - camera.dy) * by }
}

export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, dx: camera.dx + dx, dy: camera.dy + dy }
}

/** The camera moved as little as shows a place, with room around it. */
export function revealing(camera: Camera, place: Point, frame: Size, room = 40): Camera {
  const { x, y } = seen(camera, place)
  const into = (at: number, length: number) => Math.min(Math.max(at, Math.min(room, length / 2)), Math.max(length - room, length / 2)) - at
  return panned(camera, into(x, frame.width), into(y, frame.height))
}
