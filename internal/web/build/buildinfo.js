// BUILDINFO.json says what a build was made from and what it gave, so that a test without Node can tell whether dist belongs to src.
// That test, buildinfo_test.go, names the same sources.

import { readFile, writeFile } from 'node:fs/promises'
import { version as vite } from 'vite'
import { asJSON, filesBelow, sha256 } from './files.js'

const folders = ['src', 'build']
const files = [
  'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts', 'vite.graphiql.config.ts',
  '../../examples/who-met-whom.graphql', '../../examples/who-met-whom.json',
]

/** All sources of a build: tests and notes are none. */
async function sources(root) {
  const below = await Promise.all(folders.map(async (folder) => (await filesBelow(root + folder)).map((path) => `${folder}/${path}`)))
  return [...below.flat().filter((path) => !/\.(test\.ts|md)$/.test(path)), ...files]
}

async function hashes(root, paths) {
  const pairs = paths.map(async (path) => [path, sha256(await readFile(root + path))])
  return Object.fromEntries(await Promise.all(pairs))
}

/** Writes the hashes of the sources below root and of the files in dist. */
export async function writeBuildInfo(root, dist) {
  const info = {
    node: process.versions.node.split('.')[0], // its line: builds of one line are the same
    vite,
    sources: await hashes(root, await sources(root)),
    files: await hashes(`${dist}/`, await filesBelow(dist)),
  }
  await writeFile(`${dist}/BUILDINFO.json`, asJSON(info))
}
