import { describe, expect, it } from 'vitest'
import { certainties } from '../state/words'
import { markOf, verbOf } from './step'

type Said = Parameters<typeof verbOf>[0]
const at = (certainty: Said['certainty'], ...kinds: string[]): Said => ({
  via: 'ENCOUNTER', certainty, from: { id: 'organisation:a' }, events: kinds.map((kind) => ({ certainty, event: { kind } })),
})

describe('the words of a step', () => {
  it('say "met" only of what a source states', () => {
    for (const certainty of certainties) {
      expect(verbOf(at(certainty, 'MEETING'), true) === 'paths.step.met').toBe(certainty === 'STATED')
      expect(markOf(at(certainty, 'MEETING')) === 'paths.chain.met').toBe(certainty === 'STATED')
    }
  })
  it('say "perhaps" of what is uncertain', () => {
    expect(verbOf(at('UNCERTAIN', 'SITE_VISIT'), true)).toBe('paths.step.perhaps.visit')
    expect(verbOf(at('INFERRED', 'SITE_VISIT'), true)).toBe('paths.step.same.visit')
  })
  it('say "visit" where the first event that is as sure as the step was one', () => {
    const lessSure = { certainty: 'UNCERTAIN', event: { kind: 'MEETING' } } as const
    const { events, ...step } = at('INFERRED', 'SITE_VISIT', 'MEETING')
    expect(verbOf({ ...step, events: [lessSure, ...events] }, true)).toBe('paths.step.same.visit')
    expect(verbOf(at('INFERRED', 'MEETING', 'SITE_VISIT'), true)).toBe('paths.step.same.event')
    expect(verbOf(at('INFERRED'), true)).toBe('paths.step.same.event')
    expect(markOf(at('INFERRED', 'LEARNING_VISIT'))).toBe('paths.chain.visit')
  })
  it('know who holds the position, and that it may be over where no day was asked', () => {
    const position: Said = { via: 'POSITION', certainty: 'STATED', from: { id: 'person:p' }, events: [] }
    expect(verbOf(position, true)).toBe('paths.step.holds.now')
    expect(verbOf(position, false)).toBe('paths.step.holds.ever')
    expect(verbOf({ ...position, from: { id: 'organisation:a' } }, true)).toBe('paths.step.held.now')
    expect(verbOf({ ...position, via: 'MEMBERSHIP' }, false)).toBe('paths.step.membership.ever')
  })
})
