// Steps that several journeys share.

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visit } from '../harness/visit'
import { read, written, type Key } from '../harness/words'

/** Begins at the questions, as somebody does who types the address of the service, and chooses the language there. */
export async function arrive({ page, driver, options, words, settled }: Visit): Promise<void> {
  await page.goto('/')
  await settled()
  if (options.language !== 'fr') await driver.press(page.getByRole('link', { name: options.language.toUpperCase(), exact: true }))
  await page.getByRole('heading', { level: 1, name: words('start.title') }).waitFor()
}

/** A question on the start page, for one of the users. */
export function card({ page, words }: Visit, user: 'analyst' | 'network' | 'coordinator', question: Key): Locator {
  return page.getByRole('region', { name: words(`start.user.${user}`) }).getByRole('link', { name: words.like(question) })
}

/** The values of the address of the page. */
export const asks = (page: Page): URLSearchParams => new URL(page.url()).searchParams

/** Switches to one of the five views. */
export async function view({ page, driver, words, settled }: Visit, name: 'graph' | 'table' | 'matrix' | 'timeline' | 'map'): Promise<void> {
  const link = page.getByRole('navigation', { name: words('explore.views') }).getByRole('link', { name: words(`explore.view.${name}`) })
  await driver.press(link)
  await page.getByRole('region', { name: words(`explore.view.${name}`), exact: true }).waitFor()
  expect(await link.getAttribute('aria-current')).toBe('true')
  await settled()
}

/** The panel with what is selected. */
export const panel = ({ page, words }: Visit): Locator => page.getByRole('complementary', { name: words('explore.selection') })

/** How many nodes and links the page says that it shows. */
export async function shown({ page, words }: Visit): Promise<{ nodes: number; links: number }> {
  const [nodes, links] = [words.within('explore.summary.nodes', { n: written }), words.within('explore.summary.links', { n: written })]
  const both = page.getByRole('main').locator('strong').filter({ hasText: nodes }).filter({ hasText: links })
  const text = await both.first().innerText()
  const number = (pattern: RegExp) => read(pattern.exec(text)?.slice(1).find(Boolean))
  return { nodes: number(nodes), links: number(links) }
}

/** Names, at the beginning of a text that goes on behind a comma. */
export const beginning = (text: string): RegExp => new RegExp('^' + text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
