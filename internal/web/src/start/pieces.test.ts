import { expect, test } from 'vitest'
import { marked, piecesOf } from './pieces'

const fill = (text: string, values: Record<string, string>) => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

test('the names of a question are set off from its words', () => {
  const text = fill('Whom did {actor} meet?', marked({ actor: 'Ellyx' }))
  expect(piecesOf(text)).toEqual([
    { text: 'Whom did ', filled: false }, { text: 'Ellyx', filled: true }, { text: ' meet?', filled: false },
  ])
})

test('a name cannot break out of its piece', () => {
  const text = fill('{a} and {b}', marked({ a: 'x\u0002y', b: 'z' }))
  expect(piecesOf(text).filter((piece) => piece.filled).map((piece) => piece.text)).toEqual(['xy', 'z'])
})

test('a name at the beginning is a piece of its own', () => {
  expect(piecesOf(fill('{a}', marked({ a: 'x' })))).toEqual([{ text: 'x', filled: true }])
})
