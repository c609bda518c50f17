import { buildSchema, parse, validate } from 'graphql'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { NetworkQuery } from '../operations/types'
import { exploring } from '../state/state'
import { metOf } from './answer'
import { allActors, hiddenAsked, hiddenOfAsked, networkAsked, periodOf, withheldAsked } from './asked'
import { coloursOf } from './colours'
import { counted, distances, neighbours, partOf, pictureOf, surest } from './picture'
import { Places } from './places'
import { shownOf } from './shown'
import { histogramOf } from './years'

type Answer = NetworkQuery['network']

function node(id: string, country: string | null, level = 0, x = 0): Answer['nodes'][number] {
  return {
    id, level, x, y: 0, hiddenNeighbours: 0,
    node: { __typename: 'Organisation', name: id.toUpperCase(), organisationKind: null, country },
  }
}

function link(source: string, target: string): Answer['links'][number] {
  return { source, target, kind: 'ENCOUNTER', weight: 0.5, count: 1, certainty: 'INFERRED', first: null, last: null }
}

/** a – b – c, and d apart. */
const answer: Answer = {
  revision: 7, asOf: null, truncated: [],
  nodes: [node('organisation:a', 'FR'), node('organisation:b', 'DK', 1, 1.5), node('organisation:c', 'DK', 2), node('organisation:d', null, 2)],
  links: [link('organisation:a', 'organisation:b'), link('organisation:b', 'organisation:c')],
}
const picture = pictureOf(answer, 'ENCOUNTERS')

describe('a picture', () => {
  test('knows the links of each node', () => {
    expect([...picture.linksOf].map(([id, links]) => [id, links.length])).toEqual([
      ['organisation:a', 1], ['organisation:b', 2], ['organisation:c', 1], ['organisation:d', 0],
    ])
  })

  test('loses the links of nodes that it loses, and nothing else', () => {
    const part = partOf(picture, ({ id }) => id !== 'organisation:a')
    expect(part.nodes.map(({ id }) => id)).toEqual(['organisation:b', 'organisation:c', 'organisation:d'])
    expect(part.links.map(({ key }) => key)).toEqual(['organisation:b~organisation:c~ENCOUNTER'])
    expect(part.linksOf.get('organisation:b')).toHaveLength(1)
    expect(part.revision).toBe(7)
  })

  test('counts steps from a node', () => {
    expect([...distances(picture, 'organisation:c')]).toEqual([['organisation:c', 0], ['organisation:b', 1], ['organisation:a', 2]])
    expect([...distances(picture, 'organisation:elsewhere')]).toEqual([])
  })

  test('takes in what is told later of further neighbours, and nothing else', () => {
    const known = counted(picture, new Map([['organisation:b', 7]]))
    expect(known.nodes.map(({ hiddenNeighbours }) => hiddenNeighbours)).toEqual([0, 7, 0, 0])
    expect(known.byId.get('organisation:b')?.hiddenNeighbours).toBe(7)
    expect(counted(picture, new Map())).toBe(picture)
    expect(neighbours(picture, 'organisation:b')).toBe(2)
  })

  test('calls stated surer than inferred, inferred surer than uncertain', () => {
    expect(surest(['UNCERTAIN', 'INFERRED'])).toBe('INFERRED')
    expect(surest(['UNCERTAIN', 'STATED'])).toBe('STATED')
    expect(surest([])).toBeNull()
  })
})

describe('colours', () => {
  test('by country: the most frequent first, what no source says last and in grey', () => {
    const { categories, of } = coloursOf(picture, 'country', null, null)
    expect(categories.map(({ key, slot, count }) => [key, slot, count])).toEqual([['DK', 1, 2], ['FR', 2, 1], ['none', 0, 1]])
    expect(of(picture.nodes[1]!).key).toBe('DK')
  })

  test('by distance: from the seeds, or from where one is', () => {
    const keys = (here: string | null) => picture.nodes.map((one) => coloursOf(picture, 'distance', here, null).of(one).key)
    expect(keys(null)).toEqual(['0', '1', '2', '2'])
    expect(keys('organisation:b')).toEqual(['1', '0', '1', 'none'])
  })

  test('of more than eight categories the rest are grey', () => {
    const many = pictureOf({ ...answer, links: [], nodes: Array.from({ length: 12 }, (_, i) => node(`organisation:n${i}`, `A${String.fromCharCode(65 + i)}`)) }, 'FULL')
    expect(coloursOf(many, 'country', null, null).categories.map(({ slot }) => slot)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0])
  })

  test('hide what the legend hides, but never a starting point', () => {
    const colours = coloursOf(picture, 'country', null, null)
    const shown = (off: string[], hidden: string[]) =>
      shownOf(picture, colours, exploring({ seeds: ['organisation:b'], off, hidden })).nodes.map(({ id }) => id.slice(-1)).join('')
    expect(shown([], [])).toBe('abcd')
    expect(shown(['DK'], [])).toBe('abd')
    expect(shown(['none'], ['organisation:a', 'organisation:b'])).toBe('bc')
  })
})

describe('what is asked', () => {
  test('is nothing where encounters are wanted around what is no actor, but all its ties are', () => {
    const seeds = ['event:visit', 'organisation:a']
    expect(allActors(seeds)).toBe(false)
    expect(allActors(['organisation:a', 'person:b'])).toBe(true)
    expect([networkAsked(exploring({ seeds })), hiddenAsked(exploring({ seeds }), 60)]).toEqual([null, null])
    expect(networkAsked(exploring({ seeds, projection: 'FULL' }))?.seeds).toEqual(seeds)
  })

  test('is nothing without a starting point', () => {
    expect(networkAsked(exploring({ expanded: ['organisation:a'] }))).toBeNull()
    expect(withheldAsked(exploring({}))).toBeNull()
  })

  test('holds no empty list: it would match nothing', () => {
    const asked = networkAsked(exploring({ seeds: ['organisation:a'], expanded: ['organisation:b'], from: 2020, to: 2022, countries: ['DK'] }))
    expect(asked).toEqual({
      seeds: ['organisation:a'], expand: ['organisation:b'], counted: false, radius: 1, projection: 'ENCOUNTERS', limit: 200,
      filter: { countries: ['DK'], period: { from: '2020-01-01', to: '2022-12-31' } },
    })
  })

  test('leaves out conditions of the other projection', () => {
    const both = { seeds: ['organisation:a'], relations: ['ACROSS'], minStrength: 0.1, kinds: ['PART_OF'], asOf: '2022-01-01' } as const
    expect(networkAsked(exploring({ ...both, projection: 'FULL' }))?.filter).toEqual({ kinds: ['PART_OF'], asOf: '2022-01-01' })
    expect(networkAsked(exploring({ ...both, projection: 'ENCOUNTERS' }))?.filter).toEqual({ relations: ['ACROSS'], minStrength: 0.1 })
  })

  test('counts further encounters of all in a small network, of one in a large one', () => {
    const state = exploring({ seeds: ['organisation:a'], selected: ['organisation:b'], projection: 'ENCOUNTERS' })
    expect([hiddenAsked(state, null), hiddenOfAsked(state, null)]).toEqual([null, null])
    expect([hiddenAsked(state, 60)?.seeds, hiddenOfAsked(state, 60)]).toEqual([['organisation:a'], null])
    expect([hiddenAsked(state, 50_000), hiddenOfAsked(state, 50_000)?.seeds]).toEqual([null, ['organisation:b']])
    const ties = { ...state, projection: 'FULL' } as const
    expect([hiddenAsked(ties, 60), hiddenOfAsked(ties, 50_000), networkAsked(ties)?.counted]).toEqual([null, null, true])
  })

  test('has years of four digits', () => {
    expect(periodOf({ from: 800, to: null })).toEqual({ from: '0800-01-01' })
    expect(periodOf({ from: null, to: null })).toBeUndefined()
  })

  test('keeps nodes where they were, until it is drawn anew', () => {
    const places = new Places()
    expect(places.layout()).toBeUndefined()
    places.keep(picture)
    expect(places.layout()?.positions).toHaveLength(4)
    expect(places.layout()?.positions).toContainEqual({ id: 'organisation:b', x: 1.5, y: 0 })
    places.forget()
    expect(places.layout()).toBeUndefined()
  })
})

test('with years the wrong way round nothing is asked', () => {
  const state = exploring({ seeds: ['organisation:a'], from: 2024, to: 2020, selected: ['organisation:a'] })
  expect([networkAsked(state), hiddenAsked(state, 10), hiddenOfAsked(state, 40_000), withheldAsked(state)]).toEqual([null, null, null, null])
  const right = { ...state, to: 2024 }
  expect([networkAsked(right), hiddenAsked(right, 10), hiddenOfAsked(right, 40_000), withheldAsked(right)]).not.toContain(null)
})

describe('the answer in a sentence', () => {
  const of = (some: Partial<Parameters<typeof exploring>[0]>, total: number | null = 1) =>
    metOf(picture, exploring({ seeds: ['organisation:a'], ...some }), total)

  test('tells of one actor who met whom, as far as a source states it', () => {
    expect(of({})).toEqual({ name: 'ORGANISATION:A', stated: 0, others: 1 })
    const sure = pictureOf({ ...answer, links: [{ ...link('organisation:a', 'organisation:b'), certainty: 'STATED' }] }, 'ENCOUNTERS')
    expect(metOf(sure, exploring({ seeds: ['organisation:a'] }), 1)).toEqual({ name: 'ORGANISATION:A', stated: 1, others: 0 })
  })

  test('does not count those who met where not all are shown', () => {
    expect(of({}, 7)).toEqual({ name: 'ORGANISATION:A', stated: null, others: 7 })
  })

  test('is not given to another question', () => {
    expect(of({ seeds: ['organisation:a', 'organisation:b'] })).toBeNull()
    expect(of({ statuses: ['PLANNED'] })).toBeNull()
    expect(of({ radius: 0 })).toBeNull()
    expect(of({}, 0)).toBeNull()
    expect(of({}, null)).toBeNull()
    expect(metOf(pictureOf(answer, 'FULL'), exploring({ seeds: ['organisation:a'] }), 1)).toBeNull()
  })
})

test('the years between have bars without height', () => {
  expect(histogramOf([{ key: '2022', count: 3 }, { key: '2020', count: 1 }])).toEqual([
    { year: 2020, count: 1 }, { year: 2021, count: 0 }, { year: 2022, count: 3 },
  ])
  expect(histogramOf([])).toEqual([])
})

test('every operation fits the contract', () => {
  const schema = buildSchema(readFileSync(new URL('../../../../schema.graphqls', import.meta.url), 'utf8'))
  const folder = new URL('../operations/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  expect(files.length).toBeGreaterThan(4)
  for (const file of files) expect([file, validate(schema, parse(readFileSync(new URL(file, folder), 'utf8')))]).toEqual([file, []])
})
