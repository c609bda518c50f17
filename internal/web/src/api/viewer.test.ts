import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Known = { access: string; signedIn: boolean; label: string | null; canSignIn: boolean; byProvider: boolean }
const nobody: Known = { access: 'PUBLIC', signedIn: false, label: null, canSignIn: true, byProvider: false }
const coordinator: Known = { ...nobody, access: 'COORDINATOR', signedIn: true, label: 'C' }
const local: Known = { ...nobody, access: 'ADMIN', signedIn: true, canSignIn: false }

const data = (viewer: Known) => ({ data: { viewer } })
const unauthenticated = { errors: [{ message: 'ended', extensions: { code: 'UNAUTHENTICATED' } }] }

let answers: unknown[]
let sent = 0

beforeEach(() => {
  vi.resetModules()
  sent = 0
  const nothing = () => {}
  vi.stubGlobal('document', { addEventListener: nothing, hidden: false })
  vi.stubGlobal('BroadcastChannel', class { postMessage = nothing })
  vi.stubGlobal('fetch', () => {
    sent++
    return Promise.resolve(new Response(JSON.stringify(answers.shift())))
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function fresh(...given: unknown[]) {
  answers = given
  const { viewer } = await import('./viewer.svelte')
  await viewer.refresh()
  return viewer
}

describe('the viewer', () => {
  it('is asked for once at a time', async () => {
    answers = [data(coordinator)]
    const { viewer } = await import('./viewer.svelte')
    expect(viewer.asked).toBe(false)
    await Promise.all([viewer.refresh(), viewer.refresh()])
    expect([sent, viewer.asked, viewer.changes, viewer.sees('COORDINATOR'), viewer.sees('ADMIN')]).toEqual([1, true, 0, true, false])
  })

  it('who comes with the cookie of an ended session is told, and asked for once more', async () => {
    const viewer = await fresh(unauthenticated, data(nobody))
    expect([sent, viewer.ended, viewer.known]).toEqual([2, true, nobody])
  })

  it('is not asked for without end', async () => {
    const viewer = await fresh(unauthenticated, unauthenticated)
    expect([sent, viewer.known, viewer.asked]).toEqual([2, null, true])
  })

  it('a session that ended is said, and everything is asked anew', async () => {
    const viewer = await fresh(data(coordinator), data(nobody), data(coordinator))
    await viewer.refresh()
    expect([viewer.ended, viewer.changes]).toEqual([true, 1])
    await viewer.changed() // signs in again
    expect([viewer.ended, viewer.changes, viewer.known]).toEqual([false, 2, coordinator])
  })

  it('a service that knows nobody by name ends no session', async () => {
    const viewer = await fresh(data(local), data(nobody))
    await viewer.refresh()
    expect([viewer.ended, viewer.changes]).toEqual([false, 1])
  })

  it('is asked for again after a while, when something is asked', async () => {
    vi.useFakeTimers()
    const viewer = await fresh(data(coordinator), data(coordinator), data(nobody))
    const { ask } = await import('./ask')
    const something = () => ask({ text: '{ status { now } }' }, {}, new AbortController().signal)
    await something()
    expect(sent).toBe(2)
    vi.advanceTimersByTime(61_000)
    answers = [data(nobody), data(nobody)]
    await something()
    await vi.waitFor(() => expect(viewer.ended).toBe(true))
    expect(sent).toBe(4)
  })
})
