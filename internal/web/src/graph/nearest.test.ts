import { describe, expect, test } from 'vitest'
import { picture } from './example'
import { nearest } from './nearest'

const ids = ['a', 'b', 'c', 'd', 'e'].map((name) => `organisation:${name}`)
const [a = '', b = '', c = '', d = '', e = ''] = ids
const whole = picture({
  nodes: Object.fromEntries(ids.map((id) => [id, [0, 0]])),
  links: [[a, b], [a, c], [c, d], [c, e], [d, e]],
  levels: { [b]: 1, [c]: 1, [d]: 2, [e]: 2 },
})
const kept = (must: readonly string[], most: number) => nearest(whole, must, most).nodes.map(({ id }) => id)

describe('the nearest part', () => {
  test('is all where all is few enough', () => {
    expect(nearest(whole, [], 5)).toBe(whole)
  })

  test('goes by level, then by links, then by id', () => {
    expect(kept([], 2)).toEqual([a, c])
    expect(kept([], 3)).toEqual([a, b, c])
    expect(kept([], 4)).toEqual([a, b, c, d])
  })

  test('has what must be there, and only links of which it has both ends', () => {
    const part = nearest(whole, [e], 2)
    expect(part.nodes.map(({ id }) => id)).toEqual([a, e])
    expect(part.links).toEqual([])
    expect(nearest(whole, [], 3).links.map(({ key }) => key)).toEqual([`${a}~${b}~ENCOUNTER`, `${a}~${c}~ENCOUNTER`])
  })
})
