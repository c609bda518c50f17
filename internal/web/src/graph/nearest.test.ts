import { describe, expect, test } from 'vitest'
import { picture } from './example'
import { mostDrawn, nearest, tooLarge } from './nearest'

const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => `organisation:${name}`)
const [a = '', b = '', c = '', d = '', e = ''] = ids
const whole = picture({
  nodes: Object.fromEntries(ids.map((id) => [id, [0, 0]])),
  links: [[a, b], [a, c], [c, d], [c, e], [d, e]],
  levels: { [b]: 1, [c]: 1, [d]: 2, [e]: 2 },
})
const kept = (must: readonly string[], most: number) => nearest(whole, must, { nodes: most, links: 99 }).nodes.map(({ id }) => id)

describe('the nearest part', () => {
  test('is all where all is few enough', () => {
    expect(nearest(whole, [], { nodes: 5, links: 5 })).toBe(whole)
  })

  test('goes by level, then by links, then by id', () => {
    expect(kept([], 2)).toEqual([a, c])
    expect(kept([], 3)).toEqual([a, b, c])
    expect(kept([], 4)).toEqual([a, b, c, d])
  })

  test('has what must be there, and only links of which it has both ends', () => {
    const part = nearest(whole, [e], { nodes: 2, links: 99 })
    expect(part.nodes.map(({ id }) => id)).toEqual([a, e])
    expect(part.links).toEqual([])
    expect(nearest(whole, [], { nodes: 3, links: 99 }).links.map(({ key }) => key)).toEqual([`${a}~${b}~ENCOUNTER`, `${a}~${c}~ENCOUNTER`])
  })

  test('has the links of what must be there, then the strongest', () => {
    const strong = { ...whole, links: whole.links.map((link, i) => ({ ...link, weight: i })) }
    const part = nearest(strong, [b], { nodes: 5, links: 2 })
    expect(part.links.map(({ key }) => key)).toEqual([`${a}~${b}~ENCOUNTER`, `${d}~${e}~ENCOUNTER`])
    expect([a, b, c, d, e].map((id) => part.linksOf.get(id)?.length)).toEqual([1, 1, 0, 1, 1])
  })

  test('is asked for where nodes or links are too many', () => {
    const many = (nodes: number, links: number) => ({ ...whole, nodes: Array(nodes).fill(whole.nodes[0]), links: Array(links).fill(whole.links[0]) })
    expect(tooLarge(many(mostDrawn.nodes, mostDrawn.links))).toBe(false)
    expect(tooLarge(many(mostDrawn.nodes + 1, 0))).toBe(true)
    expect(tooLarge(many(1, mostDrawn.links + 1))).toBe(true)
  })
})
