// The analyst: whom did an organisation meet, and how do we know?

import { expect } from 'vitest'
import { asked } from '../harness/service'
import type { Visit } from '../harness/visit'
import { arrive, asks, card, panel, view } from './common'

interface Pairs {
  encounters: { totalCount: number; nodes: { certainty: string; actors: { id: string; name: string }[] }[] }
}
const pairs = `query ($of: [ID!]!) { encounters(of: {ids: $of}, first: 100) { totalCount nodes { certainty actors { id name } } } }`

/** A claim that two met, in either language. */
const met = /\bmet\b|\b(?:a|ont) rencontré/i

export async function analyst(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  await arrive(v)
  await driver.press(card(v, 'analyst', 'start.met'))
  await page.getByRole('heading', { level: 1, name: words('explore.title') }).waitFor()
  await settled()
  const actor = asks(page).get('seeds') ?? ''
  const { encounters } = await asked<Pairs>(pairs, { of: [actor] })
  expect(encounters.totalCount, `encounters of ${actor}`).toBeGreaterThan(0)

  await view(v, 'table')
  const table = page.getByRole('table', { name: words.within('table.company.caption') })
  const rows = table.locator('tbody').getByRole('row')
  await expect.poll(() => rows.count()).toBe(Math.min(encounters.totalCount, 100))
  const names = await rows.locator('th').allInnerTexts()
  for (const { actors } of encounters.nodes) {
    const other = actors.find(({ id }) => id !== actor)
    expect(names.some((name) => name.includes(other?.name ?? '?')), `${other?.name} among ${names.join(', ')}`).toBe(true)
  }
  for (const text of await rows.allInnerTexts()) {
    if (!text.includes(words('words.certainty.STATED'))) expect(text).not.toMatch(met)
  }
  expect(await page.title()).not.toBe('')
  await proof(v, rows.first().getByRole('link', { name: words.like('table.known.of') }))
}

/** How do we know? The words of a source, the source, and how sure it is. */
async function proof(v: Visit, known: ReturnType<Visit['page']['locator']>): Promise<void> {
  const { page, driver, words } = v
  await driver.press(known)
  await expect.poll(() => asks(page).get('sel')).toContain('~')
  const beside = panel(v)
  const quote = beside.locator('blockquote').filter({ visible: true }).first()
  await beside.locator('details').first().waitFor()
  // What is folded is opened from the top, until a source speaks.
  for (let i = 0; i < 4 && (await quote.count()) === 0; i++) {
    await driver.press(beside.locator('details:not([open]) > summary').filter({ visible: true }).first())
  }
  await quote.waitFor()
  expect((await quote.innerText()).length, 'the words of a source').toBeGreaterThan(15)
  expect(await beside.getByRole('link').evaluateAll((links) => links.filter((link) => /^\/node\/source:/.test(link.getAttribute('href') ?? '')).length), 'links to sources').toBeGreaterThan(0)
  const said = await beside.innerText()
  const sure = (['STATED', 'INFERRED', 'UNCERTAIN'] as const).filter((each) => said.includes(words(`words.certainty.${each}`)))
  expect(sure, 'how sure it is').not.toEqual([])
}

/** What is known of the curated network alone. */
export async function analystOfCurated(v: Visit): Promise<void> {
  const { page, words } = v
  await analyst(v)
  const rows = page.getByRole('table', { name: words.within('table.company.caption') }).locator('tbody').getByRole('row')
  expect(await rows.count()).toBe(11)
  const danish = rows.filter({ hasText: 'Danish Institute for Sustainable innovation & Entrepreneurship' })
  expect(await danish.innerText()).toContain(words('words.certainty.INFERRED'))
  const all = await page.getByRole('region', { name: words('explore.view.table') }).locator('td.relation').allInnerTexts()
  expect(all).toHaveLength(11)
  for (const relation of all) expect(relation).toContain(words('words.tie.ENCOUNTER'))
}
