// Figures of a page: what its handlers take, and when something came.

import type { Page } from 'playwright-core'

/** What a page did, in milliseconds. */
export interface Figures {
  /** The longest handler of each kind of event. */
  handlers: Record<string, number>
  /** Tasks of 50 ms and more, longest first: they hold up whatever is pressed meanwhile. */
  tasks: number[]
}

/** Starts to measure, on each page of a context. */
export function recording(): void {
  const record = { handlers: {} as Record<string, number>, tasks: [] as number[] }
  Object.assign(window, { figures: record })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      record.handlers[entry.name] = Math.max(record.handlers[entry.name] ?? 0, entry.processingEnd - entry.processingStart)
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => record.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true })
  // When the first canvas or drawing of a view came into the page, and was painted.
  new MutationObserver((_, observer) => {
    if (!document.querySelector('section.view canvas, section.view svg[role=application] a')) return
    observer.disconnect()
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('picture')))
  }).observe(document, { childList: true, subtree: true })
}

/** What was measured since the last time. */
export async function figures(page: Page): Promise<Figures> {
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 0)))) // observers are told after a frame
  return page.evaluate(() => {
    const { figures: record } = window as unknown as { figures: Figures }
    const taken = { handlers: { ...record.handlers }, tasks: record.tasks.map(Math.round).sort((a, b) => b - a) }
    record.handlers = {}
    record.tasks.length = 0
    return taken
  })
}

/** The time from the end of the largest answer to the first picture of it. */
export async function picture(page: Page): Promise<{ answer: number; drawn: number }> {
  await page.waitForFunction(() => performance.getEntriesByName('picture').length > 0)
  return page.evaluate(() => {
    const answers = performance.getEntriesByType('resource').filter((entry) => entry.name.endsWith('/graphql')) as PerformanceResourceTiming[]
    const [largest] = answers.sort((a, b) => b.decodedBodySize - a.decodedBodySize)
    const mark = performance.getEntriesByName('picture')[0]
    if (!largest || !mark) throw new Error('nothing was asked, or nothing drawn')
    return { answer: Math.round(largest.responseEnd - largest.startTime), drawn: Math.round(mark.startTime - largest.responseEnd) }
  })
}
