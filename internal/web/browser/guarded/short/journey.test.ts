// The coordinator's whole way, once by mouse at a desk and once by keys alone on a telephone; all looks are in guarded/matrix.
// Start with: go run ./internal/stage -people 60 -seed 2 -guarded -- npm --prefix internal/web run guarded

import { it } from 'vitest'
import { visit } from '../../harness/visit'
import { contactJourney } from '../../journeys/contact'

// What a browser says of a token that is refused, and of a log that is not for the public.
const expected = [/status of 401/]

it('by mouse, in French, at a desk', () => visit({ language: 'fr', hand: 'mouse', width: 1440, expected }, contactJourney))

it('by keyboard alone, in English, on a telephone', () => visit({ language: 'en', hand: 'keyboard', width: 390, reducedMotion: true, expected }, contactJourney))
