import { describe, expect, test } from 'vitest'
import { picture } from './example'
import { lanesOf, pairOf, routeOf } from './route'

const [a, b, c] = ['organisation:a', 'organisation:b', 'organisation:c']
const { links } = picture({
  projection: 'FULL',
  nodes: { [a]: [0, 0], [b]: [1, 0], [c]: [0, 1] },
  links: [[a, b, 'STATED', 'FUNDS'], [b, a, 'INFERRED', 'MEMBER_OF'], [a, c, 'STATED', 'UNDER']],
})
const lanes = lanesOf(links)
const radii = { from: 10, to: 10 }
const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text))

describe('the route of a link', () => {
  test('is straight where it is alone, and leaves both discs free', () => {
    const [, , alone] = lanes
    const { line, head } = routeOf({ x: 0, y: 0 }, { x: 100, y: 0 }, radii, alone!, false, 2)
    expect(line).toBe('M10 0L88 0')
    expect(head).toBe('')
  })

  test('bends to one side each where two join the same nodes, whichever their direction', () => {
    const [there, back] = lanes
    const one = numbers(routeOf({ x: 0, y: 0 }, { x: 100, y: 0 }, radii, there!, false, 2).line)
    const other = numbers(routeOf({ x: 100, y: 0 }, { x: 0, y: 0 }, radii, back!, false, 2).line)
    expect(Math.sign(one[3]!)).toBe(-Math.sign(other[3]!))
    expect(one[3]).not.toBe(0)
  })

  test('ends in an arrowhead at the target', () => {
    const { line, head } = routeOf({ x: 0, y: 0 }, { x: 100, y: 0 }, radii, lanes[2]!, true, 2)
    const [tipX, tipY, backX] = numbers(head)
    expect([tipX, tipY]).toEqual([88, 0])
    expect(backX!).toBeLessThan(88)
    expect(numbers(line)[2]!).toBeLessThan(88)
  })

  test('is nothing from a point to itself', () => {
    expect(routeOf({ x: 5, y: 5 }, { x: 5, y: 5 }, radii, lanes[0]!, true, 2)).toEqual({ line: '', head: '' })
  })

  test('has the same pair in both directions', () => {
    expect(pairOf({ source: b, target: a })).toBe(pairOf({ source: a, target: b }))
  })
})
