// An address that cannot be followed: the page says what is wrong with it, and where to go.

import { expect, it } from 'vitest'
import { asked } from '../harness/service'
import { subjects } from '../harness/subjects'
import { visit, type Visit } from '../harness/visit'

const languages = ['fr', 'en'] as const

/** The page says something, and a link leads back to the questions. */
async function back({ page, driver, words }: Visit, text: string): Promise<void> {
  await page.getByText(text, { exact: false }).first().waitFor()
  await driver.press(page.getByRole('main').getByRole('link', { name: words('common.tostart') }).first())
  await page.getByRole('heading', { level: 1, name: words('start.title') }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
}

for (const language of languages) {
  it(`an unknown path, ${language}`, () =>
    visit({ language, expected: [/status of 404/] }, async (v) => {
      await v.open('/nothing/here')
      await back(v, v.words('common.nowhere.title'))
    }))

  it(`a broken state, ${language}`, () =>
    visit({ language }, async (v) => {
      await v.open('/explore?view=cube&seeds=org%20anisation&radius=99&x=1&view=table&pin=%E0%A4%A')
      for (const wrong of ['view=cube', 'view=table', 'radius=99', 'x=1']) await v.page.getByText(wrong, { exact: true }).waitFor()
      await back(v, v.words('common.problems.title'))
    }))

  it(`the page of a node that is not there, ${language}`, () =>
    visit({ language }, async (v) => {
      await v.open('/node/organisation:nobody')
      await back(v, 'organisation:nobody')
    }))

  for (const address of ['/explore?seeds=organisation:nobody', '/paths?from=organisation:nobody&to=organisation:no-one', '/shadowing?for=organisation:nobody']) {
    it(`${address}, ${language}`, () =>
      visit({ language }, async (v) => {
        await v.open(address)
        const said = v.page.getByRole('alert').filter({ hasText: 'organisation:nobody' })
        await said.first().waitFor()
        // Each unknown node can be taken out, and then nothing is wrong any more.
        const remove = v.page.getByRole('main').getByRole('button', { name: v.words.within('common.remove') })
        for (let i = 0; i < 3 && (await remove.count()) > 0; i++) await v.driver.press(remove.first())
        await said.first().waitFor({ state: 'hidden' })
        expect(v.page.url()).not.toContain('nobody')
      }))
  }
}

for (const language of languages) {
  for (const [width, filter, id] of [[1440, 'topics', 'topic:zzz'], [390, 'programmes', 'programme:zzz']] as const) {
    it(`a filter of the explorer that names ${id}, ${language} ${width}`, () =>
      visit({ language, width }, async (v) => {
        const { organisation } = await subjects()
        await v.open(`/explore?seeds=${organisation}&${filter}=${id}`)
        const said = v.page.getByRole('alert').filter({ hasText: id })
        await said.waitFor()
        await v.settled()
        expect(await said.isVisible()).toBe(true)
        await v.page.getByText(v.words('explore.unknown')).waitFor()
        // It is not the sources that are silent, and nothing is drawn.
        expect(await v.page.getByText(v.words('explore.summary.nobody')).count()).toBe(0)
        expect(await v.page.locator('.summary').count()).toBe(0)
        await v.driver.press(v.page.getByRole('main').getByRole('button', { name: v.words('common.remove', { name: id }) }))
        await said.waitFor({ state: 'detached' })
        await v.page.locator('.summary').waitFor()
        expect(v.page.url()).not.toContain('zzz')
      }))
  }
}

for (const language of languages) {
  it(`the country of who asks is not offered, ${language}`, () =>
    visit({ language }, async ({ page, open, settled }) => {
      const { organisation } = await subjects()
      const { node } = await asked<{ node: { country: string } }>('query ($id: ID!) { node(id: $id) { ... on Organisation { country } } }', { id: organisation })
      const offered = page.locator(`main input[type=checkbox][value="${node.country}"]`)
      await open('/shadowing')
      await settled()
      expect(await page.locator('main fieldset input[type=checkbox]').count()).toBeGreaterThan(1)
      expect(await offered.count(), 'offered while nobody asks').toBe(1)
      await open(`/shadowing?for=${organisation}`)
      await settled()
      expect(await page.locator('main fieldset input[type=checkbox]').count()).toBeGreaterThan(1)
      expect(await offered.count(), 'offered').toBe(0)
    }))
}

it('an unknown language is French, and said', () =>
  visit({}, async (v) => {
    await v.open('/?lang=tlh')
    await v.page.getByText('lang=tlh').waitFor()
    expect(await v.page.locator('html').getAttribute('lang')).toBe('fr')
    await back(v, v.words('common.problems.lang'))
  }))

it('an unknown theme is the system’s, and said', () =>
  visit({}, async (v) => {
    await v.open('/?theme=sepia')
    await back(v, 'theme=sepia')
  }))
