// The nodes, links and names of a picture, as SVG elements.

import { glyphs } from '../common/glyph'
import type { PictureLink, PictureNode } from '../explore/picture'
import type { Showing } from '../explore/showing'
import { placesOf, seen, spacingOf, type Camera, type Point, type Size } from '../graph/camera'
import { worthNaming } from '../graph/foreground'
import { chooseLabels, frameOf, lineHeight, type Label } from '../graph/labels'
import { leads, namesOf } from '../graph/named'
import { directed, lanesOf, routeOf, type Lane } from '../graph/route'
import { dashesOf, meanRadius, radiusOf, scaleOf, strengthOf, widthsOf } from '../graph/size'
import { fontSize } from '../graph/text'
import type { Id } from '../state/state'
import type { Ink } from './svg'
import { text, tidy } from './svg-text'
import { element } from './xml'

/** So many names are tried: the most linked first. */
const mostNames = 250

interface Drawn extends Showing {
  readonly points: ReadonlyMap<Id, Point>
  radius(id: Id): number
  readonly ink: Ink
}

/** All that is shown, as a camera sees it. */
export function graphOf(showing: Showing, camera: Camera, frame: Size, ink: Ink): string {
  const { picture, whole, state } = showing
  const places = placesOf(whole.nodes, state.pins)
  const scale = scaleOf(spacingOf(places, camera), meanRadius(whole))
  const points = new Map(picture.nodes.map((node) => [node.id, seen(camera, places.get(node.id) ?? node)]))
  const radii = new Map(picture.nodes.map(({ id }) => [id, radiusOf(picture.linksOf.get(id)?.length ?? 0, scale)]))
  const drawn: Drawn = { ...showing, points, radius: (id) => radii.get(id) ?? 6, ink }
  const width = widthsOf(whole)
  const links = lanesOf(picture.links).map((lane) => linkOf(lane, width(lane.link), drawn))
  const strength = tidy(strengthOf(picture.links.length))
  return [
    element('g', { fill: 'none', stroke: ink.palette.edge, 'stroke-opacity': strength, 'fill-opacity': strength }, links.join('\n')),
    element('g', { stroke: ink.palette.paper }, picture.nodes.map((node) => nodeOf(node, drawn)).join('\n')),
    namesIn(drawn, frame),
  ].join('\n')
}

function linkOf(lane: Lane, width: number, { points, radius, state, ink }: Drawn): string {
  const { link } = lane
  const [from, to] = [points.get(link.source), points.get(link.target)]
  if (!from || !to) return ''
  const route = routeOf(from, to, { from: radius(link.source), to: radius(link.target) }, lane, directed(link), width)
  const chosen = selectedPair(link, state.selected)
  const stroke = { stroke: chosen ? ink.palette.ink : null, 'stroke-opacity': chosen ? 1 : null }
  const line = { 'stroke-width': tidy(chosen ? width + 1.5 : width), 'stroke-dasharray': dashesOf(link, width) ?? null }
  return (
    element('path', { d: route.line, ...line, ...stroke }) +
    (route.head === '' ? '' : element('path', { d: route.head, fill: chosen ? ink.palette.ink : ink.palette.edge, stroke: 'none' }))
  )
}

function selectedPair({ source, target }: PictureLink, selected: Showing['state']['selected']): boolean {
  return selected?.length === 2 && selected.includes(source) && selected.includes(target)
}

function nodeOf(node: PictureNode, { points, radius, colours, state, ink }: Drawn): string {
  const { x, y } = points.get(node.id) ?? { x: 0, y: 0 }
  const r = radius(node.id)
  const lead = leads(node.id, state)
  const line = { stroke: lead ? ink.palette.ink : null, 'stroke-width': Math.round((lead ? 200 : 150) / r) / 100 }
  const ring = { r: tidy(r + 5), fill: 'none', stroke: ink.palette.ink, 'stroke-width': 2 }
  const marks = [
    state.selected?.includes(node.id) ? element('circle', { cx: tidy(x), cy: tidy(y), ...ring }) : '',
    node.id === state.here ? element('circle', { cx: tidy(x), cy: tidy(y), ...ring, r: tidy(r + 9), 'stroke-dasharray': '2 3' }) : '',
  ]
  const transform = `translate(${tidy(x)} ${tidy(y)}) scale(${Math.round(r * 100) / 100})`
  return marks.join('') + element('path', { d: glyphs[node.type], transform, fill: ink.palette.slots[colours.of(node).slot] ?? ink.palette.edge, ...line })
}

function namesIn(drawn: Drawn, frame: Size): string {
  const { picture, state, points, radius, ink } = drawn
  const leading = picture.nodes.filter(({ id }) => leads(id, state))
  const nodes = worthNaming(picture, leading, points, { x: 0, y: 0 }, frame, mostNames)
  const { named, must } = namesOf({ picture: { ...picture, nodes }, state, points, radius }, ink.measure, 160)
  const at = (id: Id) => points.get(id) ?? { x: 0, y: 0 }
  const lines = picture.links.length > 400 ? [] : picture.links.map(({ source, target }) => ({ from: at(source), to: at(target) }))
  const labels = chooseLabels(named, { must, taken: [], lines, frame: frameOf(frame, { x: 0, y: 0 }) })
  const look = { fill: ink.palette.ink, stroke: ink.palette.paper, 'stroke-width': 3.5, 'stroke-linejoin': 'round', 'paint-order': 'stroke', 'font-size': fontSize }
  return element('g', look, labels.map((label) => nameOf(label, at(label.id), leads(label.id, state))).join('\n'))
}

function nameOf({ lines, anchor, dx, dy }: Label, { x, y }: Point, strong: boolean): string {
  return lines.map((line, i) => text(x + dx, y + dy + i * lineHeight, line, { 'text-anchor': anchor, 'font-weight': strong ? 650 : null })).join('')
}
