// Where the list of hits lies: below its field or above it, always within the window.

export interface Box {
  readonly left: number
  readonly top: number
  readonly bottom: number
  readonly width: number
}

export interface Spot {
  readonly left: number
  readonly width: number
  /** The most height that there is. */
  readonly height: number
  /** The distance from the upper edge of the window, or from the lower one: the other is null. */
  readonly top: number | null
  readonly bottom: number | null
}

const margin = 8
const gap = 4
const comfortable = 416 // wide enough for a name and its second line
const enough = 220 // as high as three hits

/** The spot of a list for a field, in a window of a size. */
export function spotOf(field: Box, window: { readonly width: number; readonly height: number }): Spot {
  const width = Math.min(Math.max(field.width, comfortable), window.width - 2 * margin)
  const left = Math.max(margin, Math.min(field.left, window.width - margin - width))
  const below = window.height - field.bottom - gap - margin
  const above = field.top - gap - margin
  if (below >= enough || below >= above) return { left, width, height: Math.max(below, 0), top: field.bottom + gap, bottom: null }
  return { left, width, height: Math.max(above, 0), top: null, bottom: window.height - field.top + gap }
}
