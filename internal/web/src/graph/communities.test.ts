import { describe, expect, test } from 'vitest'
import { communitiesOf } from './communities'
import { picture } from './example'

const pair = (one: string, other: string) => [`organisation:${one}`, `organisation:${other}`] as const
const clique = (names: readonly string[]) => names.flatMap((one, i) => names.slice(i + 1).map((other) => pair(one, other)))
const made = (names: readonly string[]) =>
  picture({
    nodes: Object.fromEntries(names.map((name) => [`organisation:${name}`, [0, 0]])),
    links: [...clique(['a', 'b', 'c']), ...clique(['w', 'x', 'y', 'z']), pair('c', 'w')],
  })

describe('communities', () => {
  const names = ['a', 'b', 'c', 'w', 'x', 'y', 'z', 'alone']

  test('are numbered from the largest; who has no link is in none', async () => {
    const found = await communitiesOf(made(names))
    const of = (name: string) => found.get(`organisation:${name}`)
    expect(['w', 'x', 'y', 'z'].map(of)).toEqual([1, 1, 1, 1])
    expect(['a', 'b', 'c'].map(of)).toEqual([2, 2, 2])
    expect(of('alone')).toBeUndefined()
  })

  test('are the same in whatever order nodes come', async () => {
    const [one, other] = await Promise.all([communitiesOf(made(names)), communitiesOf(made([...names].reverse()))])
    expect(new Map([...other].sort())).toEqual(new Map([...one].sort()))
  })
})
