import { beforeEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../api/ask'
import en from '../languages/en'
import fr from '../languages/fr'
import { speak } from '../languages/text.svelte'
import { adviceOn, isEnough } from './refused'

describe.each([['fr', fr], ['en', en]] as const)('in %s', (language, texts) => {
  beforeEach(async () => {
    vi.stubGlobal('document', { documentElement: {} })
    await speak(language)
  })

  it.each(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'] as const)('%s has advice', (code) => {
    expect(adviceOn(new Refusal('radius: 9 is too large', code))).toBe(texts[`account.advice.${code}`])
  })

  it('says when to try again', () => {
    expect(adviceOn(new Refusal('slower', 'TOO_MANY_REQUESTS', 40))).toContain('40')
  })

  it('leaves to the service what the page knows nothing of', () => {
    expect(adviceOn(new Refusal('too costly', 'QUERY_TOO_COSTLY'))).toBeNull()
  })
})

it('leaves out only those words of the service that are for programs', () => {
  expect(isEnough(new Refusal('auditLog is for those who have signed in: send a token', 'UNAUTHENTICATED'))).toBe(true)
  for (const code of ['BAD_USER_INPUT', 'FORBIDDEN', 'QUERY_TOO_COSTLY', 'TOO_MANY_REQUESTS']) expect(isEnough(new Refusal('no', code))).toBe(false)
})
