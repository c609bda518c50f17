// What sigma is told of a large picture.

import type { Showing } from '../explore/showing'
import { entityTypes } from '../state/words'
import { seen, spacingOf } from './camera'
import type { Palette } from './palette'
import type { Look, Mass } from './sigma'
import { meanRadius, radiusOf, scaleOf, widthsOf } from './size'
import type { View } from './view.svelte'

/** The whole of a picture, as it stands now. */
export function massOf({ picture, whole, colours }: Showing, { places, fitted, frame }: View, palette: Palette): Mass {
  const spacing = spacingOf(places, fitted)
  const mean = meanRadius(whole)
  const scale = scaleOf(spacing, mean)
  const width = widthsOf(whole)
  return {
    picture, frame,
    at: (node) => seen(fitted, places.get(node.id) ?? node),
    radius: (id) => radiusOf(picture.linksOf.get(id)?.length ?? 0, scale),
    grown: (zoom) => scaleOf(spacing * zoom, mean) / scale,
    shape: (node) => entityTypes.indexOf(node.type),
    colour: (node) => palette.slots[colours.of(node).slot] ?? palette.edge,
    width: (link) => 0.7 * width(link),
    ground: palette.paper,
    line: picture.links.length > 3000 ? palette.edge : palette.ink,
  }
}

/** What the camera of a view sees. */
export function lookOf({ camera, fitted, frame }: View): Look {
  const zoom = camera.sx / fitted.sx
  return { zoom, middle: { x: (frame.width / 2 - camera.dx) / zoom + fitted.dx, y: (frame.height / 2 - camera.dy) / zoom + fitted.dy } }
}
