// Reads CSV as RFC 4180 has it, and nothing else: what a spreadsheet might guess is an error here.

/** The rows of a text, each with its cells by the names of the first row. Lines that begin with # in front of it are left out. */
export function readCsv(text: string): { notes: string[]; columns: string[]; rows: Record<string, string>[] } {
  const all = cells(text.replace(/^\uFEFF/, ''))
  const first = all.findIndex((row) => !row[0]?.startsWith('#'))
  const [columns = [], ...rows] = all.slice(first)
  if (new Set(columns).size !== columns.length) throw new Error(`columns of one name: ${columns.join(', ')}`)
  return {
    notes: all.slice(0, first).map((row) => row.join(',')),
    columns,
    rows: rows.map((row, i) => {
      if (row.length !== columns.length) throw new Error(`row ${i + 1} has ${row.length} cells, not ${columns.length}: ${row.join(' | ')}`)
      return Object.fromEntries(row.map((cell, column) => [columns[column] ?? '', cell]))
    }),
  }
}

function cells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at)
    row.push(cell)
    at = end
    if (text[at] === ',') {
      at++
      if (at === text.length) row.push('')
      continue
    }
    if (at < text.length && !text.startsWith('\r\n', at) && text[at] !== '\n') throw new Error(`after ${JSON.stringify(cell)} stands neither a comma nor an end of line`)
    at += text.startsWith('\r\n', at) ? 2 : 1
    rows.push(row)
    row = []
  }
  return row.length > 0 ? [...rows, row] : rows
}

function plain(text: string, at: number): [string, number] {
  const end = /[,\r\n]|$/g
  end.lastIndex = at
  const stop = end.exec(text)?.index ?? text.length
  const cell = text.slice(at, stop)
  if (cell.includes('"')) throw new Error(`a quotation mark inside ${JSON.stringify(cell)}`)
  return [cell, stop]
}

function quoted(text: string, at: number): [string, number] {
  let cell = ''
  for (let from = at + 1; ; ) {
    const mark = text.indexOf('"', from)
    if (mark < 0) throw new Error(`a quotation mark without an end: ${text.slice(at, at + 40)}`)
    cell += text.slice(from, mark)
    if (text[mark + 1] !== '"') return [cell, mark + 1]
    cell += '"'
    from = mark + 2
  }
}
