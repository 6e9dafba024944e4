/** What a connector hands to providers over HTTP is caught as what it sends by SMTP is. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectorAt } from './house.ts'
import { ownTemporaryFolder } from './leftovers.ts'
import { playedThrough, verdictsOf } from './troubles.ts'

ownTemporaryFolder()
const mailer = connectorAt(join(import.meta.dirname, 'api-mailer.yaml'))

test('mails and text messages of providers are told apart and kept with the evidence', {
  timeout: 150_000,
}, async () => {
  const played = await playedThrough({ connector: mailer })
  const mails = played.effects.filter(effect => effect.kind === 'mail')
  const texts = played.effects.filter(effect => effect.kind === 'sms')
  expect(mails.length).toBeGreaterThan(3)
  expect(new Set(mails.map(({ message }) => message))).toEqual(new Set(['confirmation']))
  expect(mails[0]?.to).toEqual([expect.stringMatching(/@example\.com$/)])
  expect(texts).toHaveLength(mails.length)
  expect(texts[0]).toMatchObject({ message: 'confirmation', text: 'Your booking is confirmed.' })
  expect(texts[0]?.to).toMatch(/^\+/)
  expect(Object.values(verdictsOf(played))).not.toContain('fail')
})
