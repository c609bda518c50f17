// What keys alone can do: skip to the content, walk through the graph.

import { expect, it } from 'vitest'
import { subjects } from '../harness/subjects'
import { visit } from '../harness/visit'

it('the first stop leads past the header', () =>
  visit({ hand: 'keyboard' }, async ({ page, driver, open, settled, words }) => {
    const { organisation } = await subjects()
    await open(`/explore?seeds=${organisation}`)
    await settled()
    await driver.key('Tab')
    const skip = page.getByRole('link', { name: words('common.skip') })
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await skip.isVisible()).toBe(true)
    await driver.key('Enter')
    await driver.key('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null), 'the focus is in the content').toBe(true)
  }))

it('the keys of the graph: walk, select, open, help', () =>
  visit({ hand: 'keyboard', reducedMotion: true }, async ({ page, driver, open, settled, words }) => {
    const { organisation } = await subjects()
    await open(`/explore?seeds=${organisation}`)
    await settled()
    const graph = page.getByRole('application')
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? '')
    await driver.press(graph.locator('a[tabindex="0"]'))
    const first = await here()
    expect(new URL(page.url()).searchParams.get('sel')).toBe(first)
    await driver.key('PageDown')
    expect(await here()).not.toBe(first)
    await driver.key('Home')
    expect(await here()).toBe(organisation)
    await driver.key('?')
    const help = page.getByRole('dialog', { name: words('graph.keys.title') })
    await help.waitFor()
    await driver.key('Escape')
    await help.waitFor({ state: 'hidden' })
    await driver.key('Escape')
    await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBeNull()
    await driver.key('Enter')
    await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe(organisation)
    await driver.key('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toBe(`/node/${organisation}`)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { message: 'the heading of the new page has the focus' }).toBe('H1')
  }))
