import { buildSchema, isEnumType } from 'graphql'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languages } from '../state/state'
import * as words from '../state/words'
import en from './en'
import fr from './fr'

type Texts = Record<string, string>
const catalogues: Record<(typeof languages)[number], Texts> = { fr, en }
const schema = buildSchema(readFileSync(new URL('../../../../schema.graphqls', import.meta.url), 'utf8'))

const valuesOf = (name: string) => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}
const fields = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
const stems = (texts: Texts) => Object.keys(texts).filter((key) => key.endsWith('.other') && texts[key.slice(0, -6) + '.one'] !== undefined).map((key) => key.slice(0, -6))

describe.each(languages)('the catalogue of %s', (language) => {
  const texts = catalogues[language]

  test('has a text for each name, and no others', () => {
    const plain = (all: Texts) => Object.keys(all).filter((key) => !/\.(zero|one|two|few|many|other)$/.test(key)).sort()
    expect(plain(texts)).toEqual(plain(fr))
    for (const text of Object.values(texts)) expect(text.trim()).not.toBe('')
  })

  test('has the same places to fill as French', () => {
    for (const [key, text] of Object.entries(texts)) {
      const french = (fr as Texts)[key]
      if (french !== undefined && !key.endsWith('.one')) expect([key, fields(text)]).toEqual([key, fields(french)])
    }
  })

  test('has every form that its numbers ask for', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const stem of stems(fr)) {
      for (const form of forms) expect(texts[`${stem}.${form}`] ?? texts[`${stem}.other`], `${stem}.${form}`).toBeDefined()
    }
  })

  test.each([
    ['type', 'EntityType'], ['types', 'EntityType'], ['organisationKind', 'OrganisationKind'], ['eventKind', 'EventKind'], ['placeKind', 'PlaceKind'],
    ['status', 'EventStatus'], ['statusName', 'EventStatus'], ['nameKind', 'NameKind'], ['counted', 'Counted'], ['role', 'Role'], ['certainty', 'Certainty'],
    ['how', 'How'], ['side', 'Side'], ['sizeBasis', 'SizeBasis'], ['relation', 'EncounterRelation'], ['validity', 'Validity'], ['stage', 'SearchStage'],
    ['knowledge', 'Knowledge'], ['standing', 'CandidateStanding'], ['part', 'CandidatePart'], ['way', 'IntroductionWay'], ['direction', 'ShadowingDirection'],
    ['projection', 'NetworkProjection'], ['tie', 'LinkKind'], ['withheld', 'WithheldReason'], ['access', 'Access'],
    ['medium', 'ContactMedium'], ['purpose', 'Purpose'], ['ground', 'Ground'], ['category', 'PersonalCategory'], ['auditAction', 'AuditAction'],
  ])('has a word for each value of words.%s', (prefix, name) => {
    const values = valuesOf(name)
    expect(values.length).toBeGreaterThan(0)
    for (const value of values) expect(texts[`words.${prefix}.${value}`], `words.${prefix}.${value}`).toBeDefined()
    const named = Object.keys(texts).filter((key) => key.startsWith(`words.${prefix}.`)).map((key) => key.slice(`words.${prefix}.`.length))
    expect(named.sort()).toEqual([...values].sort())
  })
})

test('French is set as French is: a hard space before high punctuation, a curved apostrophe', () => {
  for (const [key, text] of Object.entries(fr)) {
    expect([key, /[a-zéèà]'[a-zéèà]/i.test(text)]).toEqual([key, false])
    expect([key, /(?<![\u00a0\u202f])[;:!?»](?=\s|$)/.test(text)]).toEqual([key, false])
    expect([key, /«(?![\u00a0\u202f])/.test(text)]).toEqual([key, false])
  }
})

test.each([
  ['EntityType', words.entityTypes], ['TieKind', words.tieKinds], ['EventStatus', words.eventStatuses], ['EncounterRelation', words.relations],
  ['Certainty', words.certainties], ['IntroductionWay', words.ways], ['ShadowingDirection', words.directions], ['NetworkProjection', words.projections],
])('the words of %s that an address may hold are those of the contract', (name, all) => {
  expect([...all].sort()).toEqual(valuesOf(name).sort())
})
