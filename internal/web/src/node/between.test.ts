import { expect, test } from 'vitest'
import { tieKinds } from '../state/words'
import { placeOf } from './between'

const link = (kind: Parameters<typeof placeOf>[0]['kind'], source: string, target: string) => placeOf({ kind, source, target })

test('a tie stands in a list of the node where it begins', () => {
  expect(link('WORKS_ON', 'organisation:a', 'topic:t')).toEqual({ of: 'organisation:a', list: 'topics', other: 'topic:t' })
  expect(link('TOOK_PART_IN', 'person:a', 'event:e')).toEqual({ of: 'person:a', list: 'participations', other: 'event:e' })
})

test('a part stands in the list of the whole, which gives its evidence', () => {
  expect(link('PART_OF', 'event:part', 'event:whole')).toEqual({ of: 'event:whole', list: 'parts', other: 'event:part' })
})

test('a house is no place', () => {
  expect(link('HELD_AT', 'event:e', 'place:p')?.list).toBe('places')
  expect(link('HELD_AT', 'event:e', 'organisation:o')?.list).toBe('hosts')
})

test('encounters and stated meetings stand in no list, all other kinds do', () => {
  const ends: Partial<Record<(typeof tieKinds)[number], [string, string]>> = {
    HOLDS_POSITION: ['person:a', 'organisation:b'], TOOK_PART_IN: ['organisation:a', 'event:b'], PART_OF: ['event:a', 'event:b'], PREPARES: ['event:a', 'event:b'],
    HELD_AT: ['event:a', 'place:b'], ABOUT: ['event:a', 'topic:b'], WITHIN: ['place:a', 'place:b'],
  }
  const found = tieKinds.filter((kind) => link(kind, ...(ends[kind] ?? ['organisation:a', 'organisation:b'])))
  expect(found).toEqual(tieKinds.filter((kind) => kind !== 'MET'))
  expect(link('ENCOUNTER', 'organisation:a', 'organisation:b')).toBeNull()
})
