// Which names stand in a picture, and where: no two overlap, and none covers a node.

import type { Id } from '../state/state'
import type { Point, Size } from './camera'

/** A way to write a name. */
export interface Form {
  readonly lines: readonly string[]
  /** The longest line, in pixels. */
  readonly width: number
}

export interface Named {
  readonly id: Id
  readonly at: Point
  /** The disc that the name must not cover. */
  readonly radius: number
  /** How the name may be written, the best first. */
  readonly forms: readonly Form[]
  /** Where linked nodes are: the name stands on the other side where it can. */
  readonly away: Point
}

export interface Label {
  readonly id: Id
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
  /** Where the first line's baseline begins, from the middle of the node. */
  readonly dx: number
  readonly dy: number
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A straight line that a name had better not lie on. */
export interface Line {
  readonly from: Point
  readonly to: Point
}

export const lineHeight = 15
const ascent = 11
const gap = 4
/** So many further names may cover one node each, where there is no better place: a picture without the names of its hubs says little. */
const prominent = 10
/** Between names side by side. */
const apart = 3

interface Side {
  readonly x: -1 | 0 | 1
  readonly y: -1 | 0 | 1
}
const sides: readonly Side[] = [
  { x: 0, y: 1 }, { x: 1, y: 0 }, { x: -1, y: 0 }, { x: 0, y: -1 }, { x: 1, y: 1 }, { x: -1, y: 1 }, { x: 1, y: -1 }, { x: -1, y: -1 },
]

/** What names have to heed. */
export interface Around {
  /** So many of the first names are placed even where they cover nodes; never where they cover another name. */
  readonly must: number
  /** What nothing may cover besides. */
  readonly taken: readonly Box[]
  /** Lines that are crossed only where there is no better side. */
  readonly lines: readonly Line[]
  /** Names stand within; null where it does not matter. */
  readonly frame: Box | null
}

/** Chooses names, the most important first: those of which there is room. */
export function chooseLabels(named: readonly Named[], { must, taken, lines, frame }: Around): Label[] {
  const discs = named.map(({ at, radius }) => around(at, radius))
  const placed: Box[] = [...taken]
  const labels: Label[] = []
  named.forEach((node, i) => {
    const free = (box: Box) => placed.every((other) => !overlap(box, other))
    /** Whether a box covers at most so many other nodes. */
    const clear = (box: Box, most: number) => {
      let count = 0
      return discs.every((disc, j) => i === j || !overlap(box, disc) || ++count <= most)
    }
    const allowed = i < must ? Infinity : i < must + prominent ? 1 : 0
    const inside = (box: Box) => !frame || within(box, frame)
    const cost = (side: Side, box: Box) => turned(side, node.away) + 0.4 * Math.min(4, crossings(lines, box))
    const candidates = node.forms.flatMap((form, less) =>
      sides
        .map((side) => ({ side, form, box: boxAt(node, form, side) }))
        .filter(({ box }) => free(box))
        .map((candidate) => ({ ...candidate, cost: 10 * less + cost(candidate.side, candidate.box) })),
    )
    candidates.sort((a, b) => a.cost - b.cost)
    const inFrame = candidates.filter(({ box }) => inside(box))
    const best = (most: number) => inFrame.find(({ box }) => clear(box, most))
    const chosen = best(0) ?? (allowed > 0 ? best(allowed) : undefined) ?? (i < must ? candidates[0] : undefined)
    if (!chosen) return
    placed.push(chosen.box)
    labels.push(labelAt(node, chosen.form, chosen.side, chosen.box))
  })
  return labels
}

/** How far a side is from being opposite to the links; below and beside read better than above. */
function turned(side: Side, away: Point): number {
  const length = Math.hypot(away.x, away.y)
  const facing = length < 1e-6 ? 0 : (side.x * away.x + side.y * away.y) / length / Math.hypot(side.x, side.y)
  return facing + sides.indexOf(side) * 0.05
}

function boxAt({ at, radius }: Named, { lines, width }: Form, side: Side): Box {
  const height = lines.length * lineHeight
  const slanted = side.x !== 0 && side.y !== 0
  const reach = slanted ? radius * 0.7 : radius + gap
  const left = side.x === 0 ? at.x - width / 2 : side.x > 0 ? at.x + reach : at.x - reach - width
  const top = side.y === 0 ? at.y - height / 2 : side.y > 0 ? at.y + reach : at.y - reach - height
  return { left: left - apart, top, right: left + width + apart, bottom: top + height }
}

function labelAt({ id, at }: Named, { lines }: Form, side: Side, box: Box): Label {
  const anchor = side.x === 0 ? 'middle' : side.x > 0 ? 'start' : 'end'
  const x = side.x === 0 ? at.x : side.x > 0 ? box.left + apart : box.right - apart
  return { id, lines, anchor, dx: x - at.x, dy: box.top + ascent - at.y }
}

/** How many lines pass through a box. */
function crossings(lines: readonly Line[], box: Box): number {
  return lines.reduce((count, line) => count + (passes(line, box) ? 1 : 0), 0)
}

/** Whether a line passes through a box (Liang and Barsky 1984). */
function passes({ from, to }: Line, box: Box): boolean {
  let [enters, leaves] = [0, 1]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const sidesOf = [[-dx, from.x - box.left], [dx, box.right - from.x], [-dy, from.y - box.top], [dy, box.bottom - from.y]] as const
  for (const [towards, room] of sidesOf) {
    if (towards === 0 && room < 0) return false
    if (towards < 0) enters = Math.max(enters, room / towards)
    if (towards > 0) leaves = Math.min(leaves, room / towards)
  }
  return enters < leaves
}

export function around({ x, y }: Point, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function within(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

export type Measure = (text: string) => number

/** A name in at most `most` lines no wider than so many pixels, cut with … where it is longer. */
export function wrapped(name: string, measure: Measure, widest: number, most = 2): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of name.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer) <= widest) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  const kept = lines.slice(0, most).map((text) => cut(text, measure, widest))
  const last = kept.length - 1
  if (lines.length > most) kept[last] = cut(`${lines[last]} ${lines[last + 1]}`, measure, widest)
  return kept
}

function cut(text: string, measure: Measure, widest: number): string {
  if (measure(text) <= widest) return text
  const letters = [...text]
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > widest) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** The frame of a picture of a size, as seen from the middle of its camera. */
export function frameOf({ width, height }: Size, offset: Point): Box {
  return { left: 2 - offset.x, top: 2 - offset.y, right: width - 2 - offset.x, bottom: height - 2 - offset.y }
}
