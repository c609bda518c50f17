import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import fr from '../languages/fr'
import { only, pages, typed } from './pages'
import { listsOf, rowOf, tieLists, type Connection } from './ties'

const page = { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: 'x' }, withheld: [] }

test('only the lists that an answer holds are shown, in the order of their type', () => {
  const topics: Connection = { ...page, edges: [{ id: 'tie:1', certainty: 'STATED', evidence: [], node: { id: 'topic:t', name: 'T' } }] }
  const people: Connection = { ...page, totalCount: 30, pageInfo: { hasNextPage: true, endCursor: 'c' }, edges: [] }
  const lists = tieLists('ORGANISATION', { topics, people })
  expect(lists.map(({ name, total, next }) => [name, total, next])).toEqual([['people', 30, 'c'], ['topics', 1, null]])
  expect(lists[1]?.rows[0]).toMatchObject({ node: { id: 'topic:t', name: 'T' }, certainty: 'STATED' })
})

test('a row says the properties of its tie and leads to the nodes that they name', () => {
  const row = rowOf({ id: 'tie:1', certainty: 'STATED', title: 'CEO', attestedOn: '2024', onBehalfOf: { id: 'organisation:o', name: 'O' }, node: { id: 'person:p', name: 'P' } })
  expect(row.details.map(({ text }) => text)).toContain('CEO')
  expect(row.details.flatMap(({ nodes }) => nodes ?? [])).toEqual([{ id: 'organisation:o', name: 'O' }])
})

test('the name of a node is what the service gives, whatever it holds', () => {
  const name = '<script>alert(1)</script>'
  expect(rowOf({ id: 'tie:1', node: { id: 'event:e', name } }).node?.name).toBe(name)
})

test('what a source cites is a node by its id, or a tie', () => {
  const self = { id: 'source:s', name: 'S', url: null, date: null, language: 'fr', publisher: null }
  const cited = (subject: string) => rowOf({ node: { id: 'evidence:1', subject, about: null, certainty: 'INFERRED', quote: 'q', reading: null } }, 0, self)
  expect(cited('event:e').node).toEqual({ id: 'event:e', name: 'event:e' })
  expect(cited('tie:1').node).toBeNull()
  expect(cited('tie:1').proofs[0]).toMatchObject({ quote: 'q', source: self })
})

test('each list has a flag in the operation of its type, and can be asked for alone', () => {
  for (const [type, names] of Object.entries(listsOf)) {
    if (!typed(type)) throw new Error(`${type} has no page`)
    const text = readFileSync(new URL(`../operations/${type[0]}${type.slice(1).toLowerCase()}.graphql`, import.meta.url), 'utf8')
    expect([...text.matchAll(/@include\(if: \$(\w+)\)/g)].map(([, flag]) => flag).sort(), type).toEqual(['facts', ...names].sort())
    const [first = ''] = names
    expect(Object.entries(only(type, 'x:y', [first], 50)).filter(([, value]) => value === true)).toEqual([[first, true]])
  }
  expect(typed('FOO')).toBe(false)
  expect(Object.keys(pages).sort()).toEqual(Object.keys(listsOf).sort())
})

test('each list has a title', () => {
  for (const [type, names] of Object.entries(listsOf)) {
    for (const name of names) expect(Object.keys(fr)).toContain(`node.${type.toLowerCase()}.${name}`)
  }
})
