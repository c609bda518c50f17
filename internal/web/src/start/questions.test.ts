import { describe, expect, test } from 'vitest'
import type { StartQuery } from '../operations/types'
import { curated, type Asker } from './chosen'
import { nameIn, questionsOf } from './questions'

const organisation = (name: string, some: Partial<Asker> = {}, others = 0): Asker => ({
  id: `organisation:${name}`, name, names: [], country: 'FR', organisationKind: 'ASSOCIATION',
  encounters: {
    totalCount: others,
    edges: others === 0 ? [] : [{ certainty: 'INFERRED', node: { id: 'organisation:other', name: 'Other', people: { nodes: [{ id: 'person:1', name: 'Somebody' }] } } }],
  },
  ...some,
})
const event = { id: 'event:e', name: 'Visite', names: [], earliest: '2024-02-01' }
const topic = { id: 'topic:t', name: 'Thème', names: [], organisations: { nodes: [{ id: 'organisation:abroad', country: 'ES' }] } }
const status: StartQuery['status'] = { revision: 1, ties: 0, counts: [], evidence: [] }
const nothing: StartQuery = { preferred: [], moderate: { nodes: [] }, busier: { nodes: [] }, held: { nodes: [] }, events: { nodes: [] }, topics: { nodes: [] }, status }

const all = (data: Partial<StartQuery>) => Object.values(questionsOf({ ...nothing, ...data }, 'en')).flat()
const named = (data: Partial<StartQuery>, name: string) => all(data).find((one) => one.name === name)

describe('the questions of another network than the curated one', () => {
  const foreign = { moderate: { nodes: [organisation('alone'), organisation('known', {}, 9), organisation('hub', {}, 900)] }, held: { nodes: [event] }, topics: { nodes: [topic] } }

  test('are asked of an organisation with an answer that can be read', () => {
    expect(named(foreign, 'met')?.values).toEqual({ actor: 'known' })
  })

  test('lead to nodes that the service named', () => {
    const served = /organisation:(known|other|abroad)|event:e|topic:t|person:1/
    for (const one of all(foreign)) {
      const ids = JSON.stringify(one.place).match(/(organisation|event|topic|person):[^",]+/g) ?? []
      expect(ids.length, one.name).toBeGreaterThan(0)
      for (const id of ids) expect(id).toMatch(served)
    }
    expect(all(foreign).map((one) => one.name)).toEqual(['met', 'proof', 'around', 'partners', 'host', 'reach'])
  })

  test('ask for a host in another country than the asker’s', () => {
    expect(named(foreign, 'host')?.values).toMatchObject({ topic: 'Thème', country: 'ES', from: 'known' })
    const home = { ...topic, organisations: { nodes: [{ id: 'organisation:home', country: 'FR' }] } }
    expect(named({ ...foreign, topics: { nodes: [home] } }, 'host')).toBeUndefined()
  })

  test('say "met" only where a source says so', () => {
    const stated = organisation('known', { encounters: { totalCount: 3, edges: [{ certainty: 'STATED', node: { id: 'organisation:other', name: 'Other' } }] } })
    expect(named(foreign, 'proof')?.text).toBe('start.proof.visit')
    expect(named({ moderate: { nodes: [stated] } }, 'proof')?.text).toBe('start.proof.met')
  })
})

test('an organisation that met nobody is asked about, and of nothing that needs an encounter', () => {
  expect(all({ moderate: { nodes: [organisation('alone')] } }).map((one) => one.name)).toEqual(['met', 'partners'])
})

test('an empty network is asked nothing', () => {
  expect(all({})).toEqual([])
})

describe('the curated network', () => {
  const one = (id: string, name: string) => ({ __typename: 'Organisation' as const, ...organisation(name, { id }, 4) })
  const preferred: StartQuery['preferred'] = [
    one(curated.met, 'France Active'), one(curated.asker, 'Toulouse Métropole'), null,
    { __typename: 'Topic', id: curated.topic, name: 'Mesure', names: [{ value: 'Measurement', language: 'en', kind: 'TRANSLATION' }] }, one(curated.host, 'DISIE'), null,
  ]

  test('is asked about by name, in the language of the page where there is a translation', () => {
    expect(named({ preferred }, 'met')?.values).toEqual({ actor: 'France Active' })
    expect(named({ preferred }, 'host')?.values).toEqual({ topic: 'Measurement', country: 'DK', from: 'Toulouse Métropole' })
  })

  test('asks for an organisation where the viewer may see no person', () => {
    expect(named({ preferred }, 'reach')?.values.actor).toBe('DISIE')
  })
})

test('a name is that of the language, else the main one', () => {
  const names = [{ value: 'Commande', language: 'fr', kind: 'ALIAS' as const }, { value: 'Buying', language: 'en-GB', kind: 'TRANSLATION' as const }]
  expect(nameIn({ name: 'Achats', names }, 'en')).toBe('Buying')
  expect(nameIn({ name: 'Achats', names }, 'fr')).toBe('Achats')
})
