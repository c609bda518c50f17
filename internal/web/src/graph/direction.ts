// From node to node by arrow keys.

import type { Id } from '../state/state'
import type { Point } from './camera'

export type Direction = 'left' | 'right' | 'up' | 'down'

const towards: Readonly<Record<Direction, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }

/** The nearest of some points (y down) in a direction from one of them; what lies straight ahead counts as nearer. Undefined where there is none. */
export function neighbour(points: ReadonlyMap<Id, Point>, from: Id, direction: Direction): Id | undefined {
  const here = points.get(from)
  if (!here) return undefined
  const { x: ux, y: uy } = towards[direction]
  let found: Id | undefined
  let least = Infinity
  for (const [id, { x, y }] of points) {
    const ahead = (x - here.x) * ux + (y - here.y) * uy
    const aside = Math.abs((x - here.x) * uy - (y - here.y) * ux)
    if (id === from || ahead <= 0 || aside > ahead * 3.5) continue
    const far = Math.hypot(ahead, aside) * (1 + 1.5 * (aside / (ahead + aside)))
    if (far < least) [found, least] = [id, far]
  }
  return found
}
