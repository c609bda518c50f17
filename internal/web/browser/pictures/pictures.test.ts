// Pictures of every page for people to look at, into the folder that PARTNERGRAPH_PICTURES names; and the few of the README, into that of
// PARTNERGRAPH_PICTURES_README. In English and French, light and dark, at a desk and on a telephone.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { everyPage } from '../harness/subjects'
import { visit } from '../harness/visit'
import { small } from './small'

const folder = process.env.PARTNERGRAPH_PICTURES
const readme = process.env.PARTNERGRAPH_PICTURES_README

it('a folder is named', () => {
  expect(folder ?? readme, 'PARTNERGRAPH_PICTURES or PARTNERGRAPH_PICTURES_README').toBeTruthy()
})

const looks = (['fr', 'en'] as const).flatMap((language) => (['light', 'dark'] as const).flatMap((theme) => ([1440, 390] as const).map((width) => ({ language, theme, width }))))

for (const { language, theme, width } of folder ? looks : []) {
  it(`every page, ${language} ${theme} ${width}`, { timeout: 300_000 }, () =>
    visit({ language, theme, width, reducedMotion: true, expected: [/status of 404/] }, async ({ page, open, settled }) => {
      mkdirSync(join(folder ?? '', `${language}-${theme}-${width}`), { recursive: true })
      for (const [name, address] of Object.entries(await everyPage())) {
        await open(address)
        await settled()
        await page.screenshot({ path: join(folder ?? '', `${language}-${theme}-${width}`, `${name.replace(/[^a-z]+/gi, '-')}.png`), fullPage: true })
      }
    }))
}

// What the README shows: the name of the file, the page, and how it is looked at.
const shown = [
  ['start', 'start', 'en', 'light'], ['graph', 'graph, a node selected', 'en', 'light'], ['evidence', 'graph, a link selected', 'en', 'dark'],
  ['matrix', 'matrix', 'en', 'light'], ['paths', 'paths', 'fr', 'light'], ['shadowing', 'shadowing', 'en', 'light'],
] as const
const mostBytes = 150_000

for (const [file, name, language, theme] of readme ? shown : []) {
  it(`the README's ${file}`, () =>
    visit({ language, theme, reducedMotion: true }, async ({ page, open, settled }) => {
      await page.setViewportSize({ width: 1200, height: 900 })
      const address = (await everyPage())[name] ?? '/'
      await open(address)
      await settled()
      // What is asked and shown, rather than the head of the page.
      if (address.startsWith('/explore')) await page.locator('main').evaluate((main) => main.scrollIntoView({ block: 'start' }))
      const picture = await small(await page.screenshot())
      expect(picture.length, 'bytes').toBeLessThanOrEqual(mostBytes)
      writeFileSync(join(readme ?? '', `explorer-${file}.png`), picture)
    }))
}
