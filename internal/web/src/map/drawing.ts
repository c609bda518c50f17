// Where things stand on the map. All in pixels, but for the outline.

import type { Certainty } from '../state/words'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A part of the outline, in its units. */
export interface Cut extends Point {
  readonly width: number
  readonly height: number
}

const around = 110
const leastCut = 430

/** The square of the outline that holds some points with room around them, as far as the outline goes. */
export function cutOf(points: readonly Point[], width: number, height: number): Cut {
  if (points.length === 0) return { x: 0, y: 0, width, height }
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const side = Math.max(right - left + 2 * around, bottom - top + 2 * around, leastCut)
  const [wide, high] = [Math.min(side, width), Math.min(side, height)]
  const begin = (middle: number, part: number, all: number) => Math.max(0, Math.min(all - part, middle - part / 2))
  return { x: begin((left + right) / 2, wide, width), y: begin((top + bottom) / 2, high, height), width: wide, height: high }
}

/** The smallest circle that a finger hits, and the largest. */
export const radii = { least: 13, most: 34 } as const

/** The radius whose area tells a count, as far as the smallest allows. */
export function radiusOf(count: number, greatest: number): number {
  return Math.max(radii.least, radii.most * Math.sqrt(count / Math.max(1, greatest)))
}

/** The width of a line of some weight. */
export function widthOf(weight: number, greatest: number): number {
  return greatest > 0 ? 1.5 + 5.5 * Math.sqrt(weight / greatest) : 1.5
}

/** The dashes of a certainty for a line of some width: dots stay dots where the line is broad. */
export function dashesOf(certainty: Certainty, width: number): string {
  const round = (n: number) => String(Math.round(n * 10) / 10)
  if (certainty === 'INFERRED') return `${round(4 + width)} ${round(2 + width)}`
  if (certainty === 'REFERENCE') return `${round(8 + width)} ${round(2 + width)} ${round(width / 2)} ${round(2 + width)}`
  if (certainty === 'UNCERTAIN') return `0.1 ${round(3 + 1.3 * width)}`
  return ''
}

/** A bow from one point to another, so that lines there and lines further do not hide each other. */
export function bowOf(a: Point, b: Point): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const n = (value: number) => Math.round(value * 10) / 10
  return `M${n(a.x)} ${n(a.y)}Q${n((a.x + b.x) / 2 - dy * 0.14)} ${n((a.y + b.y) / 2 + dx * 0.14)} ${n(b.x)} ${n(b.y)}`
}

export interface Sign extends Point {
  readonly key: string
  readonly radius: number
  readonly text: string
}

export interface Label extends Point {
  readonly key: string
  readonly anchor: 'start' | 'middle' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const line = 16
const letter = 7.6

/** Places for the labels of signs: below, above, to the right or left, wherever nothing stands yet; the first sign chooses first. */
export function labelsOf(signs: readonly Sign[], width: number, height: number): Label[] {
  const taken: Box[] = signs.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  return signs.map((sign) => {
    const choices = choicesOf(sign)
    const fits = ({ box }: Choice) =>
      box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height && !taken.some((other) => overlap(box, other))
    const best = choices.find(fits) ?? choices.find(({ box }) => box.left >= 0 && box.right <= width) ?? choices[0]
    if (best) taken.push(best.box)
    return { key: sign.key, x: best?.label.x ?? sign.x, y: best?.label.y ?? sign.y, anchor: best?.label.anchor ?? 'middle' }
  })
}

interface Choice {
  readonly label: Omit<Label, 'key'>
  readonly box: Box
}

function choicesOf({ x, y, radius, text }: Sign): Choice[] {
  const wide = text.length * letter
  const choice = (dx: number, baseline: number, anchor: Label['anchor']): Choice => {
    const left = x + dx - (anchor === 'middle' ? wide / 2 : anchor === 'end' ? wide : 0)
    return { label: { x: x + dx, y: baseline, anchor }, box: { left, right: left + wide, top: baseline - line + 3, bottom: baseline + 4 } }
  }
  return [
    choice(0, y + radius + line - 1, 'middle'), choice(0, y - radius - 5, 'middle'),
    choice(radius + 5, y + 5, 'start'), choice(-radius - 5, y + 5, 'end'),
  ]
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const headings: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 },
}

/** The nearest of some points that lies in the direction of an arrow key; null where none does. */
export function towards<P extends Point>(points: readonly P[], from: Point, key: string): P | null {
  const heading = headings[key]
  if (!heading) return null
  const ranked = points.flatMap((point) => {
    const [dx, dy] = [point.x - from.x, point.y - from.y]
    const ahead = dx * heading.x + dy * heading.y
    const aside = Math.abs(dx * heading.y) + Math.abs(dy * heading.x)
    return ahead > 0.5 && aside <= 2 * ahead ? [{ point, cost: ahead + 1.5 * aside }] : []
  })
  ranked.sort((a, b) => a.cost - b.cost)
  return ranked[0]?.point ?? null
}
