// The picture as two tables for spreadsheets: CSV as RFC 4180 has it, in UTF-8 with a byte order mark, so that they read accents right.
// Provenance stands in columns at the end of each row: a comment in front would break strict readers, and rows get copied.

import type { Picture, PictureNode } from '../explore/picture'
import type { Id } from '../state/state'
import { relationOf } from '../table/wording'
import type { Provenance } from './provenance'

type Cell = string | number | null

/** The nodes: words of the contract, so that files of both languages compare. */
export function nodesCsv(picture: Picture, category: (node: PictureNode) => string, from: Provenance): string {
  const head = [
    'id', 'type', 'name', 'country', 'kind', 'date', 'earliest', 'latest', 'status', 'category', 'links', 'weight', 'level', 'further_neighbours',
  ]
  const rows = picture.nodes.map((node) => {
    const links = picture.linksOf.get(node.id) ?? []
    const weight = rounded(links.reduce((sum, link) => sum + link.weight, 0))
    return [
      node.id, node.type, node.name, node.country, node.kind, node.date, node.earliest, node.latest, node.status, category(node), links.length, weight,
      node.level, node.hiddenNeighbours ?? '',
    ]
  })
  return csvOf(head, rows, from)
}

/** The links; `relation` says in words what may be said: only where a source states it did two meet. */
export function linksCsv(picture: Picture, from: Provenance): string {
  const head = ['source', 'source_name', 'relation', 'target', 'target_name', 'kind', 'weight', 'count', 'certainty', 'first', 'last']
  const name = (id: Id) => picture.byId.get(id)?.name ?? ''
  const rows = picture.links.map((link) => [
    link.source, name(link.source), relationOf(link), link.target, name(link.target), link.kind, link.weight, link.count, link.certainty, link.first, link.last,
  ])
  return csvOf(head, rows, from)
}

function csvOf(head: readonly string[], rows: readonly (readonly Cell[])[], { title, address, date, revision }: Provenance): string {
  const tail = [title, address, date, revision]
  const lines = [[...head, 'provenance', 'address', 'retrieved', 'revision'], ...rows.map((row) => [...row, ...tail])]
  return '\uFEFF' + lines.map((cells) => cells.map(written).join(',') + '\r\n').join('')
}

/** Sums of decimals without the noise of binary ones. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function written(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = defused(cell.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''))
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet would take for a formula gets an apostrophe in front. */
function defused(text: string): string {
  return /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text
}
