// How the values of a state are written in an address, and read from one.

/** Writes a value as text without characters that an address would have to escape, and reads it back; what it cannot read is undefined. */
export interface Codec<T> {
  read(text: string): T | undefined
  write(value: T): string
}

/** One value of a state: its name in the address, and the value that is meant where it is absent. */
export interface Param<T> {
  name: string
  codec: Codec<T>
  absent: T
}

export type Id = string

const idForm = /^[a-z]+:[A-Za-z0-9._-]+$/
const longestId = 120

/** An id of a node: type:name. */
export const id: Codec<Id> = {
  read: (text) => (text.length <= longestId && idForm.test(text) ? text : undefined),
  write: (value) => value,
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Codec<T> {
  return {
    read: (text) => words.find((word) => word === text),
    write: (value) => value,
  }
}

/** A whole number from least to most. */
export function whole(least: number, most: number): Codec<number> {
  return {
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN
      return value >= least && value <= most ? value : undefined
    },
    write: String,
  }
}

/** A number from 0 to most with up to six digits behind the point. */
export function decimal(most: number): Codec<number> {
  return {
    read: (text) => (/^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) <= most ? Number(text) : undefined),
    write: String,
  }
}

/** Yes; no is the absence. */
export const flag: Codec<boolean> = {
  read: (text) => (text === '1' ? true : undefined),
  write: (value) => (value ? '1' : ''),
}

/** A day: 2022-06-10. */
export const day: Codec<string> = {
  read: (text) => {
    const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + 'T00:00:00Z') : undefined
    return moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : undefined
  },
  write: (value) => value,
}

/** A country (DK) or language (fr, ca-ES), as a code. */
export const code: Codec<string> = {
  read: (text) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) ? text : undefined),
  write: (value) => value,
}

/** A set: each value once, in a fixed order, so that the same set has one address. Order is that of the words, or of the alphabet. */
export function setOf<T extends string>(of: Codec<T>, most: number, order?: readonly T[]): Codec<readonly T[]> {
  const rank = (value: T) => (order ? order.indexOf(value) : 0)
  const before = (a: T, b: T) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
  const tidy = (values: readonly T[]) => [...new Set(values)].sort(before)
  return {
    read: (text) => {
      const values = text.split(',').map((part) => of.read(part))
      if (values.some((value) => value === undefined)) return undefined
      const set = tidy(values as T[])
      return set.length <= most ? set : undefined
    },
    write: (values) => tidy(values).map(of.write).join(','),
  }
}

/** A place in the picture at which somebody put a node. */
export interface Pin {
  id: Id
  x: number
  y: number
}

const pinForm = /^([^~]+)~(-?\d{1,5}(?:\.\d{1,2})?)~(-?\d{1,5}(?:\.\d{1,2})?)$/

/** Pins by id, each rounded to a hundredth. */
export function pins(most: number): Codec<readonly Pin[]> {
  const round = (n: number) => Math.round(n * 100) / 100 + 0
  const tidy = (values: readonly Pin[]) =>
    [...new Map(values.map((pin) => [pin.id, pin])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const one = (text: string): Pin | undefined => {
    const [, name = '', x, y] = pinForm.exec(text) ?? []
    const node = id.read(name)
    return node === undefined ? undefined : { id: node, x: round(Number(x)), y: round(Number(y)) }
  }
  return {
    read: (text) => {
      const values = text.split(',').map(one)
      if (values.some((value) => value === undefined)) return undefined
      const set = tidy(values as Pin[])
      return set.length <= most ? set : undefined
    },
    write: (values) => tidy(values).map((pin) => `${pin.id}~${round(pin.x)}~${round(pin.y)}`).join(','),
  }
}

/** What is selected: a node, or the two ends of a link, the lesser id first. */
export type Selection = readonly [Id] | readonly [Id, Id]

export const selection: Codec<Selection> = {
  read: (text) => {
    const [first, second, ...more] = text.split('~').map((part) => id.read(part))
    if (!first || more.length > 0) return undefined
    if (!text.includes('~')) return [first]
    if (!second || second === first) return undefined
    return first < second ? [first, second] : [second, first]
  },
  write: (value) => (value.length === 2 && value[1] < value[0] ? `${value[1]}~${value[0]}` : value.join('~')),
}

/** A value that may be absent. */
export function maybe<T>(of: Codec<T>): Codec<T | null> {
  return { read: of.read, write: (value) => (value === null ? '' : of.write(value)) }
}
