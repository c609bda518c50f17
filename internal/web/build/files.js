import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export const sha256 = (content) => createHash('sha256').update(content).digest('hex')

/** Compares texts by their code units, the same on every machine. */
export const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** The paths of all files below a folder, from there, with slashes, in order. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
    .sort(byText)
}

/** JSON as it stands in dist: a line for each value. */
export const asJSON = (value) => JSON.stringify(value, null, 1) + '\n'
