// At 320 px, which is 1280 px at 400 %, nothing makes one scroll sideways; targets are large enough for a thumb.

import { expect, it } from 'vitest'
import { overflows } from '../harness/overflow'
import { everyPage } from '../harness/subjects'
import { smallTargets } from '../harness/targets'
import { visit } from '../harness/visit'

for (const [width, language] of [[320, 'fr'], [320, 'en'], [390, 'fr'], [1440, 'fr']] as const) {
  it(`every page, ${width} px, ${language}`, { timeout: 300_000 }, () =>
    visit({ width, language, expected: [/status of 404/] }, async ({ page, open, settled }) => {
      const found: Record<string, string[]> = {}
      for (const [name, address] of Object.entries(await everyPage())) {
        await open(address)
        await settled()
        const wrong = [...(await overflows(page)), ...(await smallTargets(page)).map((each) => `too small: ${each}`)]
        if (wrong.length > 0) found[`${name} ${address}`] = [...new Set(wrong)]
      }
      expect(found).toEqual({})
    }))
}
