// Wherever Tab leads on any page, one sees where one is.

import { expect, it } from 'vitest'
import { focusOf } from '../drivers/focus'
import { everyPage } from '../harness/subjects'
import { visit } from '../harness/visit'

for (const width of [1440, 390] as const) {
  it(`every stop of every page shows that it has the focus, ${width} px`, { timeout: 300_000 }, () =>
    visit({ hand: 'keyboard', width, reducedMotion: true, expected: [/status of 404/] }, async ({ page, driver, open, settled }) => {
      const found: Record<string, string[]> = {}
      for (const [name, address] of Object.entries(await everyPage())) {
        await open(address)
        await settled()
        const wrong = new Set<string>()
        let stops = 0
        for (; stops < 80; stops++) {
          await driver.key('Tab')
          const focus = await page.locator('body').evaluate(focusOf)
          if (focus.where === 'here') break // behind the last stop
          if (focus.wrong) wrong.add(`${focus.words} ${focus.wrong}`)
        }
        expect(stops, `stops on ${name}`).toBeGreaterThan(5)
        if (wrong.size > 0) found[`${name} ${address}`] = [...wrong]
      }
      expect(found).toEqual({})
    }))
}
