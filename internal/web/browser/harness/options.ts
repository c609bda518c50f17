// How a page is looked at.

export type Language = 'fr' | 'en'
export type Theme = 'light' | 'dark'
export type Hand = 'mouse' | 'keyboard'

export interface Options {
  language: Language
  theme: Theme
  /** Of the window, in CSS pixels: 1440 is a desk, 390 a telephone, 320 what WCAG's reflow asks for. */
  width: 1440 | 390 | 320
  hand: Hand
  webgl: boolean
  reducedMotion: boolean
  /** Messages and failures that this test causes on purpose. */
  expected: readonly RegExp[]
}

const usual: Options = { language: 'fr', theme: 'light', width: 1440, hand: 'mouse', webgl: true, reducedMotion: false, expected: [] }

export const options = (some: Partial<Options> = {}): Options => ({ ...usual, ...some })

const heights = { 1440: 900, 390: 844, 320: 720 } as const

export const viewport = ({ width }: Options) => ({ width, height: heights[width] })

/** What distinguishes a look from the usual one, for names of tests and files. */
export function said(o: Options): string {
  return [o.language, o.theme, String(o.width), o.hand, ...(o.webgl ? [] : ['no WebGL']), ...(o.reducedMotion ? ['reduced motion'] : [])].join(' ')
}
