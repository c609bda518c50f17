// npm run build: makes dist from src. All is made in a folder beside dist, which then takes its place: whoever reads dist meanwhile sees
// the one build or the other, and a build that fails changes nothing. No time, path or order of the machine goes into the files.

import { mkdir, rename, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { writeBuildInfo } from './buildinfo.js'
import { bundledPackages, writeNotices } from './notices.js'
import { writeSafelist } from './safelist.js'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root) // Svelte names its classes by the path from here

const [dist, next, last] = ['dist', 'dist.next', 'dist.last'].map((name) => root + name)
const bundled = new Set()

/** Runs one of the two builds into the next dist. */
async function bundle(configFile) {
  await build({
    configFile: root + configFile,
    mode: 'production',
    logLevel: 'warn',
    build: { outDir: next, emptyOutDir: false, reportCompressedSize: false, rolldownOptions: { checks: { pluginTimings: false } } },
    plugins: [bundledPackages(bundled)],
  })
}

for (const folder of [next, last]) await rm(folder, { recursive: true, force: true })
await mkdir(next)
await bundle('vite.config.ts')
await bundle('vite.graphiql.config.ts')
await writeSafelist(root + 'src/operations', next)
await writeNotices(root, bundled, next)
await writeBuildInfo(root, next)
await rename(dist, last).catch((error) => {
  if (error.code !== 'ENOENT') throw error
})
await rename(next, dist)
await rm(last, { recursive: true, force: true })
