// GraphiQL: from the service's own files, with a content policy of its own, and nothing from elsewhere.

import { expect, it } from 'vitest'
import { origin } from '../harness/service'
import { visit } from '../harness/visit'

it('asks what it begins with, and shows the answer', () =>
  visit({ language: 'en', expected: [/content policy/, /Content Security Policy/, /console warning/, /status of 4\d\d/] }, async ({ page, watch }) => {
    await page.goto('/graphiql')
    const editor = page.locator('.graphiql-query-editor .CodeMirror, .graphiql-query-editor .monaco-editor').first()
    await editor.waitFor()
    await editor.click()
    await page.keyboard.press('ControlOrMeta+Enter')
    // Around an organisation of the curated network: any other refuses it, which is an answer, too.
    await page.locator('.graphiql-response').filter({ hasText: 'encounters' }).waitFor()
    expect(watch.requests.every((url) => url.startsWith(origin()) || url.startsWith('data:'))).toBe(true)
  }))

it('is loaded there alone', () =>
  visit({ language: 'en' }, async ({ open, settled, watch }) => {
    await open('/')
    await settled()
    expect(watch.requests.filter((url) => /graphiql/.test(url))).toEqual([])
  }))
