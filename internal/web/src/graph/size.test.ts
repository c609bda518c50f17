import { describe, expect, test } from 'vitest'
import { picture } from './example'
import { dashesOf, meanRadius, radiusOf, scaleOf, strengthOf, widthsOf } from './size'

const [a, b, c] = ['organisation:a', 'organisation:b', 'organisation:c']
const made = picture({ nodes: { [a]: [0, 0], [b]: [1, 0], [c]: [0, 1] }, links: [[a, b], [b, c, 'INFERRED'], [a, c, 'UNCERTAIN']] })
const reference = picture({ nodes: { [a]: [0, 0], [b]: [1, 0] }, links: [[a, b, 'REFERENCE']] })
const weighed = (weights: readonly number[]) => ({ ...made, links: made.links.map((link, i) => ({ ...link, weight: weights[i] ?? 1 })) })

describe('sizes', () => {
  test('of nodes grow with their links, up to a bound', () => {
    expect(radiusOf(1)).toBeLessThan(radiusOf(9))
    expect(radiusOf(1e6)).toBe(20)
    expect(scaleOf(1, 10)).toBeLessThan(scaleOf(60, 10))
    expect(scaleOf(1e6, 10)).toBe(1.5)
    expect(scaleOf(0, 10)).toBe(0.25)
    expect(scaleOf(30, 20)).toBeLessThan(scaleOf(30, 8)) // where most have many links
    expect(meanRadius(made)).toBeCloseTo(radiusOf(2))
  })

  test('of links grow with the strength of encounters', () => {
    const whole = weighed([0.1, 0.4, 0.9])
    const widths = whole.links.map(widthsOf(whole))
    expect(widths).toEqual([...widths].sort((x, y) => x - y))
    expect(new Set(widths).size).toBe(3)
    expect(widths[2]).toBe(5)
  })

  test('of links are alike where all are as strong', () => {
    const whole = weighed([0.047, 0.047, 0.047])
    expect(whole.links.map(widthsOf(whole))).toEqual([2, 2, 2])
  })

  test('of ties grow with their number', () => {
    const whole = { ...weighed([1, 2, 50]), projection: 'FULL' as const }
    expect(whole.links.map(widthsOf(whole))).toEqual([1.4, 2.3, 5])
  })
})

test('lines are solid, dashed, dotted or both by certainty', () => {
  const [stated, inferred, uncertain] = made.links.map((link) => dashesOf(link, 2))
  expect(stated).toBeUndefined()
  expect(inferred).toBe('6 4')
  expect(uncertain).toBe('2 4')
  expect(reference.links.map((link) => dashesOf(link, 2))).toEqual(['9 2.5 2 2.5'])
})

test('many links are drawn lighter than few, and none vanishes', () => {
  expect(strengthOf(0)).toBe(1)
  expect(strengthOf(100)).toBe(1)
  expect(strengthOf(2400)).toBe(0.5)
  expect(strengthOf(1e6)).toBe(0.3)
})
