// Pictures of what people see where they must sign in, for people to look at, into the folder that PARTNERGRAPH_PICTURES names; and the one of
// the README, into that of PARTNERGRAPH_PICTURES_README. Each reveals a contact: with both folders five of the 30 that one may in an hour.
// Start with: go run ./internal/stage -people 60 -seed 2 -guarded -- npm --prefix internal/web run guarded-pictures

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { signedIn } from '../../harness/signin'
import { subjects } from '../../harness/subjects'
import { visit } from '../../harness/visit'
import { small } from '../../pictures/small'
import { play, reveal, scenes } from '../scenes'

const folder = process.env.PARTNERGRAPH_PICTURES
const readme = process.env.PARTNERGRAPH_PICTURES_README

it('a folder is named', () => {
  expect(folder ?? readme, 'PARTNERGRAPH_PICTURES or PARTNERGRAPH_PICTURES_README').toBeTruthy()
})

const looks = [['fr', 'light', 1440], ['en', 'dark', 1440], ['fr', 'dark', 390], ['en', 'light', 390]] as const

for (const [language, theme, width] of folder ? looks : []) {
  it(`every scene, ${language} ${theme} ${width}`, { timeout: 300_000 }, () =>
    visit({ language, theme, width, reducedMotion: true, expected: [/status of 40[13]/] }, async (v) => {
      const into = join(folder ?? '', `${language}-${theme}-${width}`)
      mkdirSync(into, { recursive: true })
      await play(v, await scenes({ reveals: true }), async ({ name }) => {
        await v.page.screenshot({ path: join(into, `${name.replaceAll(' ', '-')}.png`), fullPage: true })
      })
    }))
}

const mostBytes = 150_000

it.runIf(readme)("the README's contacts", () =>
  visit({ language: 'en', theme: 'light', reducedMotion: true }, async (v) => {
    const { organisation } = await subjects()
    await v.page.setViewportSize({ width: 1200, height: 900 })
    await signedIn(v, 'COORDINATOR')
    await v.open(`/shadowing?for=${organisation}`)
    await v.settled()
    await reveal(v)
    // The candidate whose contact is shown, rather than the head of the page.
    await v.page.getByRole('article').filter({ has: v.page.locator('[data-shown]') }).evaluate((article) => {
      article.scrollIntoView({ block: 'start' })
      scrollBy(0, -60)
    })
    const picture = await small(await v.page.screenshot())
    expect(picture.length, 'bytes').toBeLessThanOrEqual(mostBytes)
    writeFileSync(join(readme ?? '', 'explorer-contacts.png'), picture)
  }))
