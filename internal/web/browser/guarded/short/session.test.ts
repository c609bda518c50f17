// Sessions that end, roles that do not suffice, and refusals: the page says each in words, and what to do.

import { expect, it } from 'vitest'
import { origin } from '../../harness/service'
import { contacts, signedIn } from '../../harness/signin'
import { visit, type Visit } from '../../harness/visit'

const refused = [/status of 401/, /status of 403/, /status of 429/]
const contactForm = async ({ page, driver, words }: Visit) => {
  await driver.press(page.getByRole('button', { name: words.within('contacts.show.EMAIL') }).first())
  await driver.press(page.getByRole('radio', { name: words('words.purpose.JOB_SHADOWING') }))
  await driver.press(page.getByRole('button', { name: words('contacts.show'), exact: true }))
}

/** Ends the session where the page does not know of it. */
async function endElsewhere({ context }: Visit): Promise<void> {
  const [cookie] = await context.cookies(origin())
  const ended = await fetch(`${origin()}/auth/session`, { method: 'DELETE', headers: { Cookie: `${cookie?.name}=${cookie?.value}` } })
  expect(ended.status).toBe(204)
}

for (const language of ['fr', 'en'] as const) {
  it(`a session that ends is said, and nothing of it stays, ${language}`, () =>
    visit({ language, expected: refused }, async (v) => {
      const { page, words, driver, settled, context } = v
      const { revealable } = await contacts()
      await signedIn(v, 'COORDINATOR')
      await v.open(`/node/${revealable[0]?.person}`)
      await settled()
      await page.getByRole('button', { name: words.within('contacts.show.EMAIL') }).first().waitFor()
      await endElsewhere(v)
      await contactForm(v)
      await page.getByRole('alert').getByText(words('account.ended')).waitFor()
      await page.getByText(words('node.unknown.text')).waitFor() // the public sees no persons
      await page.getByRole('banner').getByRole('button', { name: words('account.signin') }).waitFor()
      await driver.press(page.getByRole('alert').filter({ hasText: words('account.ended') }).getByRole('button', { name: words('common.close') }))
      await page.getByText(words('account.ended')).waitFor({ state: 'detached' })
      expect(await context.cookies()).toEqual([])
    }))

  it(`who comes with the cookie of an ended session is told, ${language}`, () =>
    visit({ language, expected: refused }, async (v) => {
      await signedIn(v, 'ANALYST')
      await v.page.goto('about:blank')
      await endElsewhere(v)
      await v.open('/')
      await v.page.getByRole('alert').getByText(v.words('account.ended')).waitFor()
      await v.page.getByRole('heading', { level: 1, name: v.words('start.title') }).waitFor()
      await v.page.getByRole('main').getByRole('region').first().waitFor()
    }))

  it(`the log refuses the public and analysts, ${language}`, () =>
    visit({ language, expected: refused }, async (v) => {
      const { page, words, driver } = v
      await v.open('/audit')
      const alert = page.getByRole('main').getByRole('alert')
      await alert.getByText(words('account.advice.UNAUTHENTICATED')).waitFor()
      expect(await alert.innerText(), 'names of fields, and advice for programs').not.toMatch(/auditLog|token/)
      await driver.press(alert.getByRole('button', { name: words('account.signin') }))
      await page.getByRole('dialog', { name: words('account.signin') }).waitFor()
      await driver.key('Escape')
      await signedIn(v, 'ANALYST')
      expect(await page.getByRole('link', { name: words('common.title.audit') }).count(), 'links to the log').toBe(0)
      await v.open('/audit')
      await alert.getByText(words('account.advice.FORBIDDEN')).waitFor()
    }))

  it(`a wrong token is said once, ${language}`, () =>
    visit({ language, expected: refused }, async (v) => {
      const { page, words, driver } = v
      await v.open('/')
      await driver.press(page.getByRole('banner').getByRole('button', { name: words('account.signin') }))
      const dialog = page.getByRole('dialog')
      await driver.type(dialog.getByLabel(words('account.token'), { exact: true }), 'pg_abc')
      await driver.key('Enter')
      await dialog.getByRole('alert').waitFor()
      expect(await dialog.getByRole('alert').innerText()).toMatch(words.like('account.problem.wrong'))
    }))

  it(`too many attempts, ${language}`, () =>
    visit({ language, expected: refused }, async (v) => {
      const { page, words, driver } = v
      await page.route('**/auth/session', (route) => route.fulfill({ status: 429, headers: { 'Retry-After': '40' }, body: '{}' }))
      await v.open('/')
      await driver.press(page.getByRole('banner').getByRole('button', { name: words('account.signin') }))
      const dialog = page.getByRole('dialog')
      await driver.type(dialog.getByLabel(words('account.token'), { exact: true }), 'pg_x')
      await driver.key('Enter')
      await dialog.getByRole('alert').getByText(words('account.problem.slower')).waitFor()
      expect(await dialog.getByRole('alert').innerText()).toMatch(words.within('account.wait.seconds', { n: 40 }))
    }))
}

it('too many readings', () =>
  visit({ language: 'en', expected: refused }, async (v) => {
    const { page, words } = v
    const { revealable } = await contacts()
    await signedIn(v, 'COORDINATOR')
    await v.open(`/node/${revealable[0]?.person}`)
    const errors = [{ message: '30 an hour', extensions: { code: 'TOO_MANY_REQUESTS' } }]
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('mutation RevealContact') ? route.fulfill({ status: 429, headers: { 'Retry-After': '1500' }, json: { errors } }) : route.fallback()))
    await contactForm(v)
    const alert = page.getByRole('main').getByRole('alert')
    await alert.getByText(words('account.advice.TOO_MANY_REQUESTS')).waitFor()
    expect(await alert.innerText()).toMatch(words.within('account.wait.minutes', { n: 25 }))
  }))

it('a reading without an answer may be recorded: that is said', () =>
  visit({ language: 'fr', expected: [/Failed to load resource/, /request failed/] }, async (v) => {
    const { page, words } = v
    const { revealable } = await contacts()
    await signedIn(v, 'COORDINATOR')
    await v.open(`/node/${revealable[0]?.person}`)
    await page.route('**/graphql', (route) => (route.request().postData()?.includes('mutation RevealContact') ? route.abort('connectionreset') : route.fallback()))
    await contactForm(v)
    await page.getByRole('main').getByRole('alert').getByText(words('contacts.unanswered')).waitFor()
  }))

it('who leaves the page and comes back finds nothing of what was shown', () =>
  visit({ language: 'en', expected: [/graphiql/, /content policy/i] }, async (v) => {
    const { page, words } = v
    const { revealable } = await contacts()
    await signedIn(v, 'COORDINATOR')
    await v.open(`/node/${revealable[0]?.person}`)
    await contactForm(v)
    await page.getByRole('main').getByText(/@test-data\.example/).waitFor()
    await page.goto('/livez')
    await page.goBack()
    await page.getByRole('button', { name: words.within('contacts.show.EMAIL') }).first().waitFor()
    expect(await page.content()).not.toContain('@test-data.example')
  }))

it('who signs out in one tab is signed out in the others', () =>
  visit({ language: 'en', expected: refused }, async (v) => {
    const { page, words, context } = v
    await signedIn(v, 'ANALYST')
    const other = await context.newPage()
    await other.goto('/')
    expect(await other.evaluate(async () => (await fetch('/auth/session', { method: 'DELETE' })).status)).toBe(204)
    await other.close()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange'))) // as when the tab is looked at again
    await page.getByRole('alert').getByText(words('account.ended')).waitFor()
  }))
