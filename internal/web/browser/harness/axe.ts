// Checks a page with axe-core, all its rules.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Brings axe into each document of a context: the page's policy keeps scripts out, what the browser itself brings in is not the page's. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript(source)
}

/** What axe finds wrong with the page, a line each; and how many checks it passed, which shows that it looked. */
export async function audit(page: Page): Promise<{ violations: string[]; passes: number }> {
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
    return axe.run(document, { resultTypes: ['violations', 'passes'] })
  })
  return {
    violations: results.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`)),
    passes: results.passes.length,
  }
}
