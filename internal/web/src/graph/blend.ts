// From one picture to the next without a jump.

import type { Id } from '../state/state'
import type { Camera, Point } from './camera'

export interface Stage {
  readonly places: ReadonlyMap<Id, Point>
  readonly camera: Camera
}

/** What lies between two pictures, from 0 to 1; what is in the second alone stands there at once. */
export function between(from: Stage, to: Stage): (t: number) => Stage {
  const { camera: a } = from
  const { camera: b } = to
  return (t) => {
    if (t >= 1) return to
    const mix = (x: number, y: number) => x + (y - x) * t
    const places = new Map<Id, Point>()
    for (const [id, place] of to.places) {
      const before = from.places.get(id) ?? place
      places.set(id, { x: mix(before.x, place.x), y: mix(before.y, place.y) })
    }
    return { places, camera: { sx: mix(a.sx, b.sx), sy: mix(a.sy, b.sy), dx: mix(a.dx, b.dx), dy: mix(a.dy, b.dy) } }
  }
}
