import { describe, expect, test } from 'vitest'
import { certaintyOf, hasAspects, pageOf, passagesOf, type Proof } from './proof'

const source = { id: 'source:report', name: 'Report', url: null, date: null, language: 'fr', publisher: null }
const proof = (id: string, some: Partial<Proof> = {}): Proof => ({ id, about: null, certainty: 'STATED', quote: 'Ils étaient là.', reading: null, source, ...some })

describe('evidence by passage', () => {
  test('says the same words of a source once, with all that they support', () => {
    const passages = passagesOf([proof('1'), proof('2', { about: 'role' }), proof('3', { about: 'role' }), proof('4', { quote: 'Autre' })])
    expect(passages.map(({ proof: { id }, about }) => [id, about])).toEqual([['1', [null, 'role']], ['4', [null]]])
  })

  test('keeps apart what differs in source, certainty or reading', () => {
    const other = { ...source, id: 'source:slides' }
    expect(passagesOf([proof('1'), proof('2', { source: other }), proof('3', { certainty: 'INFERRED' }), proof('4', { reading: 'why' })])).toHaveLength(4)
  })
})

test('a fact is as sure as its best evidence', () => {
  expect(certaintyOf([proof('1', { certainty: 'UNCERTAIN' }), proof('2', { certainty: 'INFERRED' })])).toBe('INFERRED')
  expect(certaintyOf([])).toBeNull()
})

test('evidence of properties is told from that of the fact', () => {
  expect(hasAspects([proof('1')])).toBe(false)
  expect(hasAspects([proof('1'), proof('2', { about: 'title' })])).toBe(true)
})

test.each([
  ['https://example.org/a', 'https://example.org/a'], ['HTTP://example.org', 'HTTP://example.org'], ['javascript:alert(1)', null], ['data:text/html,x', null], [null, null],
])('the address %s can be opened as %s', (url, page) => {
  expect(pageOf(url)).toBe(page)
})
