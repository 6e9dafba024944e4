import { describe, expect, test } from 'vitest'
import { classify } from '../../../contracts/connectors/messages.ts'

const mail = {
  subject: 'Ihr Aufenthalt: Willkommen, Ada!',
  headers: { 'x-journey': 'welcome', 'x-campaign': 'stay-2026' },
  text: 'Dear Ada,\nyour room is ready.\nHarbour House',
}

describe('a mail is told by its marks:', () => {
  test('a header with a value, by any case of its name', () => {
    expect(classify(mail, { welcome: { header: 'X-Journey', equals: 'welcome' } })).toBe('welcome')
    expect(classify(mail, { welcome: { header: 'x-journey', equals: 'Welcome' } })).toBe('unknown')
    expect(classify(mail, { welcome: { header: 'constructor', matches: '.' } })).toBe('unknown')
  })

  test('a pattern for a header, the subject or a line of the text, in any case', () => {
    expect(classify(mail, { marketing: { header: 'x-campaign', matches: '^STAY-\\d+$' } })).toBe('marketing')
    expect(classify(mail, { welcome: { subject: 'willkommen' } })).toBe('welcome')
    expect(classify(mail, { 'pre-check-in': { body: '^your room is ready\\.$' } })).toBe('pre-check-in')
  })

  test('no mark is unknown, two marks are ambiguous', () => {
    expect(classify(mail, {})).toBe('unknown')
    expect(classify(mail, undefined)).toBe('unknown')
    expect(classify(mail, { welcome: { subject: 'Ada' }, marketing: { body: 'Harbour' } })).toBe('ambiguous')
  })

  test('a pattern that would take for ever is given up soon, and nobody can say', () => {
    const started = performance.now()
    const slow = { ...mail, subject: 'a'.repeat(60) }
    expect(classify(slow, { welcome: { subject: '(a|a)+b' } })).toBe('ambiguous')
    expect(performance.now() - started).toBeLessThan(5000)
    expect(classify(mail, { welcome: { subject: 'Ada' } })).toBe('welcome')
  })
})
