// The colours of the page for pictures that are no HTML: as the style sheet has them in the theme of now.

import { slots } from '../explore/colours'

export interface Palette {
  /** By slot: 0 for what has no colour of its own, then 1 to 8. */
  readonly slots: readonly string[]
  /** As #rrggbb, like all. */
  readonly edge: string
  readonly ink: string
  readonly paper: string
  readonly soft: string
}

/** Reads the colours that hold at an element. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(name).trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')
  return {
    slots: Array.from({ length: slots + 1 }, (_, slot) => colour(`--c${slot}`)),
    edge: colour('--edge'), ink: colour('--ink'), paper: colour('--paper'), soft: colour('--soft'),
  }
}

/** Calls when the theme may have changed; gives what ends it. */
export function onTheme(call: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const forced = matchMedia('(forced-colors: active)')
  const chosen = new MutationObserver(call)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  dark.addEventListener('change', call)
  forced.addEventListener('change', call)
  return () => {
    chosen.disconnect()
    dark.removeEventListener('change', call)
    forced.removeEventListener('change', call)
  }
}
