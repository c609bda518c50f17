// The service goes away and comes back: the page says so, keeps what it shows, and goes on by itself.

import { afterEach, expect, it } from 'vitest'
import { control } from '../harness/service'
import { subjects } from '../harness/subjects'
import { visit } from '../harness/visit'

// What a browser says of a service that does not answer.
const expected = [/ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/, /ERR_EMPTY_RESPONSE/, /ERR_SOCKET_NOT_CONNECTED/, /Failed to fetch/]

let gone = false
afterEach(async () => {
  if (gone) await control('start')
  gone = false
})

for (const how of ['stop', 'kill'] as const) {
  it(`after ${how}`, () =>
    visit({ expected }, async ({ page, open, driver, words, settled }) => {
      const { organisation } = await subjects()
      await open(`/explore?seeds=${organisation}&view=table`)
      await settled()
      const rows = page.getByRole('main').getByRole('row')
      const shown = await rows.count()
      expect(shown).toBeGreaterThan(1)

      await control(how)
      gone = true
      await driver.choose(page.getByLabel(words('explore.radius')), '0')
      await page.getByText(words('common.away.text')).first().waitFor()
      expect(new URL(page.url()).searchParams.get('radius')).toBe('0')
      expect(await rows.count(), 'rows that stay').toBe(shown)
      await driver.press(page.getByRole('columnheader', { name: words('table.name') }).first().getByRole('button'))
      expect(await rows.count(), 'rows that stay, sorted').toBe(shown)

      await control('start')
      gone = false
      await page.getByText(words('common.away.text')).first().waitFor({ state: 'detached' })
      await expect.poll(() => rows.count(), { message: 'the answer to what was asked meanwhile' }).toBeLessThan(shown)
    }))
}
