// Random states, for tests.

import fc from 'fast-check'
import {
  about, auditing, colourings, exploring, finding, languages, most, shadowing, sortings, start, themes, views, type Place, type Selection, type State,
} from './state'
import { directions, entityTypes, eventStatuses, projections, relations, tieKinds, ways } from './words'

const anyId = fc.tuple(fc.constantFrom('organisation', 'person', 'event', 'place', 'topic', 'programme', 'source'), fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/)).map(([type, name]) => `${type}:${name}`)
const ids = fc.uniqueArray(anyId, { maxLength: 6 })
const some = <T extends string>(all: readonly T[]) => fc.subarray([...all])
const year = fc.option(fc.integer({ min: 1, max: 9999 }))
const day = fc.option(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)))
const countries = fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 5 })
const coordinate = fc.integer({ min: -999_999, max: 999_999 }).map((n) => n / 100)
const selected = fc.option(
  fc.oneof(anyId.map((id): Selection => [id]), fc.uniqueArray(anyId, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']): Selection => [a, b])),
)

const anyExplore = fc.record({
  seeds: ids, expanded: ids, projection: fc.constantFrom(...projections), radius: fc.integer({ min: 0, max: most.radius }),
  limit: fc.integer({ min: 1, max: most.nodes }), types: some(entityTypes), kinds: some(tieKinds), countries, topics: ids, programmes: ids,
  statuses: some(eventStatuses), relations: some(relations), from: year, to: year, undated: fc.boolean(),
  minStrength: fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((n) => n / 10_000)), asOf: day, view: fc.constantFrom(...views),
  colour: fc.constantFrom(...colourings), here: fc.option(anyId), off: fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { maxLength: 4 }), hidden: ids,
  pins: fc.array(fc.record({ id: anyId, x: coordinate, y: coordinate }), { maxLength: 5 }), selected, sort: fc.constantFrom(...sortings), reverse: fc.boolean(),
})
const anyPaths = fc.record({
  from: ids, to: fc.option(anyId), via: some(ways), hubs: fc.boolean(), since: year, until: year, undated: fc.boolean(), asOf: day,
  steps: fc.integer({ min: 1, max: 6 }),
})
const anyShadowing = fc.record({
  organisation: fc.option(anyId), direction: fc.constantFrom(...directions), topics: ids, countries,
  languages: fc.uniqueArray(fc.constantFrom('fr', 'en', 'da', 'ca-ES'), { maxLength: 4 }), since: year, until: year, asOf: day,
})

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  fc.constant(start), anyId.map(about), anyExplore.map(exploring), anyPaths.map(finding), anyShadowing.map(shadowing),
  fc.option(anyId).map((subject) => auditing({ subject })),
)

export const anyState: fc.Arbitrary<State> = fc
  .tuple(anyPlace, fc.constantFrom(...languages), fc.option(fc.constantFrom(...themes)))
  .map(([place, lang, theme]) => ({ ...place, lang, theme }))
