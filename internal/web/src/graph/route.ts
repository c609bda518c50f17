// The way a link is drawn between two nodes.

import type { PictureLink } from '../explore/picture'
import type { Point } from './camera'

/** A link among those between the same two nodes. */
export interface Lane {
  readonly link: PictureLink
  /** From -(n-1)/2 to (n-1)/2 for n links: 0 is straight. */
  readonly lane: number
}

export interface Route {
  /** An SVG path. */
  readonly line: string
  /** The arrowhead at the target; empty where none is asked for. */
  readonly head: string
}

/** The pair of a link: both directions of it are the same. */
export function pairOf({ source, target }: Pick<PictureLink, 'source' | 'target'>): string {
  return source < target ? `${source}~${target}` : `${target}~${source}`
}

/** Links side by side where several join the same two nodes. */
export function lanesOf(links: readonly PictureLink[]): Lane[] {
  const pairs = new Map<string, PictureLink[]>()
  for (const link of links) {
    const pair = pairOf(link)
    const known = pairs.get(pair)
    if (known) known.push(link)
    else pairs.set(pair, [link])
  }
  return links.map((link) => {
    const beside = pairs.get(pairOf(link)) ?? [link]
    return { link, lane: beside.indexOf(link) - (beside.length - 1) / 2 }
  })
}

/** Ties that mean the same in both directions. */
const mutual: ReadonlySet<string> = new Set(['ENCOUNTER', 'MET', 'COUNTERPART_OF'])

export function directed(link: PictureLink): boolean {
  return !mutual.has(link.kind)
}

const apart = 22

/** The route of a link from point to point, clear of the discs around them. */
export function routeOf(from: Point, to: Point, radii: { from: number; to: number }, { link, lane }: Lane, headed: boolean, width: number): Route {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  if (length < 1e-6) return { line: '', head: '' }
  // The side must not depend on the direction, or links of both directions would lie on one another.
  const side = (link.source < link.target ? 1 : -1) * lane * apart
  const middle = {
    x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * side,
    y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * side,
  }
  const headLength = headed ? 5 + 1.6 * width : 0
  const start = towards(from, middle, radii.from)
  const tip = towards(to, middle, Math.min(radii.to + 2, length / 2))
  const end = headed ? towards(tip, middle, headLength * 0.8) : tip
  const curve = lane === 0 ? `L${at(end)}` : `Q${at(middle)} ${at(end)}`
  return { line: `M${at(start)}${curve}`, head: headed ? headAt(tip, middle, headLength) : '' }
}

function headAt(tip: Point, from: Point, length: number): string {
  const back = towards(tip, from, length)
  const [wx, wy] = [(tip.y - back.y) * 0.42, (back.x - tip.x) * 0.42]
  return `M${at(tip)}L${at({ x: back.x + wx, y: back.y + wy })}L${at({ x: back.x - wx, y: back.y - wy })}Z`
}

function towards(from: Point, to: Point, far: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * far, y: from.y + ((to.y - from.y) / length) * far }
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
}
