// The coordinator's whole way in every look. (Each reveals once: of 30 an hour that one bearer may.)

import { it } from 'vitest'
import { options, said } from '../../harness/options'
import { visit } from '../../harness/visit'
import { contactJourney } from '../../journeys/contact'

for (const language of ['fr', 'en'] as const) {
  for (const width of [1440, 390] as const) {
    for (const hand of ['mouse', 'keyboard'] as const) {
      const look = { language, width, hand, expected: [/status of 401/] }
      it(said(options(look)), () => visit(look, contactJourney))
    }
  }
}

it('on the narrowest screen, in the dark', () => visit({ width: 320, theme: 'dark', expected: [/status of 401/] }, contactJourney))
