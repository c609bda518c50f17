// What is done with a node from within the picture: each changes the address, and says what was done.

import { announce } from '../common/live.svelte'
import type { PictureNode } from '../explore/picture'
import { plural, t } from '../languages/text.svelte'
import { router } from '../state/router.svelte'
import { about, most, type Explore, type Id, type Pin, type Selection } from '../state/state'
import type { Point } from './camera'

/** Where the links of nodes lead: first to their selection, then to their page. */
export function hrefs(state: Explore): (id: Id) => string {
  const any = 'organisation:0'
  const [before = '', after = ''] = router.href({ ...state, selected: [any] }).split(`sel=${any}`) // written once, not once a node
  return (id) => (alone(state, id) ? router.href(about(id)) : `${before}sel=${id}${after}`)
}

/** Does what a press of the node's link does. */
export function follow(id: Id, state: Explore): void {
  if (alone(state, id)) router.go(about(id))
  else router.explore({ selected: [id] })
}

export function alone({ selected }: Explore, id: Id): boolean {
  return selected?.length === 1 && selected[0] === id
}

export function selectPair(a: Id, b: Id): void {
  router.explore({ selected: (a < b ? [a, b] : [b, a]) satisfies Selection })
}

export function clear(state: Explore): void {
  if (!state.selected) return
  router.explore({ selected: null })
  announce(t('graph.said.cleared'))
}

export function expand(node: PictureNode, state: Explore): void {
  if (node.hiddenNeighbours === 0) announce(t('graph.said.nothing', { name: node.name }))
  else if (state.expanded.length >= most.seeds) announce(t('graph.said.toomany', { n: most.seeds }))
  else {
    router.explore({ expanded: [...state.expanded, node.id] })
    announce(
      node.hiddenNeighbours === null
        ? t('graph.said.expanding', { name: node.name })
        : plural('graph.said.expanded', node.hiddenNeighbours, { name: node.name }),
    )
  }
}

export function collapse(node: PictureNode, state: Explore): void {
  if (!state.expanded.includes(node.id)) return announce(t('graph.said.notexpanded', { name: node.name }))
  router.explore({ expanded: state.expanded.filter((id) => id !== node.id) })
  announce(t('graph.said.collapsed', { name: node.name }))
}

export function hide(node: PictureNode, state: Explore): void {
  if (state.seeds.includes(node.id)) return announce(t('graph.said.seed', { name: node.name }))
  router.explore({ hidden: [...state.hidden, node.id], selected: state.selected?.includes(node.id) ? null : state.selected })
  announce(t('graph.said.hidden', { name: node.name }))
}

/** Pins a node where it stands, or lets it go. */
export function pin(node: PictureNode, place: Point, state: Explore): void {
  const others = state.pins.filter(({ id }) => id !== node.id)
  if (others.length < state.pins.length) {
    router.explore({ pins: others })
    announce(t('graph.said.unpinned', { name: node.name }))
  } else if (put(node, place, state)) announce(t('graph.said.pinned', { name: node.name }))
}

/** Puts a node at a place, and keeps it there; says so where there are too many such nodes. */
export function put(node: PictureNode, { x, y }: Point, state: Explore, how: 'push' | 'replace' = 'push'): readonly Pin[] | null {
  const others = state.pins.filter(({ id }) => id !== node.id)
  if (others.length >= most.pins) {
    announce(t('graph.said.pinsfull', { n: most.pins }))
    return null
  }
  const round = (n: number) => Math.round(n * 100) / 100 // as the address has it
  const pins = [...others, { id: node.id, x: round(x), y: round(y) }]
  router.explore({ pins }, how)
  return pins
}
