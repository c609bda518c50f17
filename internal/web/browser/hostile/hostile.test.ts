// A network whose names, descriptions and quotes are code, from browser/hostile/tables: all of it is text, nothing of it runs.
// Start with: go run ./internal/stage -tables internal/web/browser/hostile/tables -- npm --prefix internal/web run hostile

import { expect, it } from 'vitest'
import { asked } from '../harness/service'
import { everyPage } from '../harness/subjects'
import { visit, type Visit } from '../harness/visit'

const ids = `{ organisations(first: 100) { nodes { id name } } people(first: 100) { nodes { id name } } events(first: 100) { nodes { id name } }
  topics(first: 100) { nodes { id name } } programmes(first: 100) { nodes { id name } } places(first: 100) { nodes { id name } } sources(first: 100) { nodes { id name } } }`

async function nodes(): Promise<{ id: string; name: string }[]> {
  const lists = await asked<Record<string, { nodes: { id: string; name: string }[] }>>(ids)
  return Object.values(lists).flatMap((list) => list.nodes)
}

/** What the data would have put into the page, had it been taken for markup. */
function planted({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const wrong = 'script:not([src^="/"]), iframe, object, embed, base, meta[http-equiv], img[src="x"], main style, marquee, math, [onerror], [onload], [onfocus], [ontoggle], [onstart], [srcdoc]'
    const links = [...document.querySelectorAll('a[href]')].filter((link) => !/^(\/|#|https?:\/\/127\.0\.0\.1|blob:)/.test(link.getAttribute('href') ?? '') && !(link as HTMLAnchorElement).href.startsWith('https://example.invalid/'))
    return [...document.querySelectorAll(wrong), ...links].map((element) => element.outerHTML.slice(0, 200))
  })
}

it('the network is the hostile one', async () => {
  expect((await nodes()).map(({ name }) => name)).toContain('<script>alert(1)</script>')
})

for (const language of ['fr', 'en'] as const) {
  it(`every page, ${language}`, { timeout: 300_000 }, () =>
    visit({ language, expected: [/status of 404/] }, async (v) => {
      for (const [name, address] of Object.entries(await everyPage())) {
        await v.open(address)
        await v.settled()
        expect(await planted(v), `${name} ${address}`).toEqual([])
      }
    }))
}

it('the page of each node shows its name as it is', { timeout: 300_000 }, () =>
  visit({}, async (v) => {
    for (const { id, name } of await nodes()) {
      await v.open(`/node/${id}`)
      await v.settled()
      expect(await v.page.getByRole('heading', { level: 1 }).textContent(), id).toContain(name)
      expect(await planted(v), id).toEqual([])
    }
  }))

it('each name can be looked for, and the list of hits shows it as it is', () =>
  visit({}, async (v) => {
    await v.open('/')
    await v.settled()
    const field = v.page.getByRole('banner').getByRole('combobox').first()
    for (const text of ['script alert', '<script>alert(1)</script>', 'onerror', 'hyperlink', 'proto', 'gnp exe']) {
      await v.driver.type(field, text)
      await v.page.getByRole('listbox', { name: v.words('search.list') }).getByRole('option').first().waitFor()
      expect(await planted(v), text).toEqual([])
      await v.driver.key('Escape')
      await v.driver.key('Escape')
    }
  }))
