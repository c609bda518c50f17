// Each user's way from the start page to the answer: by mouse and by keyboard alone, at a desk and on a telephone, in each language, and without WebGL.

import { describe, it } from 'vitest'
import { options, said, type Options } from '../harness/options'
import { visit, type Visit } from '../harness/visit'
import { analyst } from '../journeys/analyst'
import { coordinator } from '../journeys/coordinator'
import { visualisation } from '../journeys/visualisation'

const users: Record<string, (v: Visit) => Promise<void>> = { analyst, coordinator, visualisation }

const looks: Partial<Options>[] = (['fr', 'en'] as const).flatMap((language) =>
  ([1440, 390] as const).flatMap((width) => (['mouse', 'keyboard'] as const).map((hand) => ({ language, width, hand }))),
)
const further: Partial<Options>[] = [
  { webgl: false }, { webgl: false, hand: 'keyboard', language: 'en' }, { theme: 'dark' }, { width: 320 }, { reducedMotion: true, hand: 'keyboard' },
]

for (const [user, walk] of Object.entries(users)) {
  describe(user, () => {
    for (const look of [...looks, ...further]) it(said(options(look)), () => visit(look, walk))
  })
}
