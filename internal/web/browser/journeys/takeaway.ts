// What can be taken away: each file is read by a reader that has nothing to do with its writer, and holds what the page shows.

import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import type { Visit } from '../harness/visit'
import { readCsv } from '../readers/csv'
import { readGexf } from '../readers/gexf'
import { readPng } from '../readers/png'
import { all, readXml } from '../readers/xml'
import { shown } from './common'

type Kind = 'png' | 'svg' | 'nodes' | 'links' | 'gexf'

/** Presses a button, and returns the file that comes of it. */
async function file({ page, driver, words }: Visit, kind: Kind): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download')
  await driver.press(page.getByRole('button', { name: words(`export.${kind}`), exact: true }))
  const download = await coming
  expect(await download.failure()).toBeNull()
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The nodes of the picture on the page. */
const drawn = ({ page }: Visit): Promise<string[]> =>
  page.getByRole('application').getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('data-id') ?? '').sort())

export async function takeAway(v: Visit): Promise<void> {
  const ids = await drawn(v)
  const { nodes, links } = await shown(v)
  expect(ids).toHaveLength(nodes)
  await tables(v, ids, links)
  await gexf(v, ids, links)
  await pictures(v)
}

/** Two tables: every row says where it comes from, and nothing is said to be a meeting that no source states. */
async function tables(v: Visit, ids: string[], links: number): Promise<void> {
  const ofNodes = await file(v, 'nodes')
  expect(ofNodes.name).toMatch(/^partnergraph-nodes(-r\d+)?-\d{4}-\d\d-\d\d\.csv$/)
  const nodes = readCsv(ofNodes.bytes.toString('utf8')).rows
  expect(nodes.map(({ id }) => id).sort()).toEqual(ids)
  const ofLinks = readCsv((await file(v, 'links')).bytes.toString('utf8')).rows
  expect(ofLinks).toHaveLength(links)
  for (const row of ofLinks) {
    expect(ids).toContain(row.source)
    expect(ids).toContain(row.target)
    if (row.certainty !== 'STATED') expect(row.relation).not.toMatch(/\bmet\b|a rencontré/)
  }
  for (const row of [...nodes, ...ofLinks]) {
    expect(row).toMatchObject({ provenance: 'partnergraph', address: v.page.url() })
    expect(row.retrieved).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(row.revision).toMatch(/^\d+$/)
    for (const cell of Object.values(row)) expect(cell, 'a formula').not.toMatch(/^[=+@]/)
  }
}

async function gexf(v: Visit, ids: string[], links: number): Promise<void> {
  const { bytes } = await file(v, 'gexf')
  const read = await readGexf(bytes.toString('utf8'))
  expect(read.nodes.map(({ id }) => id).sort()).toEqual(ids)
  expect(read.edges).toHaveLength(links)
  expect(read.meta).toContain(v.page.url())
  for (const { label, x, y, values } of read.nodes) {
    expect(label).not.toBe('')
    expect(Number.isFinite(x) && Number.isFinite(y), `${label} has a place`).toBe(true)
    expect(values.type).toMatch(/^[A-Z]+$/)
  }
  for (const { values, weight } of read.edges) {
    expect(values.certainty).toMatch(/^(STATED|INFERRED|UNCERTAIN|REFERENCE)$/)
    expect(Number(weight)).toBeGreaterThan(0)
  }
}

/** The picture as SVG, which reaches for nothing outside, and as PNG; both bear what they show and when. */
async function pictures(v: Visit): Promise<void> {
  const svg = await readXml((await file(v, 'svg')).bytes.toString('utf8'))
  expect(svg.name).toBe('svg')
  expect(svg.text).toContain('partnergraph')
  expect(svg.text).toMatch(/\d{4}/)
  expect(all(svg, 'text').length, 'names in the drawing').toBeGreaterThan(3)
  for (const name of ['script', 'image', 'use', 'foreignObject', 'style']) expect(all(svg, name), `${name} in the drawing`).toEqual([])
  const png = await readPng((await file(v, 'png')).bytes)
  expect(png.width).toBeGreaterThan(600)
  expect(png.height).toBeGreaterThan(400)
  expect(png.colours).toBeGreaterThan(20)
}
