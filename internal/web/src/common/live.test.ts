import { beforeEach, expect, it } from 'vitest'
import { announce, announceWhile, live } from './live.svelte'

beforeEach(() => announce('nothing yet'))

const said = () => live.text.trim()

it('says the same text twice', () => {
  announce('found')
  const first = live.text
  announce('found')
  expect(live.text).not.toBe(first)
  expect(said()).toBe('found')
})

it('takes back what no longer holds, however often it was said', () => {
  for (let time = 0; time < 2; time++) {
    const takeBack = announceWhile('found')
    expect(said()).toBe('found')
    takeBack()
    expect(live.text).toBe('')
  }
})

it('leaves what was said since', () => {
  const takeBack = announceWhile('found')
  announce('removed')
  takeBack()
  expect(said()).toBe('removed')
})
