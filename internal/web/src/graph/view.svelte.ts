// What a reader looks at: the frame, where nodes stand in it, where the pointer and the keys are. Both pictures, SVG and WebGL, show one.

import { untrack } from 'svelte'
import { Tween, prefersReducedMotion } from 'svelte/motion'
import type { PictureNode } from '../explore/picture'
import type { Showing } from '../explore/showing'
import type { Id } from '../state/state'
import * as acts from './acts'
import { between, type Stage } from './blend'
import { fit, panned, placeAt, placesOf, revealing, seen, spacingOf, zoomed, type Camera, type Point, type Size } from './camera'
import type { Direction } from './direction'
import { listen } from './gestures'
import { heard } from './heard'
import { mostDrawn } from './nearest'
import { meanRadius, radiusOf, scaleOf } from './size'
import { Walk } from './walk.svelte'

/** What a view asks of the picture that shows it. */
export interface Shown {
  showing(): Showing
  /** Whether drawing all of it anew takes so long that zooming would falter. */
  heavy(): boolean
  /** The node under an event of the pointer. */
  nodeAt(event: MouseEvent): Id | null
  /** The two nodes of the link under it. */
  linkAt(event: MouseEvent): readonly [Id, Id] | null
  /** Gives a node that is in the frame the focus. */
  focus(id: Id): void
  help(): void
}

export class View {
  width = $state(0)
  height = $state(0)
  hovered: Id | null = $state(null)
  focused: Id | null = $state(null)
  dragged: { id: Id; place: Point } | null = $state.raw(null)
  /** Where the reader looks; null while it is the whole. */
  looked: Camera | null = $state.raw(null)

  #shown: Shown
  #stage: Tween<Stage>
  readonly frame: Size = $derived({ width: this.width, height: this.height })
  #showing: Showing = $derived.by(() => this.#shown.showing())
  #whole = $derived(this.#showing.whole)
  #bases = stable()
  /** Where each node of the whole answer stands when none is dragged, in the layout's measure. */
  #base: ReadonlyMap<Id, Point> = $derived.by(() => this.#bases(placesOf(this.#whole.nodes, this.#showing.state.pins)))
  #frames = stable()
  /** What the frame shows: dragging and pinning move none of it, a new answer does. */
  #framed: ReadonlyMap<Id, Point> = $derived.by(() => {
    const { nodes } = this.#whole
    return this.#frames(placesOf(nodes, untrack(() => this.#showing.state.pins)))
  })
  /** Where each node stands at this moment. */
  readonly places: ReadonlyMap<Id, Point> = $derived.by(() => (this.dragged ? new Map([...this.#base, [this.dragged.id, this.dragged.place]]) : this.#base))
  /** Shows all of the answer, whatever of it is hidden: hiding moves nothing. */
  readonly fitted: Camera = $derived.by(() => fit(this.#framed.values(), this.frame))
  readonly camera: Camera = $derived.by(() => this.looked ?? this.#stage.current.camera)
  /** The zoom at which a large picture stays drawn while it is zoomed: it is stretched as an image, and drawn anew when that has come to rest. */
  #held: { readonly sx: number; readonly sy: number } | null = $state.raw(null)
  #rest: ReturnType<typeof setTimeout> | undefined
  // Zooming spreads the picture; panning moves it as one.
  #sx = $derived(this.#held?.sx ?? this.camera.sx)
  #sy = $derived(this.#held?.sy ?? this.camera.sy)
  /** What brings the picture, as it is drawn, to where the camera sees it. In shares of the frame: a print has another size. */
  readonly transform = $derived.by(() => {
    const { dx, dy, sx } = this.camera
    return `translate(${(100 * dx) / this.width}%, ${(100 * dy) / this.height}%) scale(${sx / this.#sx})`
  })
  /** Where nodes are drawn at this moment, in pixels from the camera's 0,0. */
  readonly points: ReadonlyMap<Id, Point> = $derived.by(() => spread(this.#stage.current.places, this.#sx, this.#sy))
  /** Where they are drawn when nothing moves any more. */
  readonly settled: ReadonlyMap<Id, Point> = $derived.by(() =>
    this.#stage.current.places === this.places ? this.points : spread(this.places, this.#sx, this.#sy),
  )
  #apart = $derived.by(() => spacingOf(untrack(() => this.places), this.fitted))
  /** How far nodes are from one another, more or less, in pixels. */
  readonly spacing = $derived.by(() => this.#apart * (this.#sx / this.fitted.sx))
  #mean = $derived.by(() => meanRadius(this.#whole))
  #radii = $derived.by(() => {
    const { picture } = this.#showing
    const scale = scaleOf(this.spacing, this.#mean)
    return new Map(picture.nodes.map(({ id }) => [id, radiusOf(picture.linksOf.get(id)?.length ?? 0, scale)]))
  })
  readonly radius = (id: Id): number => this.#radii.get(id) ?? 6
  readonly walk: Walk
  /** The node of which the full name is shown. */
  readonly told: PictureNode | null = $derived.by(() =>
    this.dragged ? null : (this.#showing.picture.byId.get(this.hovered ?? this.focused ?? '') ?? null),
  )
  /** The node that alone is selected. */
  readonly chosen: PictureNode | null = $derived.by(() => {
    const { selected } = this.#showing.state
    return (selected?.length === 1 && this.#showing.picture.byId.get(selected[0])) || null
  })

  /** To be made while a component is set up. */
  constructor(shown: Shown) {
    this.#shown = shown
    this.#stage = new Tween<Stage>(untrack(() => ({ places: this.places, camera: this.fitted })), { interpolate: between })
    $effect.pre(() => {
      const next = { places: this.places, camera: this.fitted }
      untrack(() => void this.#stage.set(next, { duration: this.#jumps(next) ? 0 : 320 }))
    })
    $effect(() => {
      void this.#showing.state.seeds.join()
      this.looked = null // another question: all of its answer
    })
    $effect(() => {
      const { chosen } = this
      if (chosen) untrack(() => this.reveal(chosen.id, 16))
    })
    this.walk = new Walk({
      showing: () => this.#showing,
      points: () => this.standing(),
      show: (id) => {
        this.reveal(id, 40)
        shown.focus(id)
      },
      zoom: (factor) => this.zoom(factor),
      fit: () => this.fit(),
      help: () => shown.help(),
    })
  }

  /** Where the nodes that are shown stand, when nothing moves. */
  standing(): ReadonlyMap<Id, Point> {
    const { nodes } = this.#showing.picture
    return new Map(nodes.map((node) => [node.id, this.settled.get(node.id) ?? { x: 0, y: 0 }]))
  }

  /** Where a node is seen in the frame. */
  seen(id: Id): Point {
    return seen(this.camera, this.#stage.current.places.get(id) ?? { x: 0, y: 0 })
  }

  /** Where the reader looks when nothing moves any more. */
  #aim(): Camera {
    return this.looked ?? this.fitted
  }

  look(next: Camera): void {
    const now = this.#aim()
    if (next.sx !== now.sx && this.#shown.heavy()) this.#hold(now)
    if (next.dx !== now.dx || next.dy !== now.dy || next.sx !== now.sx) this.looked = next
  }

  #hold({ sx, sy }: Camera): void {
    this.#held ??= { sx, sy }
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => (this.#held = null), 160)
  }

  reveal(id: Id, room: number): void {
    const place = this.places.get(id)
    if (place && this.width > 0 && this.height > 0) this.look(revealing(this.#aim(), place, this.frame, room))
  }

  fit = (): void => {
    this.#held = null
    this.looked = null
  }

  zoom = (factor: number): void => {
    const at = this.chosen ? seen(this.#aim(), this.places.get(this.chosen.id) ?? this.chosen) : { x: this.width / 2, y: this.height / 2 }
    this.look(zoomed(this.#aim(), factor, at, this.fitted))
  }

  pan = (direction: Direction): void => {
    const [dx, dy] = ({ left: [60, 0], right: [-60, 0], up: [0, 60], down: [0, -60] } as const)[direction]
    this.look(panned(this.#aim(), dx, dy))
  }

  move = (direction: Direction): void => {
    if (this.chosen) this.walk.move(this.chosen.id, direction)
  }

  /** Listens to pointers and keys on the frame: to be attached to it. */
  hear = (element: HTMLElement): (() => void) => {
    const ends = [
      heard(element, {
        pointermove: (event) => event.buttons === 0 && (this.hovered = this.#shown.nodeAt(event)),
        pointerleave: () => (this.hovered = null),
        focusin: (event) => this.#arrive(event.target as Element),
        // A node that goes with the focus leaves it in the middle of an update: nothing may change just then.
        focusout: () => queueMicrotask(() => element.contains(document.activeElement) || (this.focused = null)),
        keydown: (event) => this.#key(event),
        click: (event) => this.#press(event),
      }),
      listen(element, {
        camera: () => this.#aim(),
        fitted: () => this.fitted,
        look: (camera) => this.look(camera),
        nodeAt: (event) => this.#shown.nodeAt(event),
        movable: (id) => this.#showing.state.selected?.includes(id) ?? false,
        drag: (id, at) => (this.dragged = { id, place: placeAt(this.camera, at) }),
        drop: (id, at) => this.#drop(id, at),
      }),
    ]
    return () => ends.forEach((end) => end())
  }

  #jumps(next: Stage): boolean {
    const { target } = this.#stage
    const many = next.places.size > mostDrawn.nodes
    return this.dragged !== null || many || prefersReducedMotion.current || target.places === next.places || target.camera.sx < 5
  }

  #arrive(target: Element): void {
    const id = target.closest('[data-id]')?.getAttribute('data-id')
    if (!id) return
    this.walk.arrived(id)
    this.focused = target.matches(':focus-visible') ? id : null
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.hovered = this.focused = null
    if (this.walk.key(event)) event.preventDefault()
  }

  #drop(id: Id, at: Point | null): void {
    const { picture, state } = this.#showing
    const node = picture.byId.get(id)
    if (node && at) acts.put(node, placeAt(this.camera, at), state)
    this.dragged = null
  }

  /** Names and lines do as nodes do; the ground clears the selection. Nodes are links: the router follows them. */
  #press(event: MouseEvent): void {
    if ((event.target as Element).closest('a')) return
    const { state } = this.#showing
    const id = this.#shown.nodeAt(event)
    const link = id === null ? this.#shown.linkAt(event) : null
    if (id !== null) acts.follow(id, state)
    else if (link) acts.selectPair(...link)
    else acts.clear(state)
  }
}

/** Gives the places of before where they are the same: an answer that tells more of the same nodes moves none. */
function stable(): (places: ReadonlyMap<Id, Point>) => ReadonlyMap<Id, Point> {
  let last: ReadonlyMap<Id, Point> = new Map()
  return (places) => {
    const same = places.size === last.size && [...places].every(([id, { x, y }]) => last.get(id)?.x === x && last.get(id)?.y === y)
    return same ? last : (last = places)
  }
}

function spread(places: ReadonlyMap<Id, Point>, sx: number, sy: number): ReadonlyMap<Id, Point> {
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * sx, y: -y * sy }]))
}
