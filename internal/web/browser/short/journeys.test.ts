// Each user's way from the start page to the answer, once: the whole matrix of languages, widths, hands and engines is in browser/matrix.

import { it } from 'vitest'
import { analyst, analystOfCurated } from '../journeys/analyst'
import { coordinator } from '../journeys/coordinator'
import { visualisation } from '../journeys/visualisation'
import { curated } from '../harness/service'
import { visit } from '../harness/visit'

it('the analyst, by mouse, in French', async () => visit({ language: 'fr', hand: 'mouse', width: 1440 }, (await curated()) ? analystOfCurated : analyst))

it('the coordinator, by keyboard alone, in English', () => visit({ language: 'en', hand: 'keyboard', width: 1440 }, coordinator))

it('who looks at the picture, by keyboard alone, in French', () => visit({ language: 'fr', hand: 'keyboard', width: 1440, reducedMotion: true }, visualisation))

it('who looks at the picture, by mouse, on a telephone, without WebGL', () => visit({ language: 'en', hand: 'mouse', width: 390, webgl: false }, visualisation))
