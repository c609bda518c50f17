import { describe, expect, it } from 'vitest'
import { finding } from '../state/state'
import { around } from './around'
import { emptyPlaces, namesIn, represented } from './ends'
import type { FoundPath, FoundStep } from './strength'

const actor = (id: string) => ({ id, name: id.toUpperCase() })
const step = (via: FoundStep['via'], represents: string[] = []) =>
  ({ via, events: [{ presence: [{ actorId: 'organisation:a', represents }] }] }) as unknown as FoundStep
const path = (actors: string[], steps: FoundStep[]) => ({ actors: actors.map(actor), steps }) as unknown as FoundPath

describe('represented', () => {
  it('names each once whom the path does not name', () => {
    const found = path(['organisation:a', 'person:b'], [step('ENCOUNTER', ['organisation:c', 'organisation:a']), step('ENCOUNTER', ['organisation:c'])])
    expect(represented([found])).toEqual(['organisation:c'])
  })
  it('asks for no more names than are answered at once', () => {
    const many = Array.from({ length: 150 }, (_, i) => `organisation:o${i}`)
    expect(represented([path(['person:b'], [step('ENCOUNTER', many)])])).toHaveLength(100)
  })
})

describe('namesIn', () => {
  it('leaves out what does not exist', () => {
    const names = namesIn([path(['organisation:a'], [])], [null], [{ __typename: 'Organisation', id: 'organisation:c', name: 'C' }, null])
    expect([...names]).toEqual([['organisation:c', 'C'], ['organisation:a', 'ORGANISATION:A']])
  })
})

describe('emptyPlaces', () => {
  const place = (name: string, organisations: number, contains: number) =>
    ({ __typename: 'Place', id: `place:${name}`, name, organisations: { totalCount: organisations }, contains: { totalCount: contains } }) as const
  it('names places without organisations, and without places in which some could be', () => {
    expect(emptyPlaces([place('x', 0, 0), place('y', 1, 0), place('z', 0, 2), null])).toEqual(['x'])
  })
})

describe('around', () => {
  it('asks the explorer for the links of the path: colleagues and one delegation among them', () => {
    const place = around(path(['person:b', 'organisation:a'], [step('ENCOUNTER')]), finding({ since: 2020, until: 2022, undated: true }))
    expect(place).toMatchObject({ projection: 'ENCOUNTERS', from: 2020, to: 2022, undated: true, here: 'person:b', selected: ['organisation:a', 'person:b'] })
    expect(place.relations).toHaveLength(4)
  })
  it('shows all ties where a step is no encounter', () => {
    expect(around(path(['person:b', 'organisation:a'], [step('POSITION')]), finding({ asOf: '2022-06-30' }))).toMatchObject({ projection: 'FULL', asOf: '2022-06-30' })
  })
})
