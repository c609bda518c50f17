import { describe, expect, it } from 'vitest'
import { finding } from '../state/state'
import { anyhowAsked, conditionsSet, introductionsAsked, narrower, swapped, tries, waysOf, widest, withWay } from './asked'

const ends = finding({ from: ['organisation:a'], to: 'person:b' })

describe('introductionsAsked', () => {
  it('asks nothing while an end is missing', () => {
    expect(introductionsAsked(finding({ from: ['organisation:a'] }), 'fr', 5)).toBeNull()
    expect(introductionsAsked(finding({ to: 'person:b' }), 'fr', 5)).toBeNull()
  })
  it('asks what the contract means where the address says nothing', () => {
    expect(introductionsAsked(ends, 'fr', 5)).toEqual({
      from: ['organisation:a'], to: 'person:b', via: ['ENCOUNTER', 'POSITION'], hubs: false, asOf: null, undated: false, period: undefined,
      steps: 6, first: 5, language: 'FR',
    })
  })
  it('hands on each condition', () => {
    const state = { ...ends, via: ['MEMBERSHIP'] as const, hubs: true, since: 2020, until: 2022, undated: true, asOf: '2022-06-30', steps: 3 }
    expect(introductionsAsked(state, 'en', 20)).toMatchObject({
      via: ['MEMBERSHIP'], hubs: true, period: { from: '2020-01-01', to: '2022-12-31' }, undated: true, asOf: '2022-06-30', steps: 3, first: 20, language: 'EN',
    })
  })
})

it('asks nothing with years the wrong way round', () => {
  expect(introductionsAsked({ ...ends, since: 2024, until: 2020 }, 'fr', 5)).toBeNull()
  expect(introductionsAsked({ ...ends, since: 2020, until: 2020 }, 'fr', 5)).not.toBeNull()
})

describe('withWay', () => {
  it('adds and takes, and does not name what is meant anyway', () => {
    expect(withWay(ends, 'MEMBERSHIP', true)).toEqual(['ENCOUNTER', 'POSITION', 'MEMBERSHIP'])
    expect(withWay(ends, 'POSITION', false)).toEqual(['ENCOUNTER'])
    expect(withWay({ via: ['ENCOUNTER'] }, 'POSITION', true)).toEqual([])
  })
  it('leaves the last one', () => {
    expect(waysOf({ via: withWay({ via: ['POSITION'] }, 'POSITION', false) })).toEqual(['POSITION'])
  })
})

describe('tries', () => {
  it('offers what the usual question leaves out', () => {
    expect(tries(ends).map(({ key }) => key)).toEqual(['paths.try.MEMBERSHIP', 'paths.try.hubs'])
  })
  it('offers each condition that was chosen to be dropped, and nothing where none is left', () => {
    const bounded = { ...ends, via: ['POSITION'] as const, steps: 2, since: 2020, asOf: '2022-06-30' }
    expect(tries(bounded).map(({ key }) => key)).toEqual([
      'paths.try.ENCOUNTER', 'paths.try.MEMBERSHIP', 'paths.try.hubs', 'paths.try.steps', 'paths.try.undated', 'paths.try.years', 'paths.try.asof',
    ])
    expect(tries({ ...bounded, ...widest })).toEqual([])
  })
  it('leads to the widest question, one change after the other', () => {
    let state = { ...ends, steps: 2, since: 2020, asOf: '2022-06-30' }
    for (let left = tries(state); left.length > 0; left = tries(state)) state = { ...state, ...left[0]?.change } as typeof state
    expect(state).toMatchObject(widest)
  })
})

describe('anyhowAsked', () => {
  it('asks no second time what was asked', () => {
    expect(anyhowAsked(ends, 'fr')).toEqual({ from: ['organisation:a'], to: 'person:b', language: 'FR' })
    expect(anyhowAsked({ ...ends, ...widest }, 'fr')).toBeNull()
  })
})

describe('narrower', () => {
  it('offers fewer steps, ways, years and starts', () => {
    const large = { ...ends, from: ['organisation:a', 'organisation:c'], hubs: true }
    expect(narrower(large, 2026).map(({ key, change }) => [key, change])).toEqual([
      ['paths.narrow.steps', { steps: 3 }],
      ['paths.narrow.hubs', { hubs: false }],
      ['paths.narrow.ENCOUNTER', { via: ['ENCOUNTER'] }],
      ['paths.narrow.POSITION', { via: ['POSITION'] }],
      ['paths.narrow.years', { since: 2024 }],
      ['paths.narrow.from', { from: ['organisation:a'] }],
    ])
  })
  it('offers no years the wrong way round', () => {
    expect(narrower({ ...ends, until: 2023 }, 2026).map(({ key }) => key)).not.toContain('paths.narrow.years')
    expect(narrower({ ...ends, until: 2024 }, 2026).map(({ key }) => key)).toContain('paths.narrow.years')
  })
  it('offers nothing where nothing can be left out', () => {
    expect(narrower({ ...ends, steps: 2, via: ['ENCOUNTER'], since: 2025 }, 2026)).toEqual([])
  })
})

describe('swapped', () => {
  it('exchanges the ends, also where one is missing', () => {
    expect(swapped(ends)).toEqual({ from: ['person:b'], to: 'organisation:a' })
    expect(swapped({ from: ['organisation:a'], to: null })).toEqual({ from: [], to: 'organisation:a' })
    expect(swapped({ from: [], to: 'person:b' })).toEqual({ from: ['person:b'], to: null })
  })
  it('cannot where there is nothing, or more than one start', () => {
    expect(swapped({ from: [], to: null })).toBeNull()
    expect(swapped({ from: ['organisation:a', 'organisation:c'], to: 'person:b' })).toBeNull()
  })
})

describe('conditionsSet', () => {
  it('counts what is not as usual; the two years are one', () => {
    expect(conditionsSet(ends)).toBe(0)
    expect(conditionsSet({ ...ends, since: 2020, until: 2021, hubs: true })).toBe(2)
  })
})
