// The drawing of a path: a chain from left to right where there is room, else from top to bottom.

export interface Dot {
  readonly x: number
  readonly y: number
  /** Where its name begins, and the lines of it. */
  readonly textX: number
  readonly textY: number
  readonly lines: readonly string[]
}

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly textX: number
  readonly textY: number
}

export interface Chain {
  readonly lying: boolean
  readonly width: number
  readonly height: number
  readonly dots: readonly Dot[]
  readonly lines: readonly Line[]
}

const size = 12 // the radius of a dot
const letter = 9 // what a letter takes in a wide typeface, bold
const leading = 17
const gaps = { least: 200, most: 300 } // between dots, lying
const rise = 84 // between dots, standing

/** The drawing of some names within a width, in pixels. */
export function chainOf(names: readonly string[], width: number): Chain {
  const gap = Math.min(gaps.most, width / Math.max(1, names.length))
  return gap >= gaps.least || names.length <= 1 ? lying(names, gap) : standing(names, width)
}

function lying(names: readonly string[], gap: number): Chain {
  const y = 32
  const dots = names.map((name, i) => {
    const x = size + 2 + gap * i
    return { x, y, textX: x - size, textY: y + size + 28, lines: wrapped(name, Math.floor((gap - 16) / letter), 3) }
  })
  const lines = dots.slice(1).map(({ x }) => {
    const before = x - gap
    return { x1: before + size + 4, y1: y, x2: x - size - 4, y2: y, textX: before + gap / 2, textY: y }
  })
  const most = Math.max(1, ...dots.map((dot) => dot.lines.length))
  return { lying: true, width: gap * names.length, height: y + size + 20 + most * leading, dots, lines }
}

function standing(names: readonly string[], width: number): Chain {
  const x = size + 4
  const textX = x + size + 12
  const dots = names.map((name, i) => {
    const lines = wrapped(name, Math.floor((width - textX - 4) / letter), 2)
    const y = size + 8 + i * rise
    return { x, y, textX, textY: y + 5 - ((lines.length - 1) * leading) / 2, lines }
  })
  const lines = dots.slice(1).map(({ y }) => ({ x1: x, y1: y - rise + size + 4, x2: x, y2: y - size - 4, textX, textY: y - rise / 2 + 4 }))
  return { lying: false, width, height: (names.length - 1) * rise + 2 * size + 24, dots, lines }
}

/** A name in at most so many lines of so many letters; what does not fit is cut, with a sign that it is. */
export function wrapped(name: string, letters: number, most: number): string[] {
  const room = Math.max(6, letters)
  const lines: string[] = []
  for (const word of name.split(/\s+/).filter(Boolean).flatMap((long) => pieces(long, room))) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  kept[most - 1] = (kept[most - 1] ?? '').slice(0, room - 1).trimEnd() + '…'
  return kept
}

function pieces(word: string, room: number): string[] {
  const letters = [...word]
  const out: string[] = []
  for (let i = 0; i < letters.length; i += room) out.push(letters.slice(i, i + room).join(''))
  return out
}
