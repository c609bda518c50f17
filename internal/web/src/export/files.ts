// The files that one can take away: what is shown, as it is shown. Loaded when the first is asked for.

import type { Showing } from '../explore/showing'
import { paletteOf } from '../graph/palette'
import { linksCsv, nodesCsv } from './csv'
import { gexf } from './gexf'
import { fileName, type Provenance } from './provenance'
import { picturePng } from './png'
import { pictureSvg } from './svg'

export const kinds = ['png', 'svg', 'nodes', 'links', 'gexf'] as const
export type Kind = (typeof kinds)[number]

export interface File {
  readonly name: string
  readonly blob: Blob
}

const text = (content: string, type: string) => new Blob([content], { type: `${type};charset=utf-8` })

/** Makes a file. Description: a sentence on what is shown. */
export async function fileOf(kind: Kind, showing: Showing, description: string, from: Provenance): Promise<File> {
  const { picture, colours } = showing
  switch (kind) {
    case 'nodes':
      return { name: fileName('nodes', from, 'csv'), blob: text(nodesCsv(picture, (node) => colours.of(node).label, from), 'text/csv') }
    case 'links':
      return { name: fileName('links', from, 'csv'), blob: text(linksCsv(picture, from), 'text/csv') }
    case 'gexf': {
      const palette = paletteOf(document.documentElement).slots
      return { name: fileName('network', from, 'gexf'), blob: text(gexf(picture, colours, palette, description, from), 'application/xml') }
    }
    case 'svg':
      return { name: fileName('graph', from, 'svg'), blob: text(drawing(showing, description, from), 'image/svg+xml') }
    case 'png':
      return { name: fileName('graph', from, 'png'), blob: await picturePng(drawing(showing, description, from), 2) }
  }
}

function drawing(showing: Showing, description: string, from: Provenance): string {
  return pictureSvg(showing, { description, ...from })
}
