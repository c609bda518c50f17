// The readers refuse what is broken: else they would show nothing of what they read.

import { expect, it } from 'vitest'
import { readCsv } from '../readers/csv'
import { readGexf } from '../readers/gexf'
import { readPng } from '../readers/png'

it('reads CSV', () => {
  expect(readCsv('\uFEFF# note\r\na,b\r\n"x, ""y""\nz",\r\n').rows).toEqual([{ a: 'x, "y"\nz', b: '' }])
  expect(readCsv('# one\na,b\n1,2').notes).toEqual(['# one'])
  expect(() => readCsv('a,b\n1')).toThrow('1 cells')
  expect(() => readCsv('a\n"x')).toThrow('without an end')
  expect(() => readCsv('a\nx"y')).toThrow('inside')
  expect(() => readCsv('a,b\n"x"y,z')).toThrow('neither')
})

const gexf = (nodes: string, edges: string) =>
  `<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3"><meta><creator>c</creator></meta><graph>
  <attributes class="node"><attribute id="0" title="kind" type="string"/></attributes><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`
const node = (id: string) => `<node id="${id}" label="L"><attvalues><attvalue for="0" value="v"/></attvalues><viz:position x="1" y="-2"/></node>`

it('reads GEXF', async () => {
  const read = await readGexf(gexf(node('a') + node('b'), '<edge id="0" source="a" target="b" weight="2"/>'))
  expect(read).toMatchObject({ version: '1.3', meta: 'c', nodes: [{ id: 'a', label: 'L', x: 1, y: -2, values: { kind: 'v' } }, { id: 'b' }], edges: [{ source: 'a', weight: '2' }] })
  await expect(readGexf(gexf(node('a'), '<edge id="0" source="a" target="b"/>'))).rejects.toThrow('no node')
  await expect(readGexf(gexf(node('a') + node('a'), ''))).rejects.toThrow('one id')
  await expect(readGexf(gexf(node('a').replace('for="0"', 'for="1"'), ''))).rejects.toThrow('not declared')
  await expect(readGexf(gexf('<node id="a&b" label="">', ''))).rejects.toThrow()
})

it('reads PNG', async () => {
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
  expect(await readPng(dot)).toMatchObject({ width: 1, height: 1, colours: 1 })
  await expect(readPng(Buffer.from('<svg/>'))).rejects.toThrow('no PNG')
})
