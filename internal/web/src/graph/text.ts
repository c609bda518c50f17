// How wide texts are, in the font of the page.

import type { Measure } from './labels'

export const fontSize = 12.5
const known = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** Measures labels: `strong` ones are wider. */
export function measuring(strong: boolean): Measure {
  return (text) => {
    const key = (strong ? '*' : ' ') + text
    let width = known.get(key)
    if (width === undefined) known.set(key, (width = measured(text, strong)))
    return width
  }
}

function measured(text: string, strong: boolean): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * fontSize * 0.58
  context.font = `${strong ? 650 : 400} ${fontSize}px ${getComputedStyle(document.body).fontFamily}`
  return context.measureText(text).width
}
