import { describe, expect, test } from 'vitest'
import { distances } from '../explore/picture'
import { addressOf } from '../state/address'
import { exploring } from '../state/state'
import { anyPair, hrefOf, pairOf } from './pair'
import { companyOf, linkRowsOf, nodeRowsOf, ranksOf, sortedLinks, sortedNodes } from './rows'
import { encounter, event, organisation, person, sample } from './sample'
import { daysOf, relationOf } from './wording'

const compare = (a: string, b: string) => a.localeCompare(b, 'fr', { sensitivity: 'base' })
const names: Record<string, string> = { DK: 'Danemark', FR: 'France', DE: 'Allemagne' }
const countryName = (code: string) => names[code] ?? code

const picture = sample(
  [organisation('seed', 'FR', 0), organisation('Éole', 'DK'), organisation('Zoé', 'DE'), organisation('eau'), organisation('far', 'DK', 2)],
  [
    encounter('eau', 'seed', 0.5), encounter('seed', 'Éole', 2, { count: 1 }), encounter('seed', 'Zoé', 2, { count: 3, last: '2022-06-10', first: '2022-06-06' }),
    encounter('Zoé', 'far', 9),
  ],
)
const ranks = ranksOf(picture, compare, countryName)
const ids = (rows: readonly { node: { name: string } }[]) => rows.map(({ node }) => node.name)

describe('whom a node was with', () => {
  test('the strongest come first, of equals those of more events', () => {
    expect(companyOf(picture, 'organisation:seed', ranks).map(({ a, b }) => [a.name, b.name])).toEqual([['seed', 'Zoé'], ['seed', 'Éole'], ['seed', 'eau']])
  })

  test('nobody is with a node that is not there', () => {
    expect(companyOf(picture, 'organisation:nobody', ranks)).toEqual([])
  })
})

describe('the table of nodes', () => {
  const rows = nodeRowsOf(picture, null)

  test('counts links and adds up strengths', () => {
    expect(rows.find(({ node }) => node.name === 'seed')).toMatchObject({ links: 3, strength: 4.5, distance: 0 })
  })

  test.each([
    ['name', false, ['eau', 'Éole', 'far', 'seed', 'Zoé']],
    ['name', true, ['Zoé', 'seed', 'far', 'Éole', 'eau']],
    ['strength', false, ['Zoé', 'far', 'seed', 'Éole', 'eau']],
    ['links', false, ['seed', 'Zoé', 'eau', 'Éole', 'far']],
    ['links', true, ['eau', 'Éole', 'far', 'Zoé', 'seed']],
    ['country', false, ['Zoé', 'Éole', 'far', 'seed', 'eau']],
    ['country', true, ['seed', 'Éole', 'far', 'Zoé', 'eau']],
    ['distance', false, ['seed', 'Zoé', 'eau', 'Éole', 'far']],
  ] as const)('by %s, the other way round: %s', (sort, reverse, order) => {
    expect(ids(sortedNodes(rows, sort, reverse, ranks))).toEqual(order)
  })

  test('what is not known stands last, whichever way round', () => {
    const dated = sample([event('none', null, null, null), event('old', '2001', '2001-01-01', '2001-12-31'), event('new', '2022', '2022-01-01', '2022-12-31')], [], 'FULL')
    const of = (reverse: boolean) => ids(sortedNodes(nodeRowsOf(dated, null), 'date', reverse, ranksOf(dated, compare, countryName)))
    expect(of(false)).toEqual(['new', 'old', 'none'])
    expect(of(true)).toEqual(['old', 'new', 'none'])
  })

  test('distances are from where the reader is; who is not reached has none', () => {
    const apart = sample([organisation('a'), organisation('b'), person('c')], [encounter('a', 'b', 1)])
    expect(nodeRowsOf(apart, distances(apart, 'organisation:b')).map(({ distance }) => distance)).toEqual([1, 0, null])
  })
})

describe('the table of links', () => {
  test('an encounter begins with the seed, a tie where it begins', () => {
    expect(linkRowsOf(picture, ['organisation:seed']).map(({ a }) => a.name)).toEqual(['seed', 'seed', 'seed', 'Zoé'])
    const tie = sample([organisation('a'), organisation('b')], [{ ...encounter('a', 'b', 1), kind: 'FUNDS' }], 'FULL')
    expect(linkRowsOf(tie, ['organisation:b']).map(({ a }) => a.name)).toEqual(['a'])
  })

  test('is sorted by what it has, else by strength', () => {
    const rows = linkRowsOf(picture, ['organisation:seed'])
    const others = (sort: Parameters<typeof sortedLinks>[1], reverse = false) => sortedLinks(rows, sort, reverse, ranks).map(({ b }) => b.name)
    expect(others('strength')).toEqual(['far', 'Zoé', 'Éole', 'eau'])
    expect(others('country')).toEqual(others('strength'))
    expect(others('links')).toEqual(['Zoé', 'eau', 'Éole', 'far'])
    expect(others('date')[0]).toBe('Zoé')
    expect(others('date', true)[0]).toBe('Zoé')
    expect(others('strength', true)).toEqual(['eau', 'Zoé', 'Éole', 'far'])
  })
})

describe('a pair', () => {
  test('has the lesser id first, whoever is named first', () => {
    expect(pairOf('organisation:b', 'organisation:a')).toEqual(['organisation:a', 'organisation:b'])
  })

  test('has the address of its selection, the same as if it were written at once', () => {
    const state = { ...exploring({ seeds: ['organisation:a'], sort: 'name' }), lang: 'en', theme: null } as const
    const any = addressOf({ ...state, selected: anyPair })
    expect(hrefOf(any, 'organisation:b', 'organisation:a')).toBe(addressOf({ ...state, selected: ['organisation:a', 'organisation:b'] }))
  })
})

describe('words', () => {
  test('two met only where a source states it', () => {
    expect(relationOf({ kind: 'ENCOUNTER', certainty: 'STATED' })).toBe('MET')
    for (const certainty of ['INFERRED', 'UNCERTAIN', 'REFERENCE'] as const) {
      expect(relationOf({ kind: 'ENCOUNTER', certainty })).toBe('ENCOUNTER')
      expect(relationOf({ kind: 'MET', certainty })).toBe('ENCOUNTER')
    }
    expect(relationOf({ kind: 'FUNDS', certainty: 'INFERRED' })).toBe('FUNDS')
  })

  test('days are said once where they are one', () => {
    expect(daysOf('2022-06-06', '2022-06-10')).toBe('6–10 juin 2022')
    expect(daysOf('2022-06-06', '2022-06-06')).toBe('6 juin 2022')
    expect(daysOf('2022-06-06', null)).toBe('6 juin 2022')
    expect(daysOf(null, null)).toBe('')
  })
})
