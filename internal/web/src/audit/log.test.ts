import { expect, it } from 'vitest'
import { credentialOf, pageOf, personOf } from './log'

it('goes on where more follows', () => {
  const page = (hasNextPage: boolean) => pageOf({ auditLog: { pageInfo: { hasNextPage, endCursor: 'c' }, nodes: [] } })
  expect([page(true).next, page(false).next]).toEqual(['c', null])
})

it('tells a person from a contact point', () => {
  expect([personOf('person:1'), personOf('contact:1'), personOf(null)]).toEqual(['person:1', null, null])
})

it('tells credentials apart', () => {
  expect(credentialOf('local')).toEqual({ kind: 'local', id: '' })
  expect(credentialOf('token:abc')).toEqual({ kind: 'token', id: 'abc' })
  expect(credentialOf('oidc:https://a.example/|x:y')).toEqual({ kind: 'oidc', id: 'https://a.example/|x:y' })
  expect(credentialOf('something')).toEqual({ kind: 'other', id: 'something' })
})
