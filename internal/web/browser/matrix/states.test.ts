// 500 random states: the page goes to the address of each, as a step back would, and the address is loaded anew. It stays what it is, and
// the page shows the same.

import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { addressOf, readAddress } from '../../src/state/address'
import { anyState } from '../../src/state/arbitrary'
import type { State } from '../../src/state/state'
import { visit } from '../harness/visit'

const seed = 20261123
const count = 500

/** What a page shows of its state: where it is, its language and theme, and each control with its value. */
function shown(page: Page): Promise<{ address: string; lang: string; theme: string; current: string[]; controls: string[] }> {
  return page.evaluate(() => {
    const value = (element: HTMLInputElement) => (/^(checkbox|radio)$/.test(element.type) ? String(element.checked) : element.value)
    // Ids that are counted differ from one visit to the next.
    const called = ({ name, id, labels }: HTMLInputElement) => name || (/^c\d+-/.test(id) ? '' : id) || labels?.[0]?.textContent?.trim() || 'unnamed'
    return {
      address: location.pathname + location.search,
      lang: document.documentElement.lang,
      theme: document.documentElement.dataset.theme ?? '',
      current: [...document.querySelectorAll('[aria-current], [aria-selected=true], [aria-pressed=true]')].map((element) => (element.getAttribute('href') ?? element.textContent ?? '').trim()),
      controls: [...document.querySelectorAll<HTMLInputElement>('input, select')].map((element) => `${called(element)}=${value(element)}`),
    }
  })
}

/** Goes to an address without loading it: what a step back in the history does. A language that was not spoken yet takes a moment. */
async function step(page: Page, address: string, lang: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
  await page.waitForFunction((spoken) => document.documentElement.lang === spoken, lang)
}

const started = (page: Page) => page.waitForFunction(() => document.querySelector('main h1, main h2') !== null)

it(`${count} states`, { timeout: 600_000 }, () =>
  visit({}, async ({ page, context, settled }) => {
    // The pages of the states are looked at, not the network: nobody answers what they ask.
    await context.route('**/graphql', (route) => route.fulfill({ json: { errors: [{ message: 'not asked', extensions: { code: 'BAD_USER_INPUT' } }] } }))
    await page.goto('/')
    await started(page)
    const pages = new Set<string>()
    for (const state of fc.sample(anyState, { numRuns: count, seed })) {
      const address = addressOf(state)
      pages.add(state.page)
      await step(page, address, state.lang)
      await settled() // the script of a page comes when it is first shown
      await expect.poll(async () => disagreements(state, await shown(page)), { message: address }).toEqual([])
      const first = await shown(page)
      await page.reload({ waitUntil: 'commit' })
      await started(page)
      await expect.poll(() => shown(page), { message: address }).toEqual(first)
    }
    expect([...pages].sort()).toEqual(['audit', 'explore', 'node', 'paths', 'shadowing', 'start'])
  }))

/** What a page shows and its state does not say. */
function disagreements(state: State, { address, lang, theme, controls }: Awaited<ReturnType<typeof shown>>): string[] {
  const wrong = address === addressOf(state) ? [] : [`the address is ${address}`]
  if (lang !== state.lang) wrong.push(`the language is ${lang}`)
  if (theme !== (state.theme ?? '')) wrong.push(`the theme is ${theme}`)
  if (state.page !== 'explore' || state.seeds.length === 0) return wrong
  const wanted = [`radius=${state.radius}`, `limit=${state.limit}`, ...(state.projection === 'FULL' ? [`asof=${state.asOf ?? ''}`] : [])]
  return [...wrong, ...wanted.filter((control) => !controls.includes(control)).map((control) => `no control says ${control}`)]
}

it('an address that says the same in another way is the same state', () =>
  visit({}, async ({ page }) => {
    const address = '/explore?view=table&countries=FR,DK,FR&seeds=topic:b,topic:a&radius=1&theme=dark'
    await page.goto(address)
    await started(page)
    const { state, problems } = readAddress('/explore', address.split('?')[1] ?? '')
    expect(problems).toEqual([])
    const current = await page.locator('nav [aria-current=true][hreflang]').getAttribute('href')
    expect(current).toBe(addressOf(state))
  }))
