// Signing in with a token, and out. The token goes into the body of one request and nowhere else: the service answers with a cookie that no
// script can read.

import { secondsIn } from './ask'

/** How it went: `wrong` is a token that the service does not know, or no more. */
export type Opened =
  | { readonly how: 'in' | 'away' | 'failed' | 'wrong' }
  | { readonly how: 'slower'; readonly after: number | null }

const path = '/auth/session'

export async function openSession(token: string): Promise<Opened> {
  const response = await reach({ method: 'POST', body: JSON.stringify({ token }), headers: { 'Content-Type': 'application/json' } })
  await response?.text().catch(() => '') // the page has words of its own, but an answer that is not read to its end holds its connection
  switch (response?.status) {
    case undefined:
    case 502:
    case 503:
    case 504:
      return { how: 'away' }
    case 204:
      return { how: 'in' }
    case 400:
    case 401:
      return { how: 'wrong' }
    case 429:
      return { how: 'slower', after: secondsIn(response as Response) }
  }
  return { how: 'failed' }
}

/** Ends the session; whether it is over. */
export async function closeSession(): Promise<boolean> {
  const response = await reach({ method: 'DELETE' })
  return response !== null && (response.ok || response.status === 401) // a session that is not known any more is over
}

async function reach(request: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { ...request, cache: 'no-store' })
  } catch {
    return null
  }
}
