// The search box, which is on every page: `/` leads there, accents and a slip of the finger do not matter, nothing typed gets into the address.

import { expect, it } from 'vitest'
import { asked } from '../harness/service'
import { subjects } from '../harness/subjects'
import { visit } from '../harness/visit'

/** A name without accents, and with two letters of its longest word swapped. */
function slip(name: string): string {
  const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\d]+/u).filter(Boolean)
  const longest = [...words].sort((a, b) => b.length - a.length)[0] ?? ''
  const swapped = longest.length < 5 ? longest : longest.slice(0, 2) + (longest[3] ?? '') + (longest[2] ?? '') + longest.slice(4)
  return words.map((word) => (word === longest ? swapped : word)).join(' ')
}

for (const hand of ['mouse', 'keyboard'] as const) {
  for (const page of ['/', '/explore', '/paths', '/shadowing', '/node/{id}'] as const) {
    it(`${page}, by ${hand}`, () =>
      visit({ hand }, async (v) => {
        const { organisation } = await subjects()
        const { node } = await asked<{ node: { name: string } }>('query ($id: ID!) { node(id: $id) { ... on Entity { name } } }', { id: organisation })
        await v.open(page.replace('{id}', organisation))
        await v.settled()
        await v.page.getByRole('heading', { level: 1 }).click() // no field has the focus
        await v.driver.key('/')
        const field = v.page.getByRole('banner').getByRole('combobox').first()
        expect(await field.evaluate((element) => element === document.activeElement), 'the focus is in the search').toBe(true)
        const typed = slip(node.name)
        await v.driver.type(field, typed)
        const hits = v.page.getByRole('listbox', { name: v.words('search.list') })
        await hits.waitFor()
        const hit = hits.getByRole('option').filter({ hasText: node.name }).first()
        await hit.waitFor()
        expect(v.page.url()).not.toContain(typed)
        if (hand === 'mouse') await hit.click()
        else for (let i = 0; i < 20 && (await hit.getAttribute('aria-selected')) !== 'true'; i++) await v.driver.key('ArrowDown')
        if (hand === 'keyboard') await v.driver.key('Enter')
        await expect.poll(() => new URL(v.page.url()).pathname).toMatch(/^\/node\/organisation:/)
        await v.page.getByRole('heading', { level: 1 }).filter({ hasText: node.name }).waitFor()
        expect(v.page.url()).not.toContain(typed)
      }))
  }
}

it('says that nothing is found', () =>
  visit({}, async ({ page, open, settled, words, driver }) => {
    await open('/')
    await settled()
    await driver.type(page.getByRole('banner').getByRole('combobox').first(), 'xqzxqz')
    const said = page.getByRole('banner').getByText(words('search.none'))
    await said.waitFor()
    await driver.key('Escape')
    await said.waitFor({ state: 'hidden' })
  }))
