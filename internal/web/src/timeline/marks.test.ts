import { describe, expect, test } from 'vitest'
import { exploring } from '../state/state'
import { encounter, event, organisation, sample } from '../table/sample'
import { shortened } from './drawn'
import { datedLinks, eventsAsked, happeningsIn, most } from './marks'

describe('the events of a picture', () => {
  test('oldest first, those without a year last', () => {
    const picture = sample([event('c', `${'X'.repeat(4)}-01`, null, null), event('b', '2024-04', '2024-04-01', '2024-04-30', 'PLANNED'), event('a', '2011', '2011-01-01', '2011-12-31')], [], 'FULL')
    expect(happeningsIn(picture).map(({ name, status, span }) => [name, status, span === null])).toEqual([['a', 'HELD', false], ['b', 'PLANNED', false], ['c', 'HELD', true]])
  })
})

describe('the question of the events of encounters', () => {
  const actors = Array.from({ length: 130 }, (_, i) => organisation(`o${String(i).padStart(3, '0')}`, null, i === 129 ? 0 : 1))
  const picture = sample(actors, [encounter('o000', 'o129', 1)])

  test('names no more actors than may be asked, the nearest first', () => {
    const asked = eventsAsked(picture, exploring({ seeds: ['organisation:o129'] }))
    const ids = asked?.filter.present?.some?.ids ?? []
    expect(ids).toHaveLength(most.actors)
    expect(ids).toContain('organisation:o129')
    expect(asked).toMatchObject({ first: most.events, filter: { statuses: ['HELD'] } })
  })

  test('keeps the filters that speak of events', () => {
    const asked = eventsAsked(picture, exploring({ from: 2020, to: 2022, undated: true, topics: ['topic:x'], statuses: ['PLANNED'] }))
    expect(asked?.filter).toMatchObject({
      period: { from: '2020-01-01', to: '2022-12-31' }, includeUndated: true, topics: { some: { ids: ['topic:x'] } }, statuses: ['PLANNED'],
    })
  })

  test('is not asked where the picture has the events, or nobody', () => {
    expect(eventsAsked(sample(actors, [], 'FULL'), exploring({}))).toBeNull()
    expect(eventsAsked(sample([], []), exploring({}))).toBeNull()
  })
})

test('pairs are those with a known day, strongest first', () => {
  const picture = sample(
    [organisation('a'), organisation('b'), organisation('c')],
    [encounter('a', 'b', 1, { first: '2022-01-01', last: '2022-01-01' }), encounter('a', 'c', 5), encounter('b', 'c', 2, { first: '2021-01-01', last: '2022-01-01' })],
  )
  expect(datedLinks(picture).map(({ weight }) => weight)).toEqual([2, 1])
})

test('words are cut with an ellipsis', () => {
  expect(shortened('abcdef', 6)).toBe('abcdef')
  expect(shortened('abc def', 5)).toBe('abc…')
  expect(shortened('abc', 1)).toBe('')
})
