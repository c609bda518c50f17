// A cell of the matrix in a sentence.

import type { PictureNode } from '../explore/picture'
import { list, plural, t, word } from '../languages/text.svelte'
import type { Id } from '../state/state'
import { relationOf } from '../table/wording'
import type { Cell } from './matrix'

export function sentenceOf(
  row: PictureNode, column: PictureNode, cell: Cell | undefined, byId: ReadonlyMap<Id, PictureNode>, encounters: boolean,
): string {
  if (row.id === column.id) return t('matrix.same', { name: row.name })
  if (!cell) return t(encounters ? 'matrix.empty.encounters' : 'matrix.empty.full', { a: row.name, b: column.name })
  if (!encounters) return plural('matrix.cell.full', cell.count, { ties: list(cell.links.map((link) => tie(link, byId))) })
  const [link] = cell.links
  return plural('matrix.cell.encounters', cell.count, {
    a: row.name, b: column.name, relation: link ? relationOf(link) : '', certainty: word('certainty', cell.certainty),
  })
}

function tie(link: Cell['links'][number], byId: ReadonlyMap<Id, PictureNode>): string {
  const name = (id: Id) => byId.get(id)?.name ?? id
  return t('matrix.tie', { a: name(link.source), relation: relationOf(link), b: name(link.target), certainty: word('certainty', link.certainty) })
}
