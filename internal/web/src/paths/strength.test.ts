import { describe, expect, it } from 'vitest'
import { digits, leastSure, likeness, weakestOf, type FoundStep } from './strength'

describe('likeness', () => {
  it('says of how many one event of the same strength would be', () => {
    expect(likeness('ENCOUNTER', 0.047619)).toEqual({ key: 'paths.strength.event', values: { n: 22 } })
    expect(likeness('ENCOUNTER', 1)).toEqual({ key: 'paths.strength.event', values: { n: 2 } })
    expect(likeness('ENCOUNTER', 0.104)).toEqual({ key: 'paths.strength.about', values: { n: 11 } })
  })
  it('says how often two would have to talk where it is more than once', () => {
    expect(likeness('ENCOUNTER', 2.04)).toEqual({ key: 'paths.strength.often', values: { times: 2 } })
  })
  it('says what positions and memberships count', () => {
    expect(likeness('POSITION', 1).key).toBe('paths.strength.position')
    expect(likeness('POSITION', 0.5).key).toBe('paths.strength.perhaps')
    expect(likeness('MEMBERSHIP', 0.000001).key).toBe('paths.strength.membership')
  })
})

describe('digits', () => {
  it('never writes a strength as 0', () => {
    for (const weight of [1, 0.047619, 0.0005, 0.0001, 0.000001]) expect(Number(weight.toFixed(digits(weight)))).toBeGreaterThan(0)
  })
})

const step = (weight: number, certainty: FoundStep['certainty']) => ({ weight, certainty }) as FoundStep

describe('a path', () => {
  it('is as sure as its least sure step', () => {
    expect(leastSure([step(1, 'STATED'), step(1, 'UNCERTAIN'), step(1, 'INFERRED')])).toBe('UNCERTAIN')
    expect(leastSure([step(1, 'REFERENCE'), step(1, 'STATED')])).toBe('STATED')
    expect(leastSure([])).toBeNull()
  })
  it('is as strong as its weakest step, the first of equal ones', () => {
    const weak = step(0.1, 'STATED')
    expect(weakestOf([step(1, 'STATED'), weak, step(0.1, 'INFERRED')])).toBe(weak)
    expect(weakestOf([])).toBeNull()
  })
})
