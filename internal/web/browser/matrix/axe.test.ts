// Every page and every view, in each language and theme, by axe-core.

import { expect, it } from 'vitest'
import { audit, withAxe } from '../harness/axe'
import { everyPage } from '../harness/subjects'
import { visit } from '../harness/visit'

for (const language of ['fr', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    it(`every page, ${language} ${theme}`, { timeout: 300_000 }, () =>
      visit({ language, theme, expected: [/status of 404/] }, async ({ page, context, open, settled }) => {
        await withAxe(context)
        const found: Record<string, string[]> = {}
        for (const [name, address] of Object.entries(await everyPage())) {
          await open(address)
          await settled()
          const { violations, passes } = await audit(page)
          expect(passes, `checks that passed on ${name}`).toBeGreaterThan(10)
          if (violations.length > 0) found[`${name} ${address}`] = violations
        }
        expect(found).toEqual({})
      }))
  }
}

it('the theme of the address counts before that of the system', () =>
  visit({ theme: 'dark' }, async ({ page, open, settled }) => {
    const ink = () => page.evaluate(() => getComputedStyle(document.body).color)
    await open('/')
    await settled()
    const dark = await ink()
    await open('/?theme=light')
    await settled()
    expect(await ink()).not.toBe(dark)
  }))

it('axe finds what is wrong', () =>
  visit({}, async ({ page, context, open, settled }) => {
    await withAxe(context)
    await open('/')
    await settled()
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')))
    expect((await audit(page)).violations.join()).toContain('button-name')
  }))
