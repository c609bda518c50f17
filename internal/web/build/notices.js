// NOTICES.txt: the licences of what others wrote and a browser gets.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { byText } from './files.js'

/** A plugin that collects the folders of the packages from which modules come into the bundle. */
export function bundledPackages(folders) {
  return {
    name: 'bundled-packages',
    generateBundle() {
      for (const id of this.getModuleIds()) {
        const folder = packageOf(id.replaceAll('\0', '').split('?')[0])
        if (folder) folders.add(folder)
      }
    },
  }
}

/** The folder below the last node_modules of a path, with the package's scope. */
function packageOf(path) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
}

/** What is not bundled but stands in src, made by a script from a package. */
const derived = ['world-atlas']

/** Writes the licences of the packages, in the order of their names. */
export async function writeNotices(root, folders, dist) {
  const all = new Map()
  for (const folder of [...folders, ...derived.map((name) => `${root}node_modules/${name}`)]) {
    const notice = await noticeOf(folder)
    all.set(notice.slice(0, notice.indexOf('\n')), notice)
  }
  const head =
    'The explorer and GraphiQL contain the following works of others, under these licences.\n' +
    'partnergraph itself is under the Apache License 2.0.\n'
  const notices = [...all].sort(([a], [b]) => byText(a, b)).map(([, notice]) => notice)
  await writeFile(`${dist}/NOTICES.txt`, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`))
}

/** Licences that ask for no more than to be passed on. */
const accepted = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'])

/** The text of a licence that a package names but does not bring. */
function missingText(folder, license, authors) {
  if (license !== 'MIT') throw new Error(`${folder} has no text of its licence, ${license}: add it here, or do without the package`)
  return `Copyright (c) ${authors}\n\n${mit}`
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR
ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** A package's name, version, licence and the texts that it wants to go with it. */
async function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'))
  if (!accepted.has(license)) throw new Error(`${folder} is under ${license ?? 'no licence that it names'}: see whether we may ship it, then accept it here`)
  const by = typeof author === 'string' ? author : (author?.name ?? '')
  const texts = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).sort(byText)
  const bodies = await Promise.all(texts.map((file) => readFile(`${folder}/${file}`, 'utf8')))
  const own = bodies.map((body) => body.replaceAll('\r\n', '\n').trim())
  if (own.length === 0) own.push(missingText(folder, license, by.replace(/\s*<.*/, '') || `the authors of ${name}`))
  return `${name} ${version} (${license})\n\n${own.join('\n\n')}\n`
}
