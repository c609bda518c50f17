// GraphiQL: from the service's own files, with a content policy of its own, and nothing from elsewhere.

import { expect, it } from 'vitest'
import { origin } from '../harness/service'
import { visit } from '../harness/visit'

it('asks and shows the answer', () =>
  visit({ language: 'en', expected: [/content policy/, /Content Security Policy/, /console warning/] }, async ({ page, watch }) => {
    await page.goto('/graphiql')
    const editor = page.locator('.graphiql-query-editor .CodeMirror, .graphiql-query-editor .monaco-editor').first()
    await editor.waitFor()
    await editor.click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText('{ status { store } }')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.locator('.graphiql-response').filter({ hasText: /sqlite|neo4j/ }).waitFor()
    expect(watch.requests.every((url) => url.startsWith(origin()) || url.startsWith('data:'))).toBe(true)
  }))

it('is loaded there alone', () =>
  visit({ language: 'en' }, async ({ open, settled, watch }) => {
    await open('/')
    await settled()
    expect(watch.requests.filter((url) => /graphiql/.test(url))).toEqual([])
  }))
