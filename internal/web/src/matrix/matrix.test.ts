import { describe, expect, test } from 'vitest'
import { encounter, organisation, sample } from '../table/sample'
import { busiest, cellKey, cellsOf, moved, ordered, shadeOf, shades, type At } from './matrix'

const picture = sample(
  ['a', 'b', 'c', 'd'].map((name) => organisation(name, name < 'c' ? 'FR' : 'DK')),
  [encounter('a', 'b', 1, { count: 2 }), encounter('b', 'c', 3, { certainty: 'UNCERTAIN' }), { ...encounter('c', 'b', 1), kind: 'FUNDS', certainty: 'STATED' }],
)
const names = (nodes: readonly { name: string }[]) => nodes.map(({ name }) => name).join('')

describe('the square', () => {
  test('shows those with most links, of equals the stronger', () => {
    expect(names(busiest(picture, 2))).toBe('bc')
    expect(names(busiest(picture))).toBe('bcad')
  })

  test('is ordered by category, then by name', () => {
    const danesFirst = ({ country }: { country: string | null }) => (country === 'DK' ? 0 : 1)
    expect(names(ordered(picture.nodes, danesFirst, (a, b) => (a < b ? 1 : -1)))).toBe('dcba')
  })

  test('adds up what two have in common, and is as sure as the surest', () => {
    const cells = cellsOf(picture.links, picture.nodes)
    expect(cells.get(cellKey('organisation:c', 'organisation:b'))).toMatchObject({ count: 2, weight: 4, certainty: 'STATED' })
    expect(cells.get(cellKey('organisation:a', 'organisation:b'))).toMatchObject({ count: 2, certainty: 'INFERRED' })
    expect(cells.size).toBe(2)
  })

  test('leaves out links to nodes that it does not show', () => {
    expect(cellsOf(picture.links, busiest(picture, 2)).size).toBe(1)
  })

  test('shades grow with the count, from faint to full', () => {
    const all = [1, 2, 5, 12, 40].map((count) => shadeOf(count, 40))
    expect(all).toEqual([...all].sort())
    expect([all[0], all.at(-1)]).toEqual([1, shades])
    expect(shadeOf(1, 1)).toBe(1)
  })
})

describe('the keys of the grid', () => {
  const at = (row: number, column: number): At => ({ row, column })
  test.each([
    [at(0, 0), 'ArrowRight', false, at(0, 1)],
    [at(0, 0), 'ArrowUp', false, at(-1, 0)],
    [at(-1, 0), 'ArrowLeft', false, null], // the corner is empty
    [at(0, 2), 'ArrowRight', false, at(0, 2)],
    [at(2, 1), 'Home', false, at(2, -1)],
    [at(-1, 2), 'Home', false, at(-1, 0)],
    [at(2, 1), 'Home', true, at(0, 0)],
    [at(0, 0), 'End', true, at(2, 2)],
    [at(0, 0), 'PageDown', false, at(2, 0)],
    [at(2, 0), 'PageUp', false, at(0, 0)],
    [at(0, 0), 'x', false, null],
  ] as const)('%j %s (Control: %s)', (from, key, ends, to) => {
    expect(moved(from, key, ends, 3)).toEqual(to)
  })
})
