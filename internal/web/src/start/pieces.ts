// A question in pieces: its own words, and the names that fill it, which are set off.

export interface Piece {
  readonly text: string
  readonly filled: boolean
}

const mark = '\u0002' // stands in no text: it is taken out of the names

/** The values, each within marks. */
export function marked(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, mark + value.replaceAll(mark, '') + mark]))
}

/** A text that was filled with marked values, in pieces. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(mark)
    .map((part, i) => ({ text: part, filled: i % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
