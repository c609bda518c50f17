// The coordinator: who could host a job shadowing, and how do we reach somebody?

import { expect } from 'vitest'
import { asked } from '../harness/service'
import type { Visit } from '../harness/visit'
import { arrive, asks, card } from './common'

interface Candidates {
  jobShadowingCandidates: { totalCount: number; offered: number; nodes: { score: number; organisation: { name: string }; reasons: { contribution: number }[] }[] }
}
const candidates = `query ($for: ID!, $topics: [ID!], $countries: [CountryCode!]) {
  jobShadowingCandidates(organisation: $for, topics: $topics, countries: $countries, first: 5) {
    totalCount offered nodes { score organisation { name } reasons { contribution } } } }`

export async function coordinator(v: Visit): Promise<void> {
  await hosts(v)
  await ways(v)
}

/** A list as the address holds it; absent where it holds none. */
const list = (text: string | null) => text?.split(',')

/** Who could host: each candidate with reasons that add up to its score; if nobody offers, that is said. */
async function hosts(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  await arrive(v)
  await driver.press(card(v, 'coordinator', 'start.host'))
  await expect.poll(() => new URL(page.url()).pathname).toBe('/shadowing')
  await settled()
  const at = asks(page)
  const { jobShadowingCandidates: wanted } = await asked<Candidates>(candidates, { for: at.get('for'), topics: list(at.get('topics')), countries: list(at.get('countries')) })
  expect(wanted.totalCount).toBeGreaterThan(0)
  if (wanted.offered === 0) await page.getByText(words('shadowing.offered.none.HOST')).first().waitFor()
  const shown = page.getByRole('main').getByRole('article')
  await expect.poll(() => shown.count()).toBeGreaterThanOrEqual(wanted.nodes.length)
  for (const [i, { organisation, score }] of wanted.nodes.entries()) {
    const article = shown.nth(i)
    expect(await article.innerText()).toContain(organisation.name)
    expect(await parts(article), `the reasons for ${organisation.name}`).toBe(score)
  }
}

/** The sum of the points that the reasons of a candidate show. A load is taken off: it has a minus in front. */
async function parts(article: ReturnType<Visit['page']['locator']>): Promise<number> {
  const texts = await article.getByRole('table').locator('tbody tr').locator('td.number').allInnerTexts()
  const numbers = texts.map((text) => Number(text.replace('−', '-').replace(/[^\d-]/g, '')))
  expect(numbers.length, 'reasons').toBeGreaterThan(0)
  return numbers.reduce((sum, each) => sum + each, 0)
}

interface Paths {
  introductions: { paths: { sentence: string; steps: unknown[] }[] }
}
const paths = `query ($from: [ID!]!, $to: ID!, $language: SentenceLanguage!) {
  introductions(from: $from, to: $to) { paths { sentence(language: $language) steps { via } } } }`

/** How do we reach …? The paths, each as the sentence that the service gives. */
async function ways(v: Visit): Promise<void> {
  const { page, driver, options, settled } = v
  await arrive(v)
  await driver.press(card(v, 'coordinator', 'start.reach'))
  await expect.poll(() => new URL(page.url()).pathname).toBe('/paths')
  await settled()
  const at = asks(page)
  const { introductions } = await asked<Paths>(paths, { from: list(at.get('from')), to: at.get('to'), language: options.language.toUpperCase() })
  expect(introductions.paths.length).toBeGreaterThan(0)
  const found = page.getByRole('main').getByRole('article')
  await expect.poll(() => found.count()).toBeGreaterThan(0)
  const first = introductions.paths[0]
  expect(await found.first().innerText()).toContain(first?.sentence ?? '?')
  expect(await found.first().getByRole('listitem').count(), 'steps').toBeGreaterThanOrEqual(first?.steps.length ?? 1)
}
