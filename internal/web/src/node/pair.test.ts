import { describe, expect, test } from 'vitest'
import { attested, namesIn, sentenceOf, type Ends, type Presence, type Shared } from './pair'

type Participation = Presence['through'][number]['participations']['edges'][number]

const source = { id: 'source:s', name: 'S', url: null, date: null, language: null, publisher: null }
const proof = (id: string) => ({ id, about: null, certainty: 'STATED' as const, quote: id, reading: null, source })
const part = (event: string, id: string, delegation: Participation['delegation'] = null): Participation => ({ role: 'DELEGATE', delegation, evidence: [proof(id)], node: { id: event } })
const event = (some: Partial<Shared['node']> = {}): Shared['node'] => ({
  id: 'event:e', name: 'E', date: null, status: 'HELD', eventKind: 'WORKSHOP', partOf: { id: 'event:visit', name: 'Visit', partOf: null }, hosts: { edges: [] }, evidence: [], ...some,
})
const presence = (how: Presence['how'], some: Partial<Presence> = {}): Presence => ({
  actorId: 'organisation:a', role: 'PARTICIPANT', how, certainty: 'INFERRED', side: null, delegationId: null, represents: [], through: [], ...some,
})
const ends = (...edges: Participation[]): Ends => [{ __typename: 'Organisation', id: 'organisation:a', name: 'A', participations: { edges } }, null]
const ids = ({ proofs }: { proofs: readonly { id: string }[] }) => proofs.map(({ id }) => id)

describe('how we know that an actor was there', () => {
  test('by what sources say of the event', () => {
    const found = attested(presence('TOOK_PART'), event(), ends(part('event:e', 'there'), part('event:visit', 'visit')))
    expect(ids(found)).toEqual(['there'])
    expect(found.at).toBeNull()
  })

  test('with its delegation: by what they say of the visit of which it is part', () => {
    const found = attested(presence('DELEGATION'), event(), ends(part('event:visit', 'visit'), part('event:other', 'other')))
    expect(ids(found)).toEqual(['visit'])
    expect(found.at).toEqual({ id: 'event:visit', name: 'Visit' })
  })

  test('represented: by what they say of whoever was there for it', () => {
    const person = { id: 'person:p', name: 'P', participations: { edges: [part('event:e', 'person')] } }
    expect(ids(attested(presence('REPRESENTED', { through: [person] }), event(), ends()))).toEqual(['person'])
  })

  test('as the house: by what they say of where it was held', () => {
    const house = event({ hosts: { edges: [{ evidence: [proof('house')], node: { id: 'organisation:a' } }, { evidence: [proof('next door')], node: { id: 'organisation:b' } }] } })
    expect(ids(attested(presence('VISITED_OR_HOSTED'), house, ends(part('event:e', 'there'))))).toEqual(['house'])
  })

  test('by nothing, where the answer holds nothing', () => {
    expect(attested(presence('TOOK_PART'), event(), ends())).toEqual({ proofs: [], at: null })
  })
})

test('the names that an answer holds are not asked for', () => {
  const names = namesIn(ends(part('event:e', '1', { id: 'organisation:lead', name: 'Lead' })), [])
  expect([...names]).toEqual([['organisation:a', 'A'], ['organisation:lead', 'Lead']])
})

test('"met" is said only where a source states it, "would have" where not only held events count', () => {
  expect(sentenceOf({ certainty: 'STATED' }, { statuses: [] })).toBe('node.pair.met')
  expect(sentenceOf({ certainty: 'INFERRED' }, { statuses: ['HELD'] })).toBe('node.pair.visit')
  expect(sentenceOf({ certainty: 'STATED' }, { statuses: ['HELD', 'PLANNED'] })).toBe('node.pair.would')
})
