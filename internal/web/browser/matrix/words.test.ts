// Every page in a language that nobody speaks and whose words are longer: what bears no mark is written in the code, what does not fit overflows.

import { expect, it } from 'vitest'
import { overflows } from '../harness/overflow'
import { inPseudo } from '../harness/pseudo'
import { everyPage } from '../harness/subjects'
import { texts } from '../harness/texts'
import { untranslated } from '../harness/translated'
import { visit } from '../harness/visit'

for (const width of [1440, 390, 320] as const) {
  it(`every page at ${width} px`, { timeout: 300_000 }, () =>
    visit({ width, expected: [/status of 404/] }, async ({ page, context, open, settled }) => {
      await inPseudo(context)
      const found: Record<string, string[]> = {}
      for (const [name, address] of Object.entries(await everyPage())) {
        await open(address)
        await settled()
        const shown = await texts(page)
        const wrong = await untranslated(page)
        const wide = await overflows(page)
        if (wrong.length + wide.length > 0) found[`${name} ${address}`] = [...new Set([...wrong, ...wide.map((each) => `too wide: ${each}`)])]
        expect(shown.filter(({ text }) => text.includes('⟦')).length, `marked texts on ${name}`).toBeGreaterThan(5)
      }
      expect(found).toEqual({})
    }))
}
