// What colours, shapes and lines mean, as SVG elements.

import { glyphs } from '../common/glyph'
import type { Showing } from '../explore/showing'
import { number, t, word } from '../languages/text.svelte'
import { certainties, entityTypes } from '../state/words'
import type { Ink } from './svg'
import { text, tidy } from './svg-text'
import { element } from './xml'

interface Sign {
  /** Drawn within 22 × 12, its middle at 11,0. */
  readonly sign: string
  readonly label: string
}

const rowHeight = 20
const between = 22

/** The legend in a width; its height grows with what there is to say. Only what is shown is explained. */
export function legendOf(showing: Showing, width: number, ink: Ink): { content: string; height: number } {
  const sections = [coloursIn(showing, ink), shapesIn(showing, ink), linesIn(showing, ink)].filter(({ signs }) => signs.length > 0)
  let height = 0
  const parts = sections.map(({ title, signs }) => {
    const section = flowed(title, signs, width, ink)
    const placed = element('g', { transform: `translate(0 ${height})` }, section.content)
    height += section.height
    return placed
  })
  return { content: parts.join('\n'), height }
}

function coloursIn({ picture, colours, state }: Showing, { palette }: Ink) {
  const shown = new Map<string, number>()
  for (const node of picture.nodes) shown.set(colours.of(node).key, (shown.get(colours.of(node).key) ?? 0) + 1)
  const signs = colours.categories.flatMap(({ key, label, slot }): Sign[] => {
    const count = shown.get(key)
    if (count === undefined) return []
    return [{ sign: element('circle', { cx: 11, cy: 0, r: 6, fill: palette.slots[slot] ?? palette.edge }), label: `${label} (${number(count)})` }]
  })
  return { title: `${t('explore.colour.by')} ${t(`explore.colour.${state.colour}`)}`, signs }
}

function shapesIn({ picture }: Showing, { palette }: Ink) {
  const types = entityTypes.filter((type) => picture.nodes.some((node) => node.type === type))
  const signs = types.map((type): Sign => ({ sign: element('path', { d: glyphs[type], transform: 'translate(11 0) scale(6.5)', fill: palette.soft }), label: word('type', type) }))
  return { title: t('explore.legend.shapes'), signs }
}

const dashes = { STATED: null, REFERENCE: '9 2.5 2 2.5', INFERRED: '6 4', UNCERTAIN: '2 4' } as const

function linesIn({ picture }: Showing, { palette }: Ink) {
  const used = certainties.filter((certainty) => picture.links.some((link) => link.certainty === certainty))
  const signs = used.map((certainty): Sign => {
    const line = { d: 'M-8 0H22', stroke: palette.edge, 'stroke-width': 2, 'stroke-dasharray': dashes[certainty] }
    return { sign: element('path', line), label: word('certainty', certainty) }
  })
  return { title: t('explore.legend.lines'), signs }
}

/** Signs with their labels after a title, in as many rows as they need. */
function flowed(title: string, signs: readonly Sign[], width: number, { palette, measure }: Ink): { content: string; height: number } {
  const heading = text(0, 4, title, { 'font-size': 13, 'font-weight': 650, fill: palette.ink })
  const indent = 190
  let [x, y] = [indent, 0]
  const parts = signs.map(({ sign, label }) => {
    const wide = 28 + measure(false)(label) * 1.05
    if (x > indent && x + wide > width) [x, y] = [indent, y + rowHeight]
    const part = element('g', { transform: `translate(${tidy(x)} ${y})` }, sign + text(28, 4.5, label, { 'font-size': 13, fill: palette.ink }))
    x += wide + between
    return part
  })
  return { content: heading + parts.join(''), height: y + rowHeight + 8 }
}
