import { describe, expect, it } from 'vitest'
import { shadowing } from '../state/state'
import { factOf } from './fact'
import { largest, share, signed, sum, type Reason } from './points'
import { tonguesOf } from './tongues'

const reasons = [{ contribution: 12 }, { contribution: 20 }, { contribution: -9 }, { contribution: 0 }]

describe('points', () => {
  it('are summed as they are', () => {
    expect(sum(reasons)).toBe(23)
  })
  it('are written with their sign', () => {
    expect([12, -9, 0].map((points) => signed(points, String))).toEqual(['+12', '−9', '0'])
  })
  it('fill a bar in proportion, whatever their sign', () => {
    expect(largest([{ reasons }])).toBe(20)
    expect([20, -10, 0].map((points) => share(points, 20))).toEqual([1, 0.5, 0])
    expect(share(5, largest([]))).toBe(0)
    expect(share(30, 20)).toBe(1)
  })
})

describe('factOf', () => {
  const asks = shadowing({ organisation: 'organisation:a', topics: ['topic:t'] })
  const fact = (part: Reason['part'], contribution: number, state = asks) => factOf({ part, known: 'KNOWN', contribution }, state)
  const unknown = (part: Reason['part'], state = asks) => factOf({ part, known: 'NOT_KNOWN', contribution: 0 }, state)

  it('says on what the fit to one topic rests, and of several that it is a sum', () => {
    expect([12, 6, 3].map((points) => fact('TOPIC_FIT', points))).toEqual([
      { key: 'shadowing.fact.TOPIC_FIT.stated' }, { key: 'shadowing.fact.TOPIC_FIT.inferred' }, { key: 'shadowing.fact.TOPIC_FIT.event' },
    ])
    expect(fact('TOPIC_FIT', 12, { ...asks, topics: ['topic:t', 'topic:u'] })).toEqual({ key: 'shadowing.fact.TOPIC_FIT.several' })
  })
  it('claims that a position is valid only where a day was asked', () => {
    expect(fact('NAMED_CONTACT', 6)).toEqual({ key: 'shadowing.fact.NAMED_CONTACT.ever' })
    expect(fact('NAMED_CONTACT', 6, { ...asks, asOf: '2022-06-30' })).toEqual({ key: 'shadowing.fact.NAMED_CONTACT.valid' })
    expect(fact('NAMED_CONTACT', 3, { ...asks, asOf: '2022-06-30' })).toEqual({ key: 'shadowing.fact.NAMED_CONTACT.perhaps' })
  })
  it('counts the load, of which no more than five events count', () => {
    expect([0, -6, -15].map((points) => fact('LOAD', points))).toEqual([
      { key: 'shadowing.fact.LOAD.none' }, { plural: 'shadowing.fact.LOAD', n: 2 }, { key: 'shadowing.fact.LOAD.most' },
    ])
  })
  it('tells what was not asked from what no source says', () => {
    expect(unknown('LOAD')).toEqual({ key: 'shadowing.unknown.LOAD.unasked' })
    expect(unknown('LOAD', { ...asks, since: 2022 })).toEqual({ key: 'shadowing.unknown.LOAD' })
    expect(unknown('EXPERIENCE')).toEqual({ key: 'shadowing.unknown.EXPERIENCE' })
  })
})

describe('tonguesOf', () => {
  it('shows a few, and what the address names; all of them when asked', () => {
    const few = tonguesOf(['sv', 'ca-ES'], false)
    expect(few.filter(({ chosen }) => chosen).map(({ tag }) => tag).sort()).toEqual(['ca-ES', 'sv'])
    const all = tonguesOf(['sv', 'ca-ES'], true)
    expect(all.length).toBeGreaterThan(few.length)
    expect(new Set(all.map(({ tag }) => tag)).size).toBe(all.length)
  })
})
