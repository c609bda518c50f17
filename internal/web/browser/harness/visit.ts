// A visit: one browser window that is watched from beginning to end.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Driver } from '../drivers/driver'
import { Keyboard } from '../drivers/keyboard'
import { Mouse } from '../drivers/mouse'
import { browser } from './browsers'
import { count } from './origins'
import { options, said, viewport, type Options } from './options'
import { origin } from './service'
import { words, type Words } from './words'
import { Watch } from './watch'

/** How long a page may take for what it is waited for: on a large network an answer takes seconds. */
export const patience = 20_000

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly driver: Driver
  readonly options: Options
  readonly watch: Watch
  /** The texts of the page, in the language of the visit. */
  readonly words: Words
  /** Opens an address of the service, such as `/explore?view=table`, in the language and theme of the visit. */
  open(address: string): Promise<void>
  /** Resolves when the page has shown what it is going to show: its questions are answered, and the answers drawn. */
  settled(): Promise<void>
}

/** Walks through the service as somebody would, and fails where the page did what it never may. */
export async function visit(some: Partial<Options>, walk: (visit: Visit) => Promise<void>): Promise<void> {
  const o = options(some)
  const context = await (await browser(o.webgl)).newContext({
    baseURL: origin(), viewport: viewport(o), locale: o.language === 'fr' ? 'fr-FR' : 'en-GB', timezoneId: 'Europe/Paris',
    colorScheme: o.theme, reducedMotion: o.reducedMotion ? 'reduce' : 'no-preference', acceptDownloads: true, serviceWorkers: 'block',
  })
  const watch = new Watch(origin(), o.expected)
  try {
    context.setDefaultTimeout(patience)
    await watch.over(context)
    const page = await context.newPage()
    await walked(page, o, watch, () =>
      walk({
        page, context, options: o, watch, driver: o.hand === 'mouse' ? new Mouse(page) : new Keyboard(page), words: words(o.language),
        open: (address) => opened(page, o, address), settled: () => settled(page, watch),
      }),
    )
    expect(watch.faults, 'what the page did and never may').toEqual([])
    expect(watch.requests.length, 'requests that were recorded').toBeGreaterThan(0)
  } finally {
    count(watch.requests.length, watch.foreign.length)
    await context.close()
  }
}

async function opened(page: Page, o: Options, address: string): Promise<void> {
  const url = new URL(address, origin())
  if (o.language !== 'fr' && !url.searchParams.has('lang')) url.search += `${url.search ? '&' : '?'}lang=${o.language}`
  await page.goto(url.href)
}

async function settled(page: Page, watch: Watch): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main h1') !== null)
  const deadline = Date.now() + patience
  for (let quiet = 0; quiet < 2; ) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    quiet = watch.pending.size === 0 ? quiet + 1 : 0
    if (Date.now() > deadline) throw new Error(`after ${patience} ms no answer to ${[...watch.pending].map((request) => `${request.url()} ${request.postData()?.slice(0, 200) ?? ''}`).join(', ')}`)
  }
}

/** A walk that fails leaves a picture of the page, where a folder for pictures of failures is named. */
async function walked(page: Page, o: Options, watch: Watch, walk: () => Promise<void>): Promise<void> {
  try {
    await walk()
  } catch (error) {
    const folder = process.env.PARTNERGRAPH_FAILURES
    if (folder) {
      mkdirSync(folder, { recursive: true })
      const name = `${expect.getState().currentTestName ?? 'test'} ${said(o)}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 150)
      await page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined) // the page may have crashed
    }
    if (error instanceof Error) error.message = [`at ${page.url()} (${said(o)}): ${error.message}`, ...watch.faults].join('\n')
    throw error
  }
}
