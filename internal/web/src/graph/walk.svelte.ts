// Going from node to node by keys: one node of the picture is where the reader is.

import { untrack } from 'svelte'
import { announce } from '../common/live.svelte'
import { across, type PictureLink, type PictureNode } from '../explore/picture'
import type { Showing } from '../explore/showing'
import { t } from '../languages/text.svelte'
import type { Id, Pin } from '../state/state'
import * as acts from './acts'
import { placesOf, type Point } from './camera'
import { neighbour, type Direction } from './direction'
import { commandOf, type Command } from './keys'
import { spokenLink, spokenNode } from './spoken'

/** What a picture does for one who walks in it. */
export interface Ground {
  showing(): Showing
  /** Where the nodes are seen, y down. */
  points(): ReadonlyMap<Id, Point>
  /** Gives a node the focus, and brings it into the frame. */
  show(id: Id): void
  zoom(factor: number): void
  fit(): void
  help(): void
}

/** How far a node is moved by a key, in lengths of a link. */
const step = 0.1

export class Walk {
  #ground: Ground
  #wanted: Id | null = $state(null)
  #behind: Id[] = []
  #moved: { id: Id; pins: readonly Pin[] } | null = null
  /** The link that `l` points at, while it does. */
  link: PictureLink | null = $state.raw(null)

  /** The node where the reader is: the only one that Tab reaches. */
  readonly at: Id | null = $derived.by(() => {
    const { picture, state } = this.#ground.showing()
    return [this.#wanted, ...(state.selected ?? []), ...state.seeds, picture.nodes[0]?.id].find((id) => id && picture.byId.has(id)) ?? null
  })

  /** To be made while a component is set up. */
  constructor(ground: Ground) {
    this.#ground = ground
    $effect(() => {
      const selected = ground.showing().state.selected
      untrack(() => {
        if (selected && !selected.some((id) => id === this.at)) this.#wanted = selected[0]
      })
    })
  }

  /** The reader went there by Tab or pointer. */
  arrived(id: Id): void {
    if (id === this.#wanted) return
    this.link = null
    this.#wanted = id
  }

  /** Does what a key asks; says whether it was one of ours. */
  key(event: KeyboardEvent): boolean {
    const node = this.#node()
    if (event.key === 'Enter' && this.link) {
      acts.selectPair(this.link.source, this.link.target)
      this.link = null
      return true
    }
    const command = commandOf(event)
    if (!command || !node) return false
    this.#do(command, node)
    return true
  }

  /** Moves the view's or a node's place for those who cannot drag. */
  move(id: Id, direction: Direction): void {
    const node = this.#ground.showing().picture.byId.get(id)
    if (node) this.#move(node, direction)
  }

  #do(command: Command, node: PictureNode): void {
    const { state } = this.#ground.showing()
    switch (command.does) {
      case 'go':
        return this.#go(neighbour(this.#ground.points(), node.id, command.direction))
      case 'move':
        return this.#move(node, command.direction)
      case 'back':
        return this.#go(this.#behind.pop(), false)
      case 'first':
        return this.#go(state.seeds.find((id) => this.#ground.points().has(id)))
      case 'next':
      case 'previous':
        return this.#go(this.#beside(node.id, command.does === 'next' ? 1 : -1))
      case 'clear':
        this.link = null
        return acts.clear(state)
      case 'in':
        return this.#ground.zoom(1.3)
      case 'out':
        return this.#ground.zoom(1 / 1.3)
      case 'fit':
        return this.#ground.fit()
      case 'help':
        return this.#ground.help()
      case 'link':
        return this.#nextLink(node)
      case 'expand':
        return acts.expand(node, state)
      case 'collapse':
        return acts.collapse(node, state)
      case 'pin':
        return acts.pin(node, this.#place(node), state)
      case 'hide':
        return this.#hide(node)
    }
  }

  #node(): PictureNode | undefined {
    return this.at === null ? undefined : this.#ground.showing().picture.byId.get(this.at)
  }

  #place(node: PictureNode): Point {
    return placesOf([node], this.#ground.showing().state.pins).get(node.id) ?? node
  }

  #go(to: Id | undefined, remember = true): void {
    const { picture, state } = this.#ground.showing()
    const node = to === undefined ? undefined : picture.byId.get(to)
    if (!node) return announce(t('graph.said.nofurther'))
    if (remember && this.at !== null && this.at !== node.id) this.#behind.push(this.at)
    this.link = null
    this.#wanted = node.id
    this.#ground.show(node.id)
    announce(spokenNode(node, picture, state))
  }

  #beside(id: Id, by: 1 | -1): Id | undefined {
    const { nodes } = this.#ground.showing().picture
    const i = nodes.findIndex((node) => node.id === id)
    return nodes[(i + by + nodes.length) % nodes.length]?.id
  }

  #nextLink(node: PictureNode): void {
    const { picture } = this.#ground.showing()
    const links = picture.linksOf.get(node.id) ?? []
    const next = links[(this.link ? links.indexOf(this.link) + 1 : 0) % Math.max(1, links.length)]
    this.link = next ?? null
    if (!next) return announce(t('graph.said.nolinks', { name: node.name }))
    const other = picture.byId.get(across(next, node.id))
    announce(t('graph.said.link', { i: links.indexOf(next) + 1, n: links.length, name: other?.name ?? '', link: spokenLink(next, picture) }))
  }

  #hide(node: PictureNode): void {
    const { state } = this.#ground.showing()
    if (state.seeds.includes(node.id)) return acts.hide(node, state)
    const points = this.#ground.points()
    const next = [this.#behind.at(-1), ...(['left', 'right', 'up', 'down'] as const).map((direction) => neighbour(points, node.id, direction))].find(
      (id) => id !== undefined && points.has(id) && id !== node.id,
    )
    acts.hide(node, state)
    if (next === undefined) return
    this.#wanted = next
    this.#ground.show(next)
  }

  #move(node: PictureNode, direction: Direction): void {
    const { state } = this.#ground.showing()
    const { x, y } = this.#place(node)
    const by = { left: { x: -step, y: 0 }, right: { x: step, y: 0 }, up: { x: 0, y: step }, down: { x: 0, y: -step } }[direction]
    const goesOn = this.#moved?.id === node.id && this.#moved.pins === state.pins // one step to undo, not one a key
    const pins = acts.put(node, { x: x + by.x, y: y + by.y }, state, goesOn ? 'replace' : 'push')
    if (!pins) return
    this.#moved = { id: node.id, pins }
    announce(t('graph.said.moved', { name: node.name }))
  }
}
