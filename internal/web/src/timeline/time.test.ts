import { describe, expect, test } from 'vitest'
import { dayNumber, isExact, leastMark, lineOf, linesOf, placed, spanOf, ticksOf, xOf, type Line, type Span } from './time'

const span = (from: string, to: string): Span => ({ from: dayNumber(from), to: dayNumber(to), open: null })

describe('spans', () => {
  test('a month is a month long, a day a day', () => {
    expect(spanOf('2024-04-01', '2024-04-30')).toEqual(span('2024-04-01', '2024-04-30'))
    expect(spanOf('2022-06-06', '2022-06-06')).toEqual(span('2022-06-06', '2022-06-06'))
  })

  test('a date without a year has none; one with an open side is open', () => {
    expect(spanOf(null, null)).toBeNull()
    expect(spanOf('2021-01-01', null)).toMatchObject({ open: 'after' })
    expect(spanOf(null, '2021-12-31')).toMatchObject({ open: 'before' })
  })

  test.each([
    ['2022-06-06/2022-06-10', true], ['2022-06-06', true], ['2024-04', false], ['2026', false], ['2022-06-06?', false], ['2021-01/2021-03', false],
    [`${'X'.repeat(4)}-01`, false], ['2021-01-01/..', false], [null, false],
  ])('%s names days: %s', (date, exact) => {
    expect(isExact(date)).toBe(exact)
  })
})

describe('the line', () => {
  test('holds all spans within its width', () => {
    const spans = [span('2011-04-01', '2011-06-30'), span('2026-01-01', '2026-12-31')]
    const line = lineOf(spans, 700)
    if (!line) throw new Error('no line')
    expect(xOf(line, spans[0]?.from ?? 0)).toBeGreaterThan(0)
    expect(xOf(line, (spans[1]?.to ?? 0) + 1)).toBeLessThan(line.width)
    expect(line.width).toBe(700)
  })

  test('is wider than the room where years would be too narrow, and never endless', () => {
    expect(lineOf([span('1990-01-01', '2029-12-31')], 300)?.width).toBeGreaterThan(1200)
    expect(lineOf([span('0001-01-01', '2029-12-31')], 300)?.width).toBe(4000)
    expect(lineOf([], 300)).toBeNull()
  })

  test('of a single day still spans weeks', () => {
    const line = lineOf([span('2022-06-06', '2022-06-06')], 600)
    expect((line?.to ?? 0) - (line?.from ?? 0)).toBeGreaterThanOrEqual(60)
  })

  test.each([['2022-05-01', '2022-07-01', 'month'], ['2011-01-01', '2026-12-31', 'year'], ['1200-01-01', '2026-12-31', 'year']])('has ticks with room for words: %s to %s by %s', (from, to, unit) => {
    const line = lineOf([span(from, to)], 700)
    if (!line) throw new Error('no line')
    const ticks = ticksOf(line)
    expect(ticks.length).toBeGreaterThan(1)
    for (const tick of ticks) expect(tick.unit).toBe(unit)
    for (let i = 1; i < ticks.length; i++) expect((ticks[i]?.x ?? 0) - (ticks[i - 1]?.x ?? 0)).toBeGreaterThan(50)
  })

  test('ticks stand at the first days of months and years', () => {
    const line: Line = { from: dayNumber('2021-12-15'), to: dayNumber('2022-03-15'), width: 700 }
    expect(ticksOf(line).map(({ day }) => day)).toEqual(['2022-01-01', '2022-02-01', '2022-03-01'].map(dayNumber))
  })
})

test('a line serves two groups, unless one would be squeezed', () => {
  const decade = [span('2011-01-01', '2026-12-31')]
  const [first, second] = linesOf(decade, [span('2012-01-01', '2024-12-31')], 700)
  expect(first).toBe(second)
  const [own, other] = linesOf(decade, [span('2026-01-01', '2026-06-30')], 700)
  expect((other?.to ?? 0) - (other?.from ?? 0)).toBeLessThan(((own?.to ?? 0) - (own?.from ?? 0)) / 5)
  expect(linesOf(decade, [], 700)[1]).toBeNull()
})

describe('lanes', () => {
  const line: Line = { from: 0, to: 1000, width: 1000 }
  const mark = (key: string, from: number, to: number, words = 100) => ({ key, span: { from, to, open: null } as Span, words })

  test('what would overlap goes into another lane, what fits does not', () => {
    expect(placed([mark('a', 0, 10), mark('b', 50, 60), mark('c', 300, 310)], line).map(({ lane }) => lane)).toEqual([0, 1, 0])
  })

  test('no two of a lane overlap, whatever the dates', () => {
    const marks = Array.from({ length: 60 }, (_, i) => mark(String(i), (i * 37) % 900, ((i * 37) % 900) + ((i * 13) % 80), 60 + ((i * 29) % 140)))
    const all = placed(marks, line).map(({ lane, left, right, side, words }) => ({ lane, from: side === 'left' ? left - words : left, to: side === 'right' ? right + words : right }))
    for (const a of all) {
      for (const b of all) if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true)
    }
  })

  test('a day can still be hit, and is in its middle', () => {
    const [day] = placed([mark('a', 500, 500)], line)
    expect((day?.right ?? 0) - (day?.left ?? 0)).toBe(leastMark)
    expect(((day?.right ?? 0) + (day?.left ?? 0)) / 2).toBeCloseTo(500.5)
  })

  test('words stand where there is room for them, cut where there is none', () => {
    expect(placed([mark('a', 950, 960)], line)[0]).toMatchObject({ side: 'left', words: 100 })
    expect(placed([mark('a', 700, 710, 400)], line)[0]).toMatchObject({ side: 'right', words: 282.5 })
    const [wide] = placed([mark('a', 480, 520, 5000)], line)
    expect(wide?.words).toBeLessThan(480)
    expect((wide?.right ?? 0) + (wide?.words ?? 0)).toBeLessThanOrEqual(1000)
  })

  test('an open side goes to the end of the line', () => {
    const open = { key: 'a', span: { from: 400, to: 400, open: 'after' } as Span, words: 10 }
    expect(placed([open], line)[0]).toMatchObject({ right: 1000 })
  })
})
