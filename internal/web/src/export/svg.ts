// The picture as an SVG that needs nothing besides: what is shown, what colours, shapes and lines mean, and where it comes from.

import type { Showing } from '../explore/showing'
import { t } from '../languages/text.svelte'
import { fit, placesOf, type Size } from '../graph/camera'
import type { Measure } from '../graph/labels'
import { paletteOf, type Palette } from '../graph/palette'
import { measuring } from '../graph/text'
import type { Provenance } from './provenance'
import { graphOf } from './svg-graph'
import { legendOf } from './svg-legend'
import { text } from './svg-text'
import { element, escaped } from './xml'

export interface PictureOptions extends Provenance {
  /** A sentence on what is shown. */
  readonly description: string
  /** The colours; without them those of the page. */
  readonly palette?: Palette
  /** Measures texts; without it as the page's font does. */
  readonly measure?: (strong: boolean) => Measure
}

/** What the parts of the picture are drawn with. */
export interface Ink {
  readonly palette: Palette
  readonly measure: (strong: boolean) => Measure
}

const sheet: Size = { width: 1200, height: 800 }
const edge = 32
const head = 64
const font = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif"

/** The whole sheet: a heading, the graph, its legend, its origin. */
export function pictureSvg(showing: Showing, options: PictureOptions): string {
  const ink: Ink = { palette: options.palette ?? paletteOf(document.documentElement), measure: options.measure ?? measuring }
  const { palette } = ink
  const camera = fit(placesOf(showing.whole.nodes, showing.state.pins).values(), sheet)
  const graph = element('g', { transform: `translate(0 ${head})` }, graphOf(showing, camera, sheet, ink))
  const legend = legendOf(showing, sheet.width - 2 * edge, ink)
  const legendTop = head + sheet.height + 24
  const origin = originOf(options, ink)
  const height = legendTop + legend.height + origin.height + edge
  const parts = [
    element('title', {}, escaped(`${options.title}: ${options.description}`)),
    element('rect', { width: sheet.width, height, fill: palette.paper }),
    text(edge, 44, options.description, { 'font-size': 24, 'font-weight': 650, fill: palette.ink }),
    graph,
    element('g', { transform: `translate(${edge} ${legendTop})` }, legend.content),
    element('g', { transform: `translate(${edge} ${legendTop + legend.height + 12})` }, origin.content),
  ]
  const size = { width: sheet.width, height, viewBox: `0 0 ${sheet.width} ${height}` }
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': font }, parts.join('\n')) + '\n'
}

/** Where it comes from: the service, the revision, the moment, and the address that shows the same. */
function originOf({ title, revision, date, address }: PictureOptions, { palette, measure }: Ink): { content: string; height: number } {
  const said = [title, revision === '' ? t('export.revisions') : t('explore.summary.revision', { revision }), date.replace('T', ' ').replace('Z', ' UTC')].join(' – ')
  const lines = [said, ...broken(address, measure(false), sheet.width - 2 * edge)]
  const content = lines.map((line, i) => text(0, 16 * i, line, { 'font-size': 12.5, fill: palette.soft })).join('')
  return { content, height: 12 + 16 * lines.length }
}

/** An address in as many lines as it needs. */
function broken(address: string, measure: Measure, widest: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of address.split(/(?<=[&,?])/)) {
    if (line !== '' && measure(line + part) > widest) {
      lines.push(line)
      line = ''
    }
    line += part
  }
  return [...lines, line]
}
