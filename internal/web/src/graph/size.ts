// How large nodes and how wide links are drawn.

import type { Picture, PictureLink } from '../explore/picture'

/** The radius of a node in pixels: its area grows with the number of its links. */
export function radiusOf(links: number, scale = 1): number {
  return Math.min(20, 5.5 + 2 * Math.sqrt(links)) * scale
}

/** The radius that nodes of a picture have on average, before they are scaled. */
export function meanRadius({ nodes, linksOf }: Picture): number {
  return nodes.reduce((sum, { id }) => sum + radiusOf(linksOf.get(id)?.length ?? 0), 0) / Math.max(1, nodes.length)
}

/** The scale of nodes of a mean radius where so many pixels lie between one and the next: they are not to cover one another, nor to get lost. */
export function scaleOf(spacing: number, mean: number): number {
  return Math.max(0.25, Math.min(1.5, 0.2 + spacing / 75, (0.28 * spacing) / mean))
}

const thinnest = 1.4
const widest = 5

/** The width of links in pixels: of encounters by strength against the strongest of the whole answer, of ties by number. */
export function widthsOf(whole: Picture): (link: PictureLink) => number {
  if (whole.projection === 'FULL') return ({ weight }) => Math.min(widest, thinnest + 0.9 * (weight - 1))
  let [least, most] = [Infinity, 0]
  for (const { weight } of whole.links) [least, most] = [Math.min(least, weight), Math.max(most, weight)]
  if (most <= 0 || least === most) return () => 2 // where all are as strong, none is drawn as stronger
  return ({ weight }) => thinnest + (widest - thinnest) * Math.sqrt(Math.max(0, weight) / most)
}

/** The dashes of a line of a width, as `line-…` in app.css has them for a width of 2; undefined where it is solid. */
export function dashesOf({ certainty }: PictureLink, width: number): string | undefined {
  if (certainty === 'INFERRED') return `${4 + width} ${3 + width / 2}`
  if (certainty === 'UNCERTAIN') return `${width} ${3 + width / 2}` // square dots: a thousand round ones take a browser seconds
  if (certainty === 'REFERENCE') return `${7 + width} 2.5 2 2.5`
  return undefined
}

/** How strongly each of many links is drawn: where they lie over one another, none is to hide the rest. */
export function strengthOf(links: number): number {
  return Math.min(1, Math.max(0.3, Math.sqrt(600 / Math.max(1, links))))
}
