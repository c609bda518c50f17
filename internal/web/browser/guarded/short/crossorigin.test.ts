// A page of another origin, open in the same browser as the explorer of somebody who has signed in, tries to change something. What counts is
// the state: the audit log, into which a reading and a signing in are written, and the victim's session.

import { chromium, type Browser, type BrowserContext, type Frame, type Page, type Request } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { program } from '../../harness/browsers'
import { origin, token } from '../../harness/service'
import { contacts, newestRecords } from '../../harness/signin'
import { attacker, places } from '../attacker'
import { forms, hand, scripts, send, type Hand } from '../ways'

let browser: Browser
let other: Awaited<ReturnType<typeof attacker>>
beforeAll(async () => {
  // Unlike in other tests the name of another host leads somewhere: to the attacker, on this machine.
  browser = await chromium.launch({ executablePath: program, headless: true, args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP localhost 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] })
  other = await attacker()
})
afterAll(async () => {
  await browser.close()
  other.server.close()
})

/** Asks the service from a page of its own, as the explorer does. */
async function fromHome(victim: Page, path: string, body: unknown): Promise<{ status: number; text: string }> {
  return victim.evaluate(
    async ([at, json]) => {
      const response = await fetch(at, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: json })
      return { status: response.status, text: await response.text() }
    },
    [path, JSON.stringify(body)] as const,
  )
}

/** What an attack would change. */
async function state(victim: Page, context: BrowserContext): Promise<unknown> {
  const viewer = await fromHome(victim, '/graphql', { query: '{ viewer { access label signedIn } }' })
  const cookies = (await context.cookies(origin())).map(({ name, value }) => `${name}=${value}`)
  return { newest: (await newestRecords(1))[0]?.number, viewer: viewer.text, cookies }
}

/** What became of an attempt. */
interface Fate {
  how: string
  /** Whether a request left the browser, one that only asks whether it may (a preflight) apart. */
  sent: boolean
  /** Whether the victim's session went along. */
  cookie: boolean
}

type Headers = Record<string, string>

/** The headers of all that leaves a frame for the service, as the network tells them, also where the answer is kept from the page. */
async function leaving(context: BrowserContext, frame: Frame): Promise<Headers[]> {
  const found: Headers[] = []
  const session = await context.newCDPSession(frame).catch(() => context.newCDPSession(frame.page())) // a frame may share the page's process
  session.on('Network.requestWillBeSentExtraInfo', ({ headers }) => {
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    if (lower.host === new URL(origin()).host && !('access-control-request-method' in lower)) found.push(lower)
  })
  await session.send('Network.enable')
  return found
}

/** Does something in a frame and waits until the service, or the browser in its place, has answered. */
async function answered(context: BrowserContext, frame: Frame, act: () => Promise<unknown>): Promise<Fate> {
  const left = await leaving(context, frame)
  let over: (fate: Fate) => void = () => {}
  const told = new Promise<Fate>((resolve) => (over = resolve))
  const tell = async (request: Request) => {
    if (!request.url().startsWith(origin())) return
    const how = request.failure()?.errorText ?? String((await request.response())?.status())
    // What a window that was opened sends is told with the request.
    const all = [...left, await request.allHeaders()].filter((headers) => 'sec-fetch-site' in headers)
    over({ how, sent: all.length > 0, cookie: all.some(({ cookie }) => cookie?.includes('__Host-partnergraph=')) })
  }
  context.on('requestfinished', tell).on('requestfailed', tell)
  const late = setTimeout(() => over({ how: 'nothing was tried', sent: false, cookie: false }), 15_000)
  try {
    await act().catch(() => undefined) // what is refused is an error of the page
    return await told
  } finally {
    clearTimeout(late)
    context.off('requestfinished', tell).off('requestfailed', tell)
  }
}

async function socketOver(frame: Frame, at: Hand): Promise<Fate> {
  await frame.evaluate(scripts.WebSocket as (hand: Hand) => Promise<void>, at)
  return { how: 'the socket ended', sent: true, cookie: false }
}

it('no page of another origin changes anything', { timeout: 240_000 }, async () => {
  const context = await browser.newContext({ baseURL: origin() })
  const victim = await context.newPage()
  await victim.goto('/?lang=en')
  expect((await fromHome(victim, '/auth/session', { token: token('COORDINATOR') })).status).toBe(204)
  const { revealable } = await contacts()
  const at = hand({ service: origin(), contact: revealable[0]?.contact ?? '', token: token('ANALYST') })
  const before = await state(victim, context)
  const tried: (Fate & { place: string; way: string; changed: boolean })[] = []
  for (const [place, go] of Object.entries(places)) {
    for (const way of [...Object.keys(forms), ...Object.keys(scripts)]) {
      const page = await context.newPage()
      const frame = await go(page, other.port)
      const form = forms[way]
      const act = form ? () => frame.evaluate(send, { ...form, action: at[form.action], fields: form.fields(at) }) : () => frame.evaluate(scripts[way] as (hand: Hand) => unknown, at)
      const fate = way === 'WebSocket' ? await socketOver(frame, at) : await answered(context, frame, act)
      const after = await state(victim, context)
      tried.push({ place, way, ...fate, changed: JSON.stringify(after) !== JSON.stringify(before) })
      for (const one of context.pages()) if (one !== victim) await one.close()
    }
  }
  const said = ({ place, way, how, sent, cookie, changed }: (typeof tried)[number]) =>
    `${changed ? 'CHANGED ' : ''}${place}: ${way}: ${sent ? `sent${cookie ? ' with the cookie' : ''}, ${how}` : `not sent, ${how}`}`
  console.log(tried.map(said).join('\n'))
  const ways = Object.keys(forms).length + Object.keys(scripts).length
  const [sent, cookies, changed] = [tried.filter((one) => one.sent), tried.filter(({ cookie }) => cookie), tried.filter((one) => one.changed)]
  console.log(
    `TRUST T4 ${changed.length} of ${tried.length} attempts (${ways} ways from ${Object.keys(places).length} kinds of other origins, in Chromium; ` +
      `${sent.length} were sent, ${cookies.length} with the cookie of the session) changed anything`,
  )
  expect(changed).toEqual([])
  expect(tried.filter(({ how }) => how === 'nothing was tried')).toEqual([])
  expect(sent.length, 'attempts that left the browser').toBeGreaterThan(tried.length / 2)
  expect(cookies.length, 'attempts with the cookie').toBeGreaterThan(ways / 2)
  await seen(victim, context, at, before)
  await context.close()
})

/** What the test looks at does change where the explorer itself does the same. */
async function seen(victim: Page, context: BrowserContext, at: Hand, before: unknown): Promise<void> {
  expect((await fromHome(victim, '/graphql', JSON.parse(at.json))).text).toContain('@test-data.example')
  const revealed = await state(victim, context)
  expect(revealed).not.toEqual(before)
  expect((await fromHome(victim, '/auth/session', JSON.parse(at.signIn))).status).toBe(204)
  const somebodyElse = await state(victim, context)
  expect(somebodyElse).not.toEqual(revealed)
  expect(await victim.evaluate(async () => (await fetch('/auth/session', { method: 'DELETE' })).status)).toBe(204)
  expect(await state(victim, context)).not.toEqual(somebodyElse)
}
