import { describe, expect, it } from 'vitest'
import { shadowing } from '../state/state'
import { candidatesAsked, relaxed } from './asked'

describe('candidatesAsked', () => {
  it('asks nothing without an organisation', () => {
    expect(candidatesAsked(shadowing({ topics: ['topic:t'] }), 'fr')).toBeNull()
  })
  it('asks nothing with years the wrong way round', () => {
    expect(candidatesAsked(shadowing({ organisation: 'organisation:a', since: 2024, until: 2020 }), 'fr')).toBeNull()
  })
  it('leaves out empty sets, which would match nobody', () => {
    const asked = candidatesAsked(shadowing({ organisation: 'organisation:a' }), 'en')
    expect(asked).toMatchObject({ organisation: 'organisation:a', direction: 'HOST', asOf: null, language: 'EN' })
    expect([asked?.topics, asked?.countries, asked?.languages, asked?.period]).toEqual([undefined, undefined, undefined, undefined])
  })
  it('hands on each condition', () => {
    const state = shadowing({
      organisation: 'organisation:a', direction: 'SEND', topics: ['topic:t'], countries: ['DK'], languages: ['da'], since: 2022, asOf: '2022-06-30',
    })
    expect(candidatesAsked(state, 'fr')).toMatchObject({
      direction: 'SEND', topics: ['topic:t'], countries: ['DK'], languages: ['da'], period: { from: '2022-01-01' }, asOf: '2022-06-30', language: 'FR',
    })
  })
})

describe('relaxed', () => {
  it('drops only what leaves somebody out', () => {
    const state = shadowing({ topics: ['topic:t'], countries: ['DK'], languages: ['da'], since: 2022 })
    expect(relaxed(state).map(({ key }) => key)).toEqual([
      'shadowing.relax.topics', 'shadowing.relax.countries', 'shadowing.relax.both', 'shadowing.relax.send',
    ])
  })
  it('always offers the question the other way round', () => {
    expect(relaxed(shadowing({}))).toEqual([{ key: 'shadowing.relax.send', change: { direction: 'SEND' } }])
    expect(relaxed(shadowing({ direction: 'SEND' }))).toEqual([{ key: 'shadowing.relax.host', change: { direction: 'HOST' } }])
  })
})
