// Mouse, pen and fingers on a picture: drag nodes, pan, pinch, turn the wheel. Everything can be done by buttons and keys, too.

import type { Id } from '../state/state'
import { panned, zoomed, type Camera, type Point } from './camera'
import { heard } from './heard'

export interface Gestures {
  camera(): Camera
  fitted(): Camera
  look(camera: Camera): void
  nodeAt(event: MouseEvent): Id | null
  /** Whether a finger on a node drags it, or scrolls the page as elsewhere. */
  movable(id: Id): boolean
  drag(id: Id, at: Point): void
  /** A drag ended; without a point it was called off. */
  drop(id: Id, at: Point | null): void
}

/** A pointer that goes no further than this presses; it does not drag. */
const steady = 4

/** Listens to the pointers on an element; gives what ends it. */
export function listen(element: Element, acts: Gestures): () => void {
  const down = new Map<number, Point>()
  let dragged: Id | null = null
  let began: Point | null = null
  let moving = false
  let engaged = false // the wheel belongs to the page until somebody pressed in the picture

  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function press(event: PointerEvent): void {
    if (event.button !== 0) return
    engaged = true
    down.set(event.pointerId, at(event))
    if (down.size > 1) return callOff()
    const id = acts.nodeAt(event)
    dragged = id !== null && (event.pointerType === 'mouse' || acts.movable(id)) ? id : null
    began = at(event)
    moving = false
  }

  function move(event: PointerEvent): void {
    const before = down.get(event.pointerId)
    if (!before) return
    const now = at(event)
    if (down.size === 2) pinch(event.pointerId, before, now)
    else if (began && (moving || Math.hypot(now.x - began.x, now.y - began.y) > steady)) {
      if (!moving) element.setPointerCapture(event.pointerId)
      moving = true
      if (dragged !== null) acts.drag(dragged, now)
      else acts.look(panned(acts.camera(), now.x - before.x, now.y - before.y))
    } else return
    down.set(event.pointerId, now)
  }

  function pinch(id: number, before: Point, now: Point): void {
    const [other] = [...down].filter(([key]) => key !== id).map(([, point]) => point)
    if (!other) return
    moving = true
    const far = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
    const camera = panned(acts.camera(), (now.x - before.x) / 2, (now.y - before.y) / 2)
    acts.look(zoomed(camera, far(now) / far(before), middle, acts.fitted()))
  }

  function release(event: PointerEvent): void {
    if (!down.delete(event.pointerId)) return
    if (moving && dragged !== null) acts.drop(dragged, event.type === 'pointerup' ? at(event) : null)
    dragged = null
    began = null
  }

  function callOff(): void {
    if (dragged !== null && moving) acts.drop(dragged, null)
    dragged = null
  }

  /** A drag is no press. */
  function click(event: Event): void {
    if (!moving) return
    moving = false
    event.preventDefault()
    event.stopPropagation()
  }

  function wheel(event: WheelEvent): void {
    if (!engaged && !event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const lines = event.deltaMode === 1 ? 16 : 1
    const factor = Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.008 : 0.0016))
    acts.look(zoomed(acts.camera(), factor, at(event), acts.fitted()))
  }

  /** A finger that drags a node does not scroll the page; touch-action does not say so of parts of an SVG. */
  function hold(event: TouchEvent): void {
    if ((dragged !== null || down.size > 1) && event.cancelable) event.preventDefault()
  }

  const leave = () => (engaged = down.size > 0)
  const native = (event: Event) => event.preventDefault() // links of a page can be dragged away

  return heard(
    element,
    { pointerdown: press, pointermove: move, pointerup: release, pointercancel: release, click, wheel, touchmove: hold, pointerleave: leave, dragstart: native },
    { click: { capture: true }, wheel: { passive: false }, touchmove: { passive: false } },
  )
}
