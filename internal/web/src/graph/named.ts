// The names of a picture in the order in which they get room, and the badges of what can be unfolded.

import { across, type Picture, type PictureNode } from '../explore/picture'
import { t } from '../languages/text.svelte'
import type { Explore, Id } from '../state/state'
import type { Point } from './camera'
import { around, wrapped, type Box, type Measure, type Named } from './labels'

export interface Scene {
  readonly picture: Picture
  readonly state: Explore
  readonly points: ReadonlyMap<Id, Point>
  radius(id: Id): number
}

/** Whether a name is written in bold: it leads. */
export function leads(id: Id, { seeds, selected, here }: Explore): boolean {
  return id === here || seeds.includes(id) || (selected?.includes(id) ?? false)
}

/** The nodes of a picture as names to be placed; `must` of the first are to be there in any case. */
export function namesOf(scene: Scene, measure: (strong: boolean) => Measure, widest: number): { named: Named[]; must: number } {
  const { picture, state } = scene
  const near = new Set((state.selected ?? []).flatMap((id) => (picture.linksOf.get(id) ?? []).map((link) => across(link, id))))
  const rank = ({ id }: PictureNode) =>
    id === state.here ? 0 : state.selected?.includes(id) ? 1 : state.seeds.includes(id) ? 2 : near.has(id) ? 3 : 4
  const order = [...picture.nodes].sort((a, b) => rank(a) - rank(b) || scene.radius(b.id) - scene.radius(a.id) || (a.id < b.id ? -1 : 1))
  const named = order.map((node) => {
    const strong = leads(node.id, state)
    const note = node.id === state.here ? [`(${t('graph.here')})`] : []
    const form = (lines: readonly string[]) => ({ lines, width: Math.max(...lines.map(measure(strong))) + 2 })
    const full = form([...wrapped(node.name, measure(strong), strong ? widest * 1.3 : widest), ...note])
    const narrow = form([...wrapped(node.name, measure(strong), widest * 0.66, 3), ...note])
    return {
      id: node.id, at: at(scene, node.id), radius: scene.radius(node.id) + 2, away: towardsLinked(scene, node.id),
      forms: narrow.width < full.width && narrow.lines.every((line) => !line.endsWith('…')) ? [full, narrow] : [full],
    }
  })
  return { named, must: order.filter((node) => rank(node) < 3).length }
}

function at({ points }: Scene, id: Id): Point {
  return points.get(id) ?? { x: 0, y: 0 }
}

/** The direction in which the linked nodes lie. */
function towardsLinked(scene: Scene, id: Id): Point {
  const here = at(scene, id)
  let [x, y] = [0, 0]
  for (const link of scene.picture.linksOf.get(id) ?? []) {
    const there = at(scene, across(link, id))
    const far = Math.hypot(there.x - here.x, there.y - here.y) || 1
    x += (there.x - here.x) / far
    y += (there.y - here.y) / far
  }
  return Math.hypot(x, y) < 0.3 ? { x: 0, y: 0 } : { x, y }
}

export interface Badge {
  readonly id: Id
  readonly text: string
  readonly dx: number
  readonly dy: number
  readonly width: number
}

const badgeHeight = 15

/** What can be unfolded, at the upper right of nodes: not where it would cover another node; where there is no room, only of what leads. */
export function badgesOf(scene: Scene, measure: Measure, room: boolean): Badge[] {
  const discs = scene.picture.nodes.map(({ id }) => ({ id, ...at(scene, id), radius: scene.radius(id) }))
  return scene.picture.nodes.flatMap(({ id, hiddenNeighbours }) => {
    if (!hiddenNeighbours || (!room && !leads(id, scene.state))) return []
    const text = t('graph.badge', { n: hiddenNeighbours })
    const radius = scene.radius(id)
    const badge = { id, text, dx: radius * 0.75 + 5, dy: -radius * 0.75 - 4, width: measure(text) * 0.86 + 8 }
    const box = boxOf(badge, at(scene, id))
    const covers = discs.some(
      ({ id: other, x, y, radius: r }) => other !== id && x + r > box.left && x - r < box.right && y + r > box.top && y - r < box.bottom,
    )
    return covers ? [] : [badge]
  })
}

export function boxOf({ dx, dy, width }: Badge, { x, y }: Point): Box {
  return { ...around({ x: x + dx, y: y + dy }, badgeHeight / 2), left: x + dx - width / 2, right: x + dx + width / 2 }
}
