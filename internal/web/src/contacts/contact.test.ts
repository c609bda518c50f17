import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstPurpose, opens } from './contact'

describe('opens', () => {
  it('writes, calls, and opens pages', () => {
    expect(opens('EMAIL', 'info@test.example')).toBe('mailto:info@test.example')
    expect(opens('EMAIL', 'a.b+c@test.example')).toBe('mailto:a.b+c@test.example')
    expect(opens('EMAIL', 'é@test.example')).toBe('mailto:%C3%A9@test.example')
    expect(opens('TELEPHONE', '+33 (0)5 61 00-00.00')).toBe('tel:+330561000000')
    expect(opens('WEB', 'https://test.example/contact?a=b')).toBe('https://test.example/contact?a=b')
    expect(opens('POST', '1 rue du Test, 31000 Toulouse')).toBeNull()
  })
  it('opens nothing else', () => {
    for (const value of ['info@test.example?bcc=x@evil.example', 'a@b@c', 'javascript:alert(1)', 'a@test.example\nbcc:x', 'info', '']) expect([value, opens('EMAIL', value)]).toEqual([value, null])
    for (const value of ['javascript:alert(1)', '12', '+33 5 61 ext. 4', '*#06#']) expect([value, opens('TELEPHONE', value)]).toEqual([value, null])
    for (const value of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', ' https://x', 'mailto:a@b']) expect([value, opens('WEB', value)]).toEqual([value, null])
  })
  it('adds no field to a letter, whatever the address is', () => {
    fc.assert(fc.property(fc.string(), (value) => {
      const link = opens('EMAIL', value)
      expect(link === null || /^mailto:[^?&\s"<>]+@[^?&\s"<>]+$/.test(link)).toBe(true)
    }))
  })
})

describe('firstPurpose', () => {
  it('is that of the page, or the only one', () => {
    expect(firstPurpose(['PROJECT', 'JOB_SHADOWING'], 'JOB_SHADOWING')).toBe('JOB_SHADOWING')
    expect(firstPurpose(['PROJECT'], 'JOB_SHADOWING')).toBe('PROJECT')
    expect(firstPurpose(['PROJECT', 'VISIT'], 'JOB_SHADOWING')).toBeNull()
    expect(firstPurpose(['PROJECT', 'VISIT'], null)).toBeNull()
  })
})
