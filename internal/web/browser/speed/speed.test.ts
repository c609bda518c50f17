// Figures of a picture of as many nodes as there are, up to 2,000, on software GL: how soon it is there, and what handlers take.
// They are a benchmark, to be compared within one run, and fail nothing; what they say is printed.

import { cpus, loadavg } from 'node:os'
import { expect, it } from 'vitest'
import { exploring } from '../../src/state/state'
import { addressOf } from '../../src/state/address'
import { figures, picture, recording, type Figures } from '../harness/measure'
import { asked } from '../harness/service'
import { subjects } from '../harness/subjects'
import { visit, type Visit } from '../harness/visit'

const most = 2000

/** The state of the largest picture around the subject: all ties, one level more until there are enough. */
async function largest(): Promise<{ radius: number; nodes: number; links: number; seed: string }> {
  const { organisation } = await subjects()
  const query = `query ($seeds: [ID!]!, $radius: Int!) { network(seeds: $seeds, radius: $radius, projection: FULL, limit: ${most}) { nodes { id } links { kind } } }`
  let found = { radius: 1, nodes: 0, links: 0, seed: organisation }
  for (let radius = 1; radius <= 3 && found.nodes < most; radius++) {
    const { network } = await asked<{ network: { nodes: unknown[]; links: unknown[] } }>(query, { seeds: [organisation], radius })
    found = { radius, nodes: network.nodes.length, links: network.links.length, seed: organisation }
  }
  return found
}

const lines: string[] = []

/** A line: the longest handler, by the name of its event, and the longest tasks; what is shorter is not told. */
function say(what: string, { handlers, tasks }: Figures): void {
  const [longest] = Object.entries(handlers).sort(([, a], [, b]) => b - a)
  const handler = longest && longest[1] >= 1 ? `${longest[1].toFixed(0).padStart(4)} ms ${longest[0]}` : 'under 16 ms'
  lines.push(`${what.padEnd(28)} longest handler ${handler.padEnd(20)} longest tasks ${tasks.slice(0, 3).map((ms) => `${ms} ms`).join(', ') || 'under 50 ms'}`)
}

for (const webgl of [true, false]) {
  it(`a picture of up to ${most} nodes, ${webgl ? 'software GL' : 'no WebGL'}`, { timeout: 300_000 }, () =>
    visit({ language: 'en', webgl }, async (v) => {
      await v.context.addInitScript(recording)
      const { radius, nodes, links, seed } = await largest()
      const at = (view: 'graph' | 'table') => addressOf({ ...exploring({ seeds: [seed], radius, projection: 'FULL', limit: most, view }), lang: 'en', theme: null })
      await v.open(at('graph'))
      const { answer, drawn } = await picture(v.page)
      lines.push('', `${nodes} nodes, ${links} links, ${webgl ? 'software GL' : 'no WebGL'}: answer ${answer} ms, first picture ${drawn} ms after it`)
      await v.settled()
      say('  until it is settled', await figures(v.page))
      await interact(v)
      lines.push(`load of the machine: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`)
      expect(await v.page.getByRole('main').getByRole('region').first().isVisible()).toBe(true)
    }))
}

/** What somebody does with it. */
async function interact(v: Visit): Promise<void> {
  const { page, words, settled } = v
  const step = async (what: string, act: () => Promise<unknown>) => {
    await act()
    await settled()
    say(`  ${what}`, await figures(page))
  }
  const view = page.getByRole('region', { name: words('explore.view.graph') })
  const box = (await view.locator('canvas, svg[role=application]').first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await step('point at nodes', async () => { for (let i = -5; i <= 5; i++) await page.mouse.move(x + 30 * i, y + 10 * i) })
  await step('select', () => page.mouse.click(x, y))
  await step('drag the ground', async () => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (let i = 1; i <= 8; i++) await page.mouse.move(x + 12 * i, y + 6 * i)
    await page.mouse.up()
  })
  await step('zoom', () => page.getByRole('button', { name: words('graph.tools.in') }).click())
  const colours = page.getByLabel(words('explore.colour.by'))
  for (const colour of ['type', 'kind', 'community', 'distance', 'country']) await step(`colour by ${colour}`, () => colours.selectOption(colour))
  await step('hide a category', () => page.getByRole('group', { name: words.within('explore.legend') }).getByRole('checkbox').nth(1).click())
  await step('show it again', () => page.getByRole('group', { name: words.within('explore.legend') }).getByRole('checkbox').nth(1).click())
  for (const name of ['table', 'matrix', 'timeline', 'map'] as const) {
    await step(`view: ${name}`, () => page.getByRole('navigation', { name: words('explore.views') }).getByRole('link', { name: words(`explore.view.${name}`) }).click())
    if (name === 'table') await step('sort by name', () => page.getByRole('columnheader', { name: words('table.name') }).first().getByRole('button').click())
  }
}

it('says what was found', () => {
  process.stdout.write(`\n${lines.join('\n')}\n\n`)
  expect(lines.length).toBeGreaterThan(2)
})
