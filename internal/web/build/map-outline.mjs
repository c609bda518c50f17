// Makes src/map/outline.ts, the outline of Europe: `node build/map-outline.mjs`. From Natural Earth's countries at 1:50 million (public
// domain), as the package world-atlas has them. The result is committed; a test holds it against this script.

import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { feature, mergeArcs } from 'topojson-client'
import { clipped, deepest, ringArea, simplified, within } from './geometry.mjs'

const atlas = new URL('../node_modules/world-atlas/countries-50m.json', import.meta.url)
const target = new URL('../src/map/outline.ts', import.meta.url)

/** The codes of the countries in the frame: ISO 3166, by its numbers. */
const codes = {
  '008': 'AL', '012': 'DZ', '020': 'AD', '040': 'AT', '056': 'BE', '070': 'BA', '100': 'BG', '112': 'BY', '191': 'HR', '196': 'CY', '203': 'CZ',
  '208': 'DK', '233': 'EE', '234': 'FO', '246': 'FI', '248': 'AX', '250': 'FR', '276': 'DE', '300': 'GR', '336': 'VA', '348': 'HU', '352': 'IS',
  '372': 'IE', '380': 'IT', '428': 'LV', '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '492': 'MC', '498': 'MD', '499': 'ME', '504': 'MA',
  '528': 'NL', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM', '688': 'RS', '703': 'SK', '705': 'SI', '724': 'ES',
  '752': 'SE', '756': 'CH', '788': 'TN', '792': 'TR', '804': 'UA', '807': 'MK', '826': 'GB', '831': 'GG', '832': 'JE', '833': 'IM',
}
/** Kosovo has no number; this is the code that the European Union uses. */
const kosovo = 'XK'
/** Land of which only a corner is in the frame: drawn, without a place for a sign. */
const corners = ['268', '304', '422', '760']

/** The frame, in kilometres east and north of 52° N 10° E; a unit of the picture is `unit` kilometres. */
const frame = { west: -1900, east: 2400, south: -1990, north: 2230 }
const unit = (frame.east - frame.west) / 1000
const height = Math.round((frame.north - frame.south) / unit)

/** Parts below this many square units are left out, and corners that cut off less than that. */
const least = 3
const corner = 1.2

/** Lambert's azimuthal equal-area projection around 52° N 10° E, as Europe's statistics use it, on a sphere: areas compare. */
function projected([longitude, latitude]) {
  const [lat0, lon0] = [radians(52), radians(10)]
  const [lat, lon] = [radians(latitude), radians(longitude) - lon0]
  const k = 6371 * Math.sqrt(2 / (1 + Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lon)))
  const east = k * Math.cos(lat) * Math.sin(lon)
  const north = k * (Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lon))
  return [(east - frame.west) / unit, (frame.north - north) / unit]
}

function radians(degrees) {
  return (degrees * Math.PI) / 180
}

/** The atlas with each arc projected and simplified: neighbours keep one border. */
function topology() {
  const { objects, arcs, transform } = JSON.parse(readFileSync(atlas, 'utf8'))
  const { scale, translate } = transform
  const drawn = arcs.map((arc) => {
    let [x, y] = [0, 0]
    const points = arc.map(([dx, dy]) => projected([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]))
    return simplified(points, corner)
  })
  return { type: 'Topology', objects, arcs: drawn }
}

/** The geometries by code. Natural Earth draws who holds what; here Crimea is of Ukraine and the north of Cyprus of Cyprus, as for the United Nations. */
function geometries(world) {
  const all = world.objects.countries.geometries
  const numbered = (number) => all.find(({ id }) => id === number)
  const known = Object.entries(codes).map(([number, code]) => [code, numbered(number)])
  const byCode = new Map([...known, [kosovo, all.find(({ properties }) => properties.name === 'Kosovo')]])
  const crimea = projected([34.2, 45.3])
  const russian = byCode.get('RU')
  const isCrimea = (arcs) => within(feature(world, { type: 'Polygon', arcs }).geometry.coordinates[0], crimea)
  const moved = russian.arcs.filter(isCrimea).map((arcs) => ({ type: 'Polygon', arcs }))
  if (moved.length !== 1) throw new Error('Crimea is not where it was in the atlas: look at the map')
  byCode.set('RU', { ...russian, arcs: russian.arcs.filter((arcs) => !isCrimea(arcs)) })
  byCode.set('UA', mergeArcs(world, [byCode.get('UA'), ...moved]))
  byCode.set('CY', mergeArcs(world, [byCode.get('CY'), all.find(({ properties }) => properties.name === 'N. Cyprus')]))
  return [...byCode, ...corners.map((number) => ['', numbered(number)])]
}

/** The rings of a country within the frame, the largest first. */
function ringsOf(world, geometry) {
  const { type, coordinates } = feature(world, geometry).geometry
  const polygons = type === 'MultiPolygon' ? coordinates : [coordinates]
  return polygons
    .flat()
    .map((ring) => clipped(ring, 1000, height))
    .filter((ring) => ring.length > 3)
    .sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
}

function pathOf(ring) {
  let [x, y] = [0, 0]
  let path = ''
  for (const [i, point] of ring.entries()) {
    const [nx, ny] = point.map(Math.round)
    if (i > 0 && nx === x && ny === y) continue
    path += i === 0 ? `M${nx},${ny}l` : `${nx - x},${ny - y} `
    ;[x, y] = [nx, ny]
  }
  return path.trimEnd().replaceAll(',-', '-').replaceAll(' -', '-') + 'z'
}

/** The text of outline.ts. */
export function outlineSource() {
  const world = topology()
  const countries = geometries(world).map(([code, geometry]) => {
    const rings = ringsOf(world, geometry)
    if (rings.length === 0) throw new Error(`${code} is not in the frame`)
    const d = rings.filter((ring) => Math.abs(ringArea(ring)) >= least).map(pathOf).join('')
    const [x, y] = deepest(rings[0]).map(Math.round)
    return { code, x, y, d }
  })
  countries.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const lines = countries.map(({ code, x, y, d }) => `  { code: '${code}', x: ${x}, y: ${y}, d: '${d}' },\n`)
  return `// Made by build/map-outline.mjs from Natural Earth, 1:50 million, which is in the public domain. Not to be edited.

/** A country by its code (none where only a corner is in the frame), the place for its sign, and its area: empty where that is too small to be drawn. */
export interface Outline {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly d: string
}

export const width = 1000
export const height = ${height}

export const outline: readonly Outline[] = [
${lines.join('')}]
`
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, outlineSource())
