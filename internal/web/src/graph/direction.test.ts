import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { neighbour, type Direction } from './direction'

const points = new Map(Object.entries({
  middle: { x: 0, y: 0 }, right: { x: 10, y: 1 }, far: { x: 30, y: 0 }, up: { x: 1, y: -10 }, aside: { x: 9, y: 40 },
}))

describe('the next node', () => {
  test.each([
    ['middle', 'right', 'right'], ['middle', 'up', 'up'], ['middle', 'down', 'aside'], ['right', 'right', 'far'], ['right', 'left', 'middle'],
    ['far', 'right', undefined], ['middle', 'left', undefined], ['nobody', 'left', undefined],
  ] as const)('from %s %s is %s', (from, direction, to) => {
    expect(neighbour(points, from, direction)).toBe(to)
  })

  const anyPoints = fc
    .array(fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) }), { minLength: 2, maxLength: 30 })
    .map((all) => new Map(all.map((point, i) => [String(i), point])))

  test('lies in that direction, and every node off the others’ spot has a way on', () => {
    const signs: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
    fc.assert(
      fc.property(anyPoints, (all) => {
        for (const [from, here] of all) {
          const ways = (Object.keys(signs) as Direction[]).map((direction) => {
            const to = neighbour(all, from, direction)
            const there = to === undefined ? undefined : all.get(to)
            if (there) expect((there.x - here.x) * signs[direction][0] + (there.y - here.y) * signs[direction][1]).toBeGreaterThan(0)
            return to
          })
          const elsewhere = [...all.values()].some(({ x, y }) => x !== here.x || y !== here.y)
          expect(ways.some((to) => to !== undefined)).toBe(elsewhere)
        }
      }),
    )
  })
})
