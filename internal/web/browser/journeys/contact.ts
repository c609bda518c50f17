// The coordinator's whole way: signs in, finds who could host, sees why, reveals a contact for that purpose, and finds the reading in the log.

import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { token } from '../harness/service'
import { newestRecords } from '../harness/signin'
import type { Visit } from '../harness/visit'
import { arrive, asks, card } from './common'

export async function contactJourney(v: Visit): Promise<void> {
  await arrive(v)
  await signIn(v)
  const article = await candidate(v)
  const { value, number } = await reveal(v, article)
  await inTheLog(v, number, value)
  await signOut(v)
}

const account = ({ page, words }: Visit): Locator => page.getByRole('group', { name: words('account.name') })

/** A wrong token is refused in words; the right one leads back to the page, which says who asks. */
async function signIn(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  await driver.press(account(v).getByRole('button', { name: words('account.signin') }))
  const dialog = page.getByRole('dialog', { name: words('account.signin') })
  const field = dialog.getByLabel(words('account.token'), { exact: true })
  expect([await field.getAttribute('type'), await field.getAttribute('autocomplete'), await field.getAttribute('name')]).toEqual(['password', 'off', null])
  await driver.type(field, token('COORDINATOR').slice(0, -4) + 'AAAA')
  await driver.press(dialog.getByRole('button', { name: words('account.signin') }))
  await dialog.getByRole('alert').getByText(words('account.problem.wrong')).waitFor()
  await driver.type(field, token('COORDINATOR'))
  await driver.press(dialog.getByRole('button', { name: words('account.signin') }))
  await dialog.waitFor({ state: 'hidden' })
  await account(v).getByText(words('words.access.COORDINATOR'), { exact: true }).waitFor()
  expect(await account(v).innerText()).toContain('Test coordinator')
  await settled()
  await nowhereKept(v)
}

/** The token is in no place where another page, a log or the next person would find it. */
async function nowhereKept({ page, context }: Visit): Promise<void> {
  const secret = token('COORDINATOR').slice(-24)
  const kept = await page.evaluate(() => [
    location.href, document.cookie, JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }),
    document.documentElement.outerHTML, ...[...document.querySelectorAll('input')].map((input) => input.value),
    ...performance.getEntriesByType('resource').map((entry) => entry.name),
  ])
  expect(kept.filter((text) => text.includes(secret))).toEqual([])
  const [cookie, ...more] = await context.cookies()
  expect(more).toEqual([])
  expect(cookie).toMatchObject({ name: '__Host-partnergraph', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.value).not.toContain(secret)
}

/** A candidate, of whom somebody can be reached: with reasons that add up to its score, a contact among them. */
async function candidate(v: Visit): Promise<Locator> {
  const { page, driver, words, settled } = v
  await driver.press(card(v, 'coordinator', 'start.host'))
  await expect.poll(() => new URL(page.url()).pathname).toBe('/shadowing')
  await settled()
  const articles = page.getByRole('main').getByRole('article')
  const reachable = articles.filter({ has: page.getByRole('button', { name: words.within('contacts.show.EMAIL') }) }).first()
  const organisation = await reachable.locator('h3').getByRole('link').getAttribute('href')
  const article = articles.filter({ has: page.locator(`h3 a[href="${organisation}"]`) })
  const points = async (row: Locator) => Number((await row.locator('td.number').innerText()).replace('−', '-').replace(/[^\d-]/g, ''))
  const rows = await article.getByRole('table').locator('tbody tr').all()
  const parts = await Promise.all(rows.map(points))
  const score = Number((await article.locator('.score strong').innerText()).replace(/\D/g, ''))
  expect(parts.reduce((sum, each) => sum + each, 0), 'the sum of the reasons').toBe(score)
  const reached = article.getByRole('row').filter({ hasText: words('words.part.CONTACT_POINT') })
  expect(await reached.innerText()).toContain(words('shadowing.fact.CONTACT_POINT'))
  expect(await points(reached), 'points for a contact').toBeGreaterThan(0)
  return article
}

/** Nothing is shown before the purpose is chosen; then the address, and the number of the record. */
async function reveal(v: Visit, article: Locator): Promise<{ value: string; number: number }> {
  const { driver, words } = v
  const before = (await newestRecords(1))[0]?.number ?? 0
  expect(await article.innerText()).not.toContain('person-')
  await driver.press(article.getByRole('button', { name: words.within('contacts.show.EMAIL') }).first())
  await article.getByText(words('contacts.recorded')).waitFor()
  await driver.press(article.getByRole('radio', { name: words('words.purpose.JOB_SHADOWING') }))
  expect((await newestRecords(1))[0]?.number, 'records before anything is shown').toBe(before)
  await driver.press(article.getByRole('button', { name: words('contacts.show'), exact: true }))
  const shown = article.getByRole('group', { name: words.like('contacts.revealed') })
  await shown.waitFor()
  const link = shown.getByRole('link', { name: /@test-data\.example$/ })
  const value = await link.innerText()
  expect(await link.getAttribute('href')).toBe(`mailto:${value}`)
  const [record] = await newestRecords(1)
  expect(record).toMatchObject({ number: before + 1, action: 'REVEAL', purpose: 'JOB_SHADOWING' })
  await shown.getByText(words('contacts.revealed.record').replace('{number}', new Intl.NumberFormat(v.options.language === 'fr' ? 'fr-FR' : 'en-GB').format(before + 1))).waitFor()
  await copies(v, shown)
  return { value, number: before + 1 }
}

async function copies({ page, driver, words }: Visit, shown: Locator): Promise<void> {
  await driver.press(shown.getByRole('button', { name: words('contacts.copy') }))
  await expect.poll(() => page.locator('[aria-live]').innerText()).toContain(words('paths.copied'))
}

/** The link leads to the reading, by its number, with whose contact it was and for what; the address itself stands nowhere. */
async function inTheLog(v: Visit, number: number, value: string): Promise<void> {
  const { page, driver, words, settled } = v
  const [record] = await newestRecords(1)
  await driver.press(page.getByRole('link', { name: words('contacts.revealed.log') }))
  await page.getByRole('heading', { level: 1, name: words('audit.title') }).waitFor()
  await settled()
  expect(asks(page).get('subject')).toBe(record?.subject)
  const row = page.getByRole('main').getByRole('row').filter({ hasText: words('words.auditAction.REVEAL') }).first()
  const text = (await row.innerText()).replace(/\s/g, ' ')
  expect(text).toMatch(new RegExp(`(^|\\D)${number}(\\D|$)`))
  for (const part of [record?.about?.name ?? '?', words('words.purpose.JOB_SHADOWING'), words('words.access.COORDINATOR')]) expect(text).toContain(part)
  expect(await page.content()).not.toContain(value)
  await driver.press(page.getByRole('button', { name: words('audit.all') }))
  await expect.poll(() => asks(page).get('subject')).toBeNull()
  await settled()
  // Behind the reader: what was revealed there is not shown again.
  await page.goBack()
  await page.goBack()
  await page.getByRole('main').getByRole('article').first().waitFor()
  await settled()
  expect(await page.content()).not.toContain(value)
}

/** Who signed out is the public again, also on the page of the log. */
async function signOut(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  await driver.press(page.getByRole('navigation', { name: words('common.pages') }).getByRole('link', { name: words('common.title.audit') }))
  await page.getByRole('main').getByRole('row').first().waitFor()
  await driver.press(account(v).getByRole('button', { name: words('account.signout') }))
  await account(v).getByRole('button', { name: words('account.signin') }).waitFor()
  const refused = page.getByRole('alert').filter({ hasText: words('words.error.UNAUTHENTICATED') })
  await refused.getByText(words('account.advice.UNAUTHENTICATED')).waitFor()
  await settled()
  expect(await page.getByRole('main').getByRole('row').count(), 'records that stay').toBe(0)
  expect(await v.context.cookies()).toEqual([])
}
