// What to do about a refusal, where the service's own words are for programs.

import type { Refusal } from '../api/ask'
import { plural, t, type Key } from '../languages/text.svelte'

const advice: Readonly<Record<string, Key>> = {
  BAD_USER_INPUT: 'account.advice.BAD_USER_INPUT',
  UNAUTHENTICATED: 'account.advice.UNAUTHENTICATED', FORBIDDEN: 'account.advice.FORBIDDEN', TOO_MANY_REQUESTS: 'account.advice.TOO_MANY_REQUESTS',
}

/** What to do, in a sentence or two; null where the service's words must do. */
export function adviceOn({ code, after }: Refusal): string | null {
  const key = advice[code]
  if (!key) return null
  return code === 'TOO_MANY_REQUESTS' ? `${t(key)} ${waiting(after)}`.trim() : t(key)
}

/** Whether the advice is all there is to say: the service tells programs to send a token, and of which field that holds. */
export function isEnough({ code }: Refusal): boolean {
  return code === 'UNAUTHENTICATED'
}

/** When to try again: in seconds, or in minutes where there are many. */
export function waiting(seconds: number | null): string {
  if (seconds === null || seconds <= 0) return t('account.wait')
  return seconds < 100 ? plural('account.wait.seconds', seconds) : plural('account.wait.minutes', Math.ceil(seconds / 60))
}
