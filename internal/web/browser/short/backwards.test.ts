// Years the wrong way round: the page says it beside the fields, and asks nothing. What was said of an answer is taken back with it.

import type { Page, Locator } from 'playwright-core'
import { expect, it } from 'vitest'
import { subjects } from '../harness/subjects'
import { visit } from '../harness/visit'

const languages = ['fr', 'en'] as const

/** The operations that are asked from now on: names and counts, which no years bound, aside. */
function operations(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const [, name] = /query (\w+)/.exec(request.postData() ?? '') ?? []
    if (name && ['Introductions', 'Candidates', 'Network', 'Hidden', 'Withheld'].includes(name)) asked.push(name)
  })
  return asked
}

/** Both fields are marked as wrong, and described by the sentence. */
async function marked(page: Page, fields: Locator, sentence: string): Promise<void> {
  await page.getByRole('main').getByRole('alert').getByText(sentence).waitFor()
  expect(await fields.count()).toBe(2)
  for (const field of await fields.all()) {
    expect(await field.isVisible(), 'the field is to be seen').toBe(true)
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    const described = await field.evaluate((element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent)
    expect(described?.replace(/\s/g, ' ')).toBe(sentence.replace(/\s/g, ' '))
  }
}

const heard = (page: Page) => page.locator('[aria-live]').innerText()

for (const language of languages) {
  it(`typed where a path is sought, ${language}`, () =>
    visit({ language }, async ({ page, open, settled, driver, words }) => {
      const { organisation, other } = await subjects()
      await open(`/paths?from=${organisation}&to=${other}`)
      await settled()
      await expect.poll(() => heard(page)).toMatch(words.within('paths.found'))
      await driver.press(page.locator('main summary').filter({ hasText: words('paths.conditions') }))
      await driver.type(page.getByLabel(words('paths.years.until'), { exact: true }), '2020')
      await driver.key('Tab')
      await settled()
      const asked = operations(page)
      await driver.type(page.getByLabel(words('paths.years.since'), { exact: true }), '2024')
      await driver.key('Tab')
      await marked(page, page.locator('main input[type=number]'), words('common.years.backwards', { since: '2024', until: '2020' }))
      await page.getByText(words('common.years.unanswered')).waitFor()
      await settled()
      expect(await heard(page)).toBe('')
      expect(asked).toEqual([])
      // Mended, it is asked.
      await driver.type(page.getByLabel(words('paths.years.until'), { exact: true }), '2025')
      await driver.key('Tab')
      await expect.poll(() => asked).toContain('Introductions')
      await page.getByText(words('common.years.unanswered')).waitFor({ state: 'detached' })
      expect(await page.locator('main [aria-invalid]').count()).toBe(0)
    }))

  it(`in an address of the explorer, ${language}`, () =>
    visit({ language }, async ({ page, open, settled, driver, words }) => {
      const { organisation } = await subjects()
      const asked = operations(page)
      await open(`/explore?seeds=${organisation}&from=2024&to=2020`)
      await settled()
      await marked(page, page.locator('main input[type=range]'), words('explore.years.backwards', { from: '2024', to: '2020' }))
      expect(asked).toEqual([])
      await driver.press(page.getByRole('main').getByRole('button', { name: words('explore.years.all') }))
      await expect.poll(() => heard(page)).toMatch(words.within('explore.changed'))
      expect(await page.locator('main [aria-invalid]').count()).toBe(0)
    }))

  for (const address of ['/paths?from={organisation}&to={other}&since=2024&until=2020', '/shadowing?for={organisation}&since=2024&until=2020']) {
    it(`${address}, ${language}`, () =>
      visit({ language }, async ({ page, open, settled, words }) => {
        const { organisation, other } = await subjects()
        const asked = operations(page)
        await open(address.replace('{organisation}', organisation).replace('{other}', other))
        await settled()
        await marked(page, page.locator('main input[type=number]'), words('common.years.backwards', { since: '2024', until: '2020' }))
        await page.getByText(words('common.years.unanswered')).waitFor()
        expect(asked).toEqual([])
      }))
  }
}

for (const [address, operation, change] of [
  ['/paths?from={organisation}&to={other}', 'Introductions', '&hubs=1'],
  ['/shadowing?for={organisation}', 'Candidates', '&direction=SEND'],
  ['/explore?seeds={organisation}', 'Network', '&radius=0'],
] as const) {
  it(`what was said of an answer is taken back when the next question is refused: ${operation}`, () =>
    visit({ expected: [/status of 400/] }, async ({ page, open, settled, words }) => {
      const { organisation, other } = await subjects()
      const place = address.replace('{organisation}', organisation).replace('{other}', other)
      await open(place)
      await settled()
      await expect.poll(() => heard(page)).not.toBe('')
      const errors = [{ message: 'radius: no', extensions: { code: 'BAD_USER_INPUT' } }]
      await page.route('**/graphql', (route) => (route.request().postData()?.includes(`query ${operation}(`) ? route.fulfill({ status: 400, json: { errors } }) : route.fallback()))
      await page.evaluate((to) => {
        history.pushState(null, '', to)
        dispatchEvent(new PopStateEvent('popstate'))
      }, place + change)
      await page.getByRole('main').getByRole('alert').getByText(words('words.error.BAD_USER_INPUT')).waitFor()
      expect(await heard(page)).toBe('')
    }))
}
