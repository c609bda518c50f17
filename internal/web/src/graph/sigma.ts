// Large pictures, drawn by sigma: a part of the code that is loaded only where there is one.

import Graph from 'graphology'
import Sigma from 'sigma'
import type { Picture, PictureLink, PictureNode } from '../explore/picture'
import type { Id } from '../state/state'
import { LinkProgram, nodeProgram } from './shaders'

interface Point {
  readonly x: number
  readonly y: number
}

/** What is drawn, and how: in functions, so that this part of the code stands alone. */
export interface Mass {
  readonly picture: Picture
  readonly frame: { readonly width: number; readonly height: number }
  /** Where a node stands in the frame while all is shown, y down. */
  at(node: PictureNode): Point
  radius(id: Id): number
  /** How much larger nodes are drawn at a zoom. */
  grown(zoom: number): number
  /** The place of its type in the list of shapes. */
  shape(node: PictureNode): number
  /** Colours as #rrggbb. */
  colour(node: PictureNode): string
  width(link: PictureLink): number
  readonly ground: string
  readonly line: string
}

/** What is seen: so many times nearer than all, with this point of the frame in the middle. */
export interface Look {
  readonly zoom: number
  readonly middle: Point
}

/** So many nodes or links are read at a time: the page stays able to answer. */
const portion = 1500
const dashes = { STATED: 0, INFERRED: 1, UNCERTAIN: 2, REFERENCE: 3 } as const

/** A picture on canvases within an element. */
export class Drawing {
  #sigma: Sigma | null = null
  #element: HTMLElement
  #mass: Mass | null = null
  #look: Look | null = null
  #wanted = 0

  constructor(element: HTMLElement) {
    this.#element = element
  }

  /** Draws another picture; a later one takes its place. Says whether it was drawn. */
  async draw(mass: Mass): Promise<boolean> {
    const mine = ++this.#wanted
    const graph = await built(mass, () => mine === this.#wanted)
    if (!graph) return false
    this.#mass = mass
    if (this.#sigma) this.#sigma.setGraph(graph)
    else this.#sigma = this.#begun(graph)
    this.#frame()
    return true
  }

  /** Shows a part. */
  look(look: Look): void {
    this.#look = look
    if (!this.#sigma || !this.#mass) return
    const { width, height } = this.#mass.frame
    const longer = Math.max(width, height)
    const { x, y } = look.middle
    this.#sigma.getCamera().setState({ x: 0.5 + (x - width / 2) / longer, y: 0.5 - (y - height / 2) / longer, angle: 0, ratio: 1 / look.zoom })
  }

  /** Moves a node, with its links. */
  place(id: Id, { x, y }: Point): void {
    const graph = this.#sigma?.getGraph()
    if (!this.#mass || !graph?.hasNode(id)) return
    graph.mergeNodeAttributes(id, { x, y: this.#mass.frame.height - y })
    this.#sigma?.refresh({ partialGraph: { nodes: [id], edges: graph.edges(id) }, skipIndexation: false, schedule: true })
  }

  end(): void {
    this.#wanted++
    this.#sigma?.kill()
    this.#sigma = null
  }

  #begun(graph: Graph): Sigma {
    return new Sigma(graph, this.#element, {
      allowInvalidContainer: true, autoCenter: true, autoRescale: true, stagePadding: 0, renderLabels: false, enableEdgeEvents: false,
      enableCameraRotation: false, minCameraRatio: null, maxCameraRatio: null, zoomToSizeRatioFunction: (ratio) => 1 / (this.#mass?.grown(1 / ratio) ?? 1),
      itemSizesReference: 'screen', defaultNodeType: 'node', defaultEdgeType: 'link', zIndex: false,
      nodeProgramClasses: { node: nodeProgram(() => rgb(this.#mass?.ground ?? '#ffffff')) as never }, nodeHoverProgramClasses: {},
      edgeProgramClasses: { link: LinkProgram as never },
    })
  }

  /** The frame is the unit square of sigma: what its camera sees at rest is all. */
  #frame(): void {
    if (!this.#mass || !this.#sigma) return
    const { width, height } = this.#mass.frame
    this.#sigma.setCustomBBox({ x: [0, width], y: [0, height] })
    if (this.#look) this.look(this.#look)
    this.#sigma.refresh()
  }
}

/** The graph that sigma draws; null where it is not wanted any more. */
async function built(mass: Mass, wanted: () => boolean): Promise<Graph | null> {
  const { picture, frame } = mass
  const graph = new Graph({ type: 'mixed', multi: true, allowSelfLoops: true })
  const colours = linkColours(mass.line, picture.links.length)
  const steps = [
    ...portions(picture.nodes, (node) => {
      const { x, y } = mass.at(node)
      graph.addNode(node.id, { x, y: frame.height - y, size: mass.radius(node.id), color: mass.colour(node), shape: mass.shape(node), type: 'node' })
    }),
    ...portions(picture.links, (link) => {
      const dash = dashes[link.certainty]
      graph.addEdgeWithKey(link.key, link.source, link.target, { size: mass.width(link), color: colours[dash] ?? mass.line, dash, type: 'link' })
    }),
  ]
  for (const step of steps) {
    await new Promise((resume) => setTimeout(resume))
    if (!wanted()) return null
    step()
  }
  return graph
}

function portions<T>(all: readonly T[], act: (one: T) => void): (() => void)[] {
  const steps: (() => void)[] = []
  for (let i = 0; i < all.length; i += portion) steps.push(() => all.slice(i, i + portion).forEach(act))
  return steps
}

/** By dash: many lines over one another are drawn lighter each; the surest are the darkest. */
function linkColours(line: string, count: number): readonly string[] {
  const alpha = Math.min(0.85, Math.max(0.22, Math.sqrt(500 / count)))
  const parts = rgb(line).map((part) => Math.round(part * 255))
  return [1, 0.85, 0.75, 0.85].map((less) => `rgba(${parts.join(',')},${alpha * less})`)
}

/** The parts of a colour such as #0067a8, from 0 to 1. */
function rgb(hex: string): [number, number, number] {
  const part = (i: number) => (parseInt(hex.slice(i, i + 2), 16) || 0) / 255
  return [part(1), part(3), part(5)]
}
