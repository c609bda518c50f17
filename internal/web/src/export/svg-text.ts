// Text and numbers in SVG.

import { element, escaped } from './xml'

type Attributes = Readonly<Record<string, string | number | null>>

/** A line of text. */
export function text(x: number, y: number, content: string, attributes: Attributes): string {
  return element('text', { x: tidy(x), y: tidy(y), ...attributes }, escaped(content))
}

/** A number as drawings have it. */
export function tidy(n: number): number {
  return Math.round(n * 10) / 10 + 0
}
