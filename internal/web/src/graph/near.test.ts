import { describe, expect, test } from 'vitest'
import { picture } from './example'
import { leadingLinks, leadingNodes, worthNaming } from './foreground'
import { linkNear, nodeNear } from './near'
import { exploring } from '../state/state'

const [a, b, c] = ['organisation:a', 'organisation:b', 'organisation:c']
const whole = picture({ nodes: { [a]: [0, 0], [b]: [100, 0], [c]: [100, 100] }, links: [[a, b], [b, c]] })
const points = new Map(whole.nodes.map(({ id, x, y }) => [id, { x, y }]))
const radius = () => 10

describe('what is under a point', () => {
  test('is the node that it hits, or nearly does', () => {
    expect(nodeNear(whole.nodes, points, radius, { x: 12, y: 0 })).toBe(a)
    expect(nodeNear(whole.nodes, points, radius, { x: 50, y: 0 })).toBeNull()
    expect(nodeNear(whole.nodes, points, () => 200, { x: 70, y: 10 })).toBe(b)
  })

  test('is the link that passes by, between its ends', () => {
    expect(linkNear(whole.links, points, { x: 50, y: 5 })?.key).toBe(`${a}~${b}~ENCOUNTER`)
    expect(linkNear(whole.links, points, { x: 97, y: 50 })?.key).toBe(`${b}~${c}~ENCOUNTER`)
    expect(linkNear(whole.links, points, { x: 50, y: 7 })).toBeNull()
    expect(linkNear(whole.links, points, { x: -20, y: 0 })).toBeNull()
  })
})

describe('what leads in a large picture', () => {
  test('is where the reader began, is, and what is selected', () => {
    const ids = (state: Parameters<typeof exploring>[0], at: string | null) => leadingNodes(whole, exploring(state), at).map(({ id }) => id)
    expect(ids({ seeds: [a] }, b)).toEqual([a, b])
    expect(ids({ selected: [c], here: b }, null)).toEqual([b, c])
  })

  test('has the links of what is selected', () => {
    const keys = (selected: [string] | [string, string] | null) => leadingLinks(whole, exploring({ selected }), null).map(({ key }) => key)
    expect(keys(null)).toEqual([])
    expect(keys([b])).toHaveLength(2)
    expect(keys([b, c])).toEqual([`${b}~${c}~ENCOUNTER`])
    expect(leadingLinks(whole, exploring({}), whole.links[0] ?? null)).toHaveLength(1)
  })

  test('is named first, then what is in the frame', () => {
    const named = worthNaming(whole, leadingNodes(whole, exploring({ seeds: [c] }), null), points, { x: 1, y: 1 }, { width: 90, height: 90 }, 5)
    expect(named.map(({ id }) => id)).toEqual([c, a])
  })
})
