// From a state to its address, and back.

import { id, type Param } from './codec'
import {
  auditParams, blank, commonParams, exploreParams, nodeParams, pathsParams, shadowingParams, startParams, type Place, type State,
} from './state'

type Params = Record<string, Param<unknown>>

const paramsOf: Record<Place['page'], Params> = {
  start: startParams,
  explore: exploreParams as Params,
  paths: pathsParams as Params,
  shadowing: shadowingParams as Params,
  audit: auditParams as Params,
  node: nodeParams,
  nowhere: {},
}

/** A part of an address that was not understood, and was left out. */
export interface Problem {
  name: string
  value: string
}

/** What an address says. */
export interface Reading {
  state: State
  problems: Problem[]
}

/** The one address of a state: its values in a fixed order, without those that are meant anyway. */
export function addressOf(state: State): string {
  const parts = [...written(paramsOf[state.page], state), ...written(commonParams as Params, state)]
  return pathOf(state) + (parts.length > 0 ? '?' + parts.join('&') : '')
}

function written(params: Params, state: State): string[] {
  const values = state as unknown as Record<string, unknown>
  return Object.entries(params).flatMap(([key, { name, codec, absent }]) => {
    const text = codec.write(values[key])
    return text === '' || text === codec.write(absent) ? [] : [`${name}=${text}`]
  })
}

function pathOf(state: State): string {
  switch (state.page) {
    case 'start':
      return '/'
    case 'node':
      return '/node/' + state.id
    case 'nowhere':
      return '/nowhere'
    default:
      return '/' + state.page
  }
}

/** Reads an address. What cannot be understood is left out, and said. */
export function readAddress(path: string, query: string): Reading {
  const problems: Problem[] = []
  const place = placeOf(path)
  const asked = new URLSearchParams(query)
  const values = { ...read(paramsOf[place.page], asked, problems), ...read(commonParams as Params, asked, problems) }
  for (const [name, value] of asked) problems.push({ name, value })
  return { state: { ...place, ...values } as unknown as State, problems }
}

/** The pages whose path is their name. */
const named = ['explore', 'paths', 'shadowing', 'audit'] as const

function placeOf(path: string): Pick<Place, 'page'> & { id?: string } {
  if (path === '/') return { page: 'start' }
  const [, first = '', rest, ...more] = path.split('/')
  if (more.length === 0 && first === 'node' && rest) {
    const node = id.read(decoded(rest))
    if (node) return { page: 'node', id: node }
  }
  const page = rest === undefined ? named.find((name) => name === first) : undefined
  if (page) return { page }
  return { page: 'nowhere' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return '' // broken escapes are no id
  }
}

/** Takes what it understands out of the query: what is left there afterwards is not a value of the page. */
function read(params: Params, asked: URLSearchParams, problems: Problem[]): Record<string, unknown> {
  const values: Record<string, unknown> = blank(params)
  for (const [key, { name, codec }] of Object.entries(params)) {
    const texts = asked.getAll(name)
    asked.delete(name)
    texts.forEach((text, i) => {
      const value = i === 0 ? codec.read(text) : undefined // said twice: the first counts
      if (value === undefined) problems.push({ name, value: text })
      else values[key] = value
    })
  }
  return values
}
