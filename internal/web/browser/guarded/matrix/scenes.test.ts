// All that people see where they must sign in: accessible, narrow enough, translated.

import { expect, it } from 'vitest'
import { audit, withAxe } from '../../harness/axe'
import { overflows } from '../../harness/overflow'
import { inPseudo } from '../../harness/pseudo'
import { untranslated } from '../../harness/translated'
import { smallTargets } from '../../harness/targets'
import { visit } from '../../harness/visit'
import { play, scenes } from '../scenes'

const expected = [/status of 401/, /status of 403/]

for (const language of ['fr', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    it(`axe, ${language} ${theme}`, { timeout: 300_000 }, () =>
      visit({ language, theme, expected }, async (v) => {
        await withAxe(v.context)
        const found: Record<string, string[]> = {}
        await play(v, await scenes({ reveals: true }), async ({ name }) => {
          const { violations, passes } = await audit(v.page)
          expect(passes, `checks that passed on ${name}`).toBeGreaterThan(10)
          if (violations.length > 0) found[name] = violations
        })
        expect(found).toEqual({})
      }))
  }
}

for (const [width, language] of [[320, 'fr'], [320, 'en'], [390, 'fr'], [1440, 'fr']] as const) {
  it(`reflow, ${width} px, ${language}`, { timeout: 300_000 }, () =>
    visit({ width, language, expected }, async (v) => {
      const found: Record<string, string[]> = {}
      await play(v, await scenes({ reveals: width === 320 }), async ({ name }) => {
        const wrong = [...(await overflows(v.page)), ...(await smallTargets(v.page)).map((each) => `too small: ${each}`)]
        if (wrong.length > 0) found[name] = [...new Set(wrong)]
      })
      expect(found).toEqual({})
    }))
}

for (const width of [1440, 320] as const) {
  it(`a language that nobody speaks, ${width} px`, { timeout: 300_000 }, () =>
    visit({ width, expected }, async (v) => {
      await inPseudo(v.context)
      const found: Record<string, string[]> = {}
      await play(v, await scenes({ reveals: true }), async ({ name }) => {
        const wrong = [...(await untranslated(v.page)), ...(await overflows(v.page)).map((each) => `too wide: ${each}`)]
        if (wrong.length > 0) found[name] = [...new Set(wrong)]
      })
      expect(found).toEqual({})
    }))
}
