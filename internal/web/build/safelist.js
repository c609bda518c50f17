// safelist.json lists the operations that the page sends: the SHA-256 of each document, its name and its text. A service that answers
// nothing else can be told so by this file.

import { readFile, writeFile } from 'node:fs/promises'
import { asJSON, filesBelow, sha256 } from './files.js'

/** Writes the operations of a folder, in the order of their names. */
export async function writeSafelist(folder, dist) {
  const list = {}
  for (const path of (await filesBelow(folder)).filter((path) => path.endsWith('.graphql'))) {
    const text = await readFile(`${folder}/${path}`, 'utf8')
    list[sha256(text)] = { name: path.slice(0, -'.graphql'.length), text }
  }
  await writeFile(`${dist}/safelist.json`, asJSON(list))
}
