// What comes out of a printer: the view with its words, without what is only there to be pressed.

import { expect, it } from 'vitest'
import { everyPage } from '../harness/subjects'
import { visit } from '../harness/visit'

it('every page prints', { timeout: 300_000 }, () =>
  visit({ theme: 'dark', expected: [/status of 404/] }, async ({ page, open, settled }) => {
    await page.emulateMedia({ media: 'print' })
    for (const [name, address] of Object.entries(await everyPage())) {
      await open(address)
      await settled()
      // The head of a column is read, though on the screen it can be pressed, too.
      const buttons = await page.locator('button:not(th button)').filter({ visible: true }).allInnerTexts()
      expect(buttons, `buttons on paper: ${name}`).toEqual([])
      const ink = await page.evaluate(() => {
        const { color } = getComputedStyle(document.body)
        const { backgroundColor } = getComputedStyle(document.documentElement)
        const light = (text: string) => (text.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3
        return { ink: light(color), paper: backgroundColor === 'rgba(0, 0, 0, 0)' ? 255 : light(backgroundColor) }
      })
      expect(ink.paper - ink.ink, `dark on light: ${name}`).toBeGreaterThan(150)
      const pdf = await page.pdf({ format: 'A4' })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    }
  }))
