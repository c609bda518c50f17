import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseLabels, lineHeight, wrapped, type Around, type Label, type Named } from './labels'

const nothing: Around = { must: 0, taken: [], lines: [], frame: null }
const named = (id: string, x: number, y: number, width = 60, away = { x: 0, y: 0 }): Named => ({
  id, at: { x, y }, radius: 8, forms: [{ lines: [id], width }], away,
})

/** The box of a chosen label, without the distance that it keeps. */
function boxOf({ id, lines, anchor, dx, dy }: Label, of: readonly Named[]) {
  const node = of.find((other) => other.id === id)
  const width = node?.forms.find((form) => form.lines === lines)?.width ?? NaN
  const x = (node?.at.x ?? NaN) + dx
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const top = (node?.at.y ?? NaN) + dy - 11
  return { left, right: left + width, top, bottom: top + lines.length * lineHeight }
}

type Box = ReturnType<typeof boxOf>
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const anyNames = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 10, max: 120 }) }), { maxLength: 40 })
  .map((all) => all.map(({ x, y, width }, i) => named(String(i), x, y, width)))

describe('names', () => {
  test('never overlap, whatever must be there', () => {
    fc.assert(
      fc.property(anyNames, fc.integer({ min: 0, max: 5 }), (names, must) => {
        const boxes = chooseLabels(names, { ...nothing, must }).map((label) => boxOf(label, names))
        boxes.forEach((box, i) => boxes.slice(i + 1).forEach((other) => expect(overlap(box, other)).toBe(false)))
      }),
    )
  })

  test('stand in the frame, and not on what is taken', () => {
    const frame = { left: 0, top: 0, right: 400, bottom: 300 }
    const taken = [{ left: 150, top: 0, right: 250, bottom: 300 }]
    fc.assert(
      fc.property(anyNames, (names) => {
        for (const label of chooseLabels(names, { ...nothing, taken, frame })) {
          const box = boxOf(label, names)
          expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 300).toBe(true)
          expect(overlap(box, taken[0] as Box)).toBe(false)
        }
      }),
    )
  })

  test('go away from where the links are', () => {
    const [right] = chooseLabels([named('a', 0, 0, 60, { x: -1, y: 0 })], nothing)
    const [left] = chooseLabels([named('a', 0, 0, 60, { x: 1, y: 0 })], nothing)
    expect([right?.anchor, left?.anchor]).toEqual(['start', 'end'])
  })

  test('do not lie on a line where another side is free', () => {
    const below = { from: { x: -100, y: 20 }, to: { x: 100, y: 20 } }
    const [free] = chooseLabels([named('a', 0, 0)], nothing)
    const [moved] = chooseLabels([named('a', 0, 0)], { ...nothing, lines: [below] })
    expect(free).toMatchObject({ anchor: 'middle' })
    expect(moved).not.toEqual(free)
  })

  test('the first of two has the room', () => {
    const crowd = [named('a', 0, 0), ...Array.from({ length: 30 }, (_, i) => named(`n${i}`, (i % 6) * 14 - 35, Math.floor(i / 6) * 14 - 28))]
    expect(chooseLabels(crowd, { ...nothing, must: 1 }).map(({ id }) => id)).toContain('a')
  })

  test('take a narrower form where the wide one has no room', () => {
    const wall = [{ left: -400, top: -60, right: -40, bottom: 60 }, { left: 40, top: -60, right: 400, bottom: 60 }]
    const forms = [{ lines: ['long name'], width: 120 }, { lines: ['long', 'name'], width: 50 }]
    const [label] = chooseLabels([{ ...named('a', 0, 0), forms }], { ...nothing, taken: wall })
    expect(label?.lines).toEqual(['long', 'name'])
  })
})

describe('a name', () => {
  const measure = (text: string) => text.length

  test.each([
    ['DISIE', 20, 2, ['DISIE']],
    ['Danish Social Innovation Academy', 16, 2, ['Danish Social', 'Innovation Acad…']],
    ['Danish Social Innovation Academy', 18, 2, ['Danish Social', 'Innovation Academy']],
    ['Visite apprenante à Copenhague', 10, 2, ['Visite', 'apprenant…']],
    ['Donaudampfschifffahrt', 8, 2, ['Donauda…']],
    ['', 10, 2, ['']],
  ])('%s in %i is %o', (name, widest, most, lines) => {
    expect(wrapped(name, measure, widest, most)).toEqual(lines)
  })

  test('is never wider than there is room', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 30 }), (name, widest) => {
        const lines = wrapped(name, measure, widest)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(Math.max(widest, 4))
      }),
    )
  })
})
