// Time as a line: days, spans, and where they stand. Days are counted from 1970-01-01.

/** Days from one to another, both included. An open side is as far as the line goes. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly open: 'before' | 'after' | null
}

const msPerDay = 86_400_000

export function dayNumber(day: string): number {
  return Date.parse(day + 'T00:00:00Z') / msPerDay
}

/** The days that a date may mean, from its earliest and latest; null where the year is not stated. */
export function spanOf(earliest: string | null, latest: string | null): Span | null {
  const from = earliest ?? latest
  const to = latest ?? earliest
  if (from === null || to === null) return null
  return { from: dayNumber(from), to: dayNumber(to), open: earliest === null ? 'before' : latest === null ? 'after' : null }
}

/** Whether a date names days, so that its span is how long something took: else it was somewhere within. */
export function isExact(date: string | null): boolean {
  return date !== null && date.split('/').every((part) => /^\d{4}-\d{2}-\d{2}$/.test(part))
}

/** A line of time: its first day, the day after its last, and its width in pixels. */
export interface Line {
  readonly from: number
  readonly to: number
  readonly width: number
}

const shortest = 60
const leastYear = 40
const mostWidth = 4000
/** Room for the words behind the last mark, in pixels. */
const wordsBehind = 150

/** A line that holds some spans with room at its ends, more behind the last; wider than the room where years would be too narrow. */
export function lineOf(spans: readonly Span[], room: number): Line | null {
  if (spans.length === 0) return null
  let [from, to] = [Math.min(...spans.map((span) => span.from)), Math.max(...spans.map((span) => span.to)) + 1]
  const needed = Math.min(mostWidth, ((to - from) / 365.25) * leastYear)
  const margin = Math.max((to - from) * 0.03, (shortest - (to - from)) / 2, 2)
  const behind = (to - from) * Math.min(0.35, wordsBehind / Math.max(1, room - wordsBehind))
  ;[from, to] = [Math.floor(from - margin), Math.ceil(to + Math.max(margin, behind))]
  return { from, to, width: Math.max(room, needed) }
}

/** One line for two groups where it serves both, else a line for each: a year must not be squeezed because of a decade. */
export function linesOf(first: readonly Span[], second: readonly Span[], room: number): [Line | null, Line | null] {
  const [own, other, joint] = [lineOf(first, room), lineOf(second, room), lineOf([...first, ...second], room)]
  const length = (line: Line | null) => (line ? line.to - line.from : 0)
  const shared = Math.min(length(own), length(other)) >= 0.4 * length(joint)
  return shared ? [joint, joint] : [own, other]
}

export function xOf(line: Line, day: number): number {
  return ((day - line.from) / (line.to - line.from)) * line.width
}

export interface Tick {
  readonly day: number
  readonly x: number
  readonly unit: 'year' | 'month'
}

const steps = [1, 3, 12, 24, 60, 120, 240, 600] // months
const leastGap = 58

/** Ticks at months or years, as many as leave room for their words. */
export function ticksOf(line: Line): Tick[] {
  const perMonth = (line.width / (line.to - line.from)) * 30.44
  const step = steps.find((months) => months * perMonth >= leastGap) ?? 1200
  const first = new Date(line.from * msPerDay)
  const begin = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step
  const ticks: Tick[] = []
  for (let month = begin; ; month += step) {
    const day = monthNumber(month)
    if (day > line.to) return ticks
    if (day >= line.from) ticks.push({ day, x: xOf(line, day), unit: step < 12 ? 'month' : 'year' })
  }
}

/** The first day of a month, counted from the year 0. */
function monthNumber(month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
  return date.getTime() / msPerDay
}

export function dateOf(day: number): Date {
  return new Date(day * msPerDay)
}

/** What stands on the line: its marks and the words beside. */
export interface Placed {
  readonly key: string
  readonly lane: number
  /** The mark, in pixels; at least `leastMark` wide. */
  readonly left: number
  readonly right: number
  /** Whether the words stand to the right of the mark, or to its left, and how much room is for them. */
  readonly side: 'right' | 'left'
  readonly words: number
}

export const leastMark = 12
const gap = 6
/** Words of this width say enough, in pixels. */
const readable = 130
const between = 14

/** Puts marks with words of some width into as few lanes as hold them without overlap, in the order given. */
export function placed(marks: readonly { key: string; span: Span; words: number }[], line: Line): Placed[] {
  const ends: { left: number; right: number }[][] = []
  return marks.map(({ key, span, words }) => {
    const [left, right] = extent(span, line)
    const [after, before] = [line.width - right - gap, left - gap]
    const enough = Math.min(words, readable)
    const side = after >= enough || (before < enough && after >= before) ? 'right' : 'left'
    const fit = Math.max(0, Math.min(words, side === 'right' ? after : before))
    const taken = side === 'right' ? { left, right: right + gap + fit } : { left: left - gap - fit, right }
    let lane = ends.findIndex((others) => others.every((other) => taken.left >= other.right + between || taken.right + between <= other.left))
    if (lane < 0) lane = ends.push([]) - 1
    ends[lane]?.push(taken)
    return { key, lane, left, right, side, words: fit }
  })
}

function extent(span: Span, line: Line): [number, number] {
  const left = span.open === 'before' ? 0 : xOf(line, span.from)
  const right = span.open === 'after' ? line.width : xOf(line, span.to + 1)
  const missing = Math.max(0, leastMark - (right - left)) / 2
  return [left - missing, right + missing]
}
