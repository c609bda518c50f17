// How many requests all visits of a run made, and how many of them went to another origin: added up over the processes of a run.

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = 'PARTNERGRAPH_REQUESTS'

/** Begins to count, in front of all visits. */
export function startCounting(): void {
  process.env[variable] = join(mkdtempSync(join(tmpdir(), 'partnergraph-requests-')), 'counts')
}

/** Adds what one visit did. */
export function count(requests: number, foreign: number): void {
  const file = process.env[variable]
  if (file) appendFileSync(file, `${requests} ${foreign}\n`)
}

/** Says what all visits did. */
export function sayCounts(): void {
  const file = process.env[variable] ?? ''
  const visits = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).trim().split('\n').filter(Boolean).map((line) => line.split(' ').map(Number))
  const sum = (column: number) => visits.reduce((total, visit) => total + (visit[column] ?? 0), 0)
  if (visits.length > 0) console.log(`TRUST P17 ${sum(1)} of ${sum(0)} requests that ${visits.length} visits of the explorer made went to another origin`)
  rmSync(join(file, '..'), { recursive: true, force: true })
}
