// What each of the five views is given: one and the same answer.

import type { Explore } from '../state/state'
import type { Colours } from './colours'
import type { Picture } from './picture'

export interface Showing {
  /** What is to be shown: the answer without what the legend or the reader hides. */
  picture: Picture
  /** The whole answer: for what must not move when something is hidden. */
  whole: Picture
  colours: Colours
  state: Explore
}
