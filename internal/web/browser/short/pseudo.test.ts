import { expect, it } from 'vitest'
import { marked, pseudo, unmarked } from '../harness/pseudo'

it('marks and lengthens a text, and keeps what is filled in', () => {
  const text = pseudo('Save {name} now')
  expect(text).toMatch(/^⟦Sávé \{name\} ñów .+⟧$/)
  expect(text.length).toBeGreaterThan(1.35 * 15)
})

it('marks the words of an answer, and nothing that the page reckons with', () => {
  const answer = { node: { id: 'topic:x', __typename: 'Topic', name: 'X', names: [{ value: 'Y', kind: 'ALIAS' }] } }
  expect(marked(answer)).toEqual({ node: { id: 'topic:x', __typename: 'Topic', name: '‹X›', names: [{ value: '‹Y›', kind: 'ALIAS' }] } })
})

it('finds what bears no mark', () => {
  expect(unmarked('⟦á ‹Save› ⟦june⟧ x⟧ (12) – 3/4')).toBe('')
  expect(unmarked('⟦á⟧ of ‹b›')).toBe('of')
  expect(unmarked('‹A long na…')).toBe('')
  expect(unmarked('Save')).toBe('Save')
})
