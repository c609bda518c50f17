// Somebody who looks at the network as a picture: five views of one answer, more of it and less, and what can be taken away.

import { expect } from 'vitest'
import type { Visit } from '../harness/visit'
import { read, written } from '../harness/words'
import { arrive, asks, card, panel, shown, view } from './common'
import { takeAway } from './takeaway'

export async function visualisation(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  await arrive(v)
  await driver.press(card(v, 'network', 'start.around'))
  await page.getByRole('heading', { level: 1, name: words('explore.title') }).waitFor()
  await settled()
  const picture = page.getByRole('application', { name: words.like('graph.name') })
  await picture.waitFor()
  const { nodes } = await shown(v)
  expect(await picture.getByRole('link').count(), 'nodes drawn').toBe(nodes)

  await everyView(v)
  await moreAndLess(v)
  await pins(v)
  await legend(v)
  await years(v)
  await takeAway(v)
}

/** A node that is selected in the picture stays so in each view. */
async function everyView(v: Visit): Promise<void> {
  const { page } = v
  const name = (await page.getByRole('application').getByRole('link').nth(1).getAttribute('data-id')) ?? ''
  await select(v, name)
  const said = await panel(v).locator('strong').first().innerText()
  for (const each of ['table', 'matrix', 'timeline', 'map', 'graph'] as const) {
    await view(v, each)
    expect(asks(page).get('sel')).toBe(name)
    expect(await panel(v).locator('strong').first().innerText()).toBe(said)
  }
}

/** Expands a node, which says beforehand how many it will bring, and collapses it. */
async function moreAndLess(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  const before = await shown(v)
  const more = await expandable(v)
  await select(v, more.id)
  const expand = panel(v).getByRole('button', { name: words.like('explore.expand') })
  expect(await expand.innerText()).toContain(String(more.further))
  await driver.press(expand)
  await expect.poll(() => asks(page).get('expand')).not.toBeNull()
  await settled()
  await expect.poll(async () => (await shown(v)).nodes).toBe(before.nodes + more.further)
  await driver.press(panel(v).getByRole('button', { name: words('explore.collapse'), exact: true }))
  await expect.poll(async () => (await shown(v)).nodes).toBe(before.nodes)
}

/** Selects a node in the picture. By mouse one zooms in until it does not lie below another. */
async function select({ page, driver, options, words }: Visit, id: string): Promise<void> {
  if (asks(page).get('sel') === id) return
  const node = page.getByRole('application').locator(`a[data-id="${id}"]`)
  const free = () => node.evaluate((link) => {
    const { left, top, width, height } = link.getBoundingClientRect()
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === link
  })
  for (let i = 0; i < 8 && options.hand === 'mouse' && (await node.scrollIntoViewIfNeeded().then(free)) === false; i++) {
    await driver.press(page.getByRole('button', { name: words('graph.tools.in') }))
  }
  await driver.press(node)
  await expect.poll(() => asks(page).get('sel')).toBe(id)
}

/** A node of the picture with a few neighbours that are not shown, from what the nodes say of themselves. */
async function expandable({ page, words }: Visit): Promise<{ id: string; further: number }> {
  const nodes = await page.getByRole('application').getByRole('link').evaluateAll(
    (links, seed) => links.map((link) => ({ id: link.getAttribute('data-id') ?? '', label: link.getAttribute('aria-label') ?? '' })).filter(({ id }) => id !== seed),
    asks(page).get('seeds'),
  )
  const pattern = words.within('graph.more', { n: written })
  const found = nodes
    .map(({ id, label }) => ({ id, further: read(pattern.exec(label)?.slice(1).find(Boolean)) }))
    .filter(({ further }) => further > 0)
    .sort((a, b) => a.further - b.further)
  if (!found[0]) throw new Error(`no node of the picture has further neighbours: ${nodes.map(({ label }) => label).join(' | ')}`)
  return found[0]
}

/** Pins a node, undoes that, and does it again. */
async function pins(v: Visit): Promise<void> {
  const { page, driver, words } = v
  const button = (key: 'explore.pin' | 'explore.unpin' | 'explore.undo' | 'explore.redo') => page.getByRole('main').getByRole('button', { name: words(key), exact: true })
  await driver.press(button('explore.pin'))
  await expect.poll(() => asks(page).get('pin')).not.toBeNull()
  await driver.press(button('explore.undo'))
  await expect.poll(() => asks(page).get('pin')).toBeNull()
  await driver.press(button('explore.redo'))
  await expect.poll(() => asks(page).get('pin')).not.toBeNull()
  await driver.press(button('explore.unpin'))
  await expect.poll(() => asks(page).get('pin')).toBeNull()
}

/** Hides a category by the legend, which says how many it holds, and shows it again. */
async function legend(v: Visit): Promise<void> {
  const { page, driver, words } = v
  const before = await shown(v)
  const box = page.getByRole('group', { name: words.within('explore.legend') }).getByRole('checkbox').nth(1)
  const count = Number(/\((\d+)\)/.exec((await box.locator('xpath=..').innerText()) ?? '')?.[1])
  await driver.press(box)
  await expect.poll(async () => (await shown(v)).nodes).toBe(before.nodes - count)
  await page.getByText(words.within('explore.summary.hidden', { n: count })).first().waitFor()
  await driver.press(box)
  await expect.poll(async () => (await shown(v)).nodes).toBe(before.nodes)
}

/** Narrows the years down, and takes them all again. */
async function years(v: Visit): Promise<void> {
  const { page, driver, words, settled } = v
  const from = page.getByRole('slider', { name: words('explore.years.from') })
  const [least, most] = [Number(await from.getAttribute('min')), Number(await from.getAttribute('max'))]
  await driver.slide(from, least + Math.ceil((most - least) / 4)) // far enough from the thumb to be another place
  await expect.poll(() => asks(page).get('from')).toMatch(/^\d{4}$/)
  await settled()
  expect(await from.inputValue()).toBe(asks(page).get('from'))
  await driver.press(page.getByRole('button', { name: words('explore.years.all') }))
  await expect.poll(() => asks(page).get('from')).toBeNull()
  await settled()
}
