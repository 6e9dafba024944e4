import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshKeys } from '../../../contracts/connectors/fresh-keys.ts'
import { connectorKeys } from '../../../contracts/connectors/key-store.ts'
import { SetupTrouble } from '../../../contracts/connectors/setup-trouble.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const keys = (name: string, more = {}) => connectorKeys({ name, env: {}, folder, ...more })
const file = () => join(folder, '.mockinn', 'keys.json')
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

describe('a connector that is already running', () => {
  test('meets the same token and secret in every run, and no other connector has them', () => {
    const first = keys('harbour-crm')
    const other = keys('constructor')
    expect(keys('harbour-crm')).toEqual(first)
    expect(other.token).not.toBe(first.token)
    for (const { token } of [first, other]) expect(token.length).toBeGreaterThanOrEqual(43)
    const sent = new Webhook(first.webhookSecret).sign('id', new Date(), '{}')
    expect(sent).toMatch(/^v1,/)
  })

  test('has its keys in a file for its owner alone, which is never committed', () => {
    keys('harbour-crm')
    expect([mode(join(folder, '.mockinn')), mode(file())]).toEqual(['700', '600'])
    expect(readdirSync(join(folder, '.mockinn')).sort()).toEqual(['.gitignore', 'keys.json'])
    expect(readFileSync(join(folder, '.mockinn', '.gitignore'), 'utf8')).toBe('*\n')
  })

  test('has a file that others could read closed again', () => {
    const first = keys('harbour-crm')
    chmodSync(file(), 0o644)
    chmodSync(join(folder, '.mockinn'), 0o755)
    expect(keys('harbour-crm')).toEqual(first)
    expect([mode(join(folder, '.mockinn')), mode(file())]).toEqual(['700', '600'])
  })

  test('takes the keys it was configured with from the variables that its manifest names', () => {
    const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
    const credentials = { tokenFrom: 'CRM_TOKEN', webhookSecretFrom: 'CRM_SECRET' }
    expect(keys('crm', { credentials, env: { CRM_TOKEN: 'abc', CRM_SECRET: secret } })).toEqual({
      token: 'abc',
      webhookSecret: secret,
    })
    expect(readdirSync(folder)).toEqual([])
    const half = keys('crm', { credentials: { tokenFrom: 'CRM_TOKEN' }, env: { CRM_TOKEN: 'abc' } })
    expect(half).toEqual({ token: 'abc', webhookSecret: keys('crm').webhookSecret })
  })
})

describe('is setup trouble:', () => {
  test.each([
    [{ tokenFrom: 'CRM_TOKEN' }, {}, 'the environment variable CRM_TOKEN, which is not set. Set it'],
    [{ tokenFrom: 'CRM_TOKEN' }, { CRM_TOKEN: 'a b' }, 'CRM_TOKEN of the connector crm cannot be sent in a header'],
    [
      { webhookSecretFrom: 'CRM_SECRET' },
      { CRM_SECRET: 'whsec_short' },
      'CRM_SECRET of the connector crm is not a webhook secret',
    ],
  ])('a variable that is missing or wrong: %j %j', (credentials, env, sentence) => {
    expect(() => keys('crm', { credentials, env })).toThrow(SetupTrouble)
    expect(() => keys('crm', { credentials, env })).toThrow(sentence)
  })

  test.each(['', '{', '[]', '{"connectors":{"crm":{"token":""}}}'])('a key file that holds %j', text => {
    mkdirSync(join(folder, '.mockinn'))
    writeFileSync(file(), text)
    expect(() => keys('crm')).toThrow(SetupTrouble)
    expect(() => keys('crm')).toThrow('is not a key file that Mockinn wrote. Mend it, or remove it')
    expect(readFileSync(file(), 'utf8')).toBe(text)
  })

  test('a key file that points elsewhere, and a folder that cannot be made', () => {
    mkdirSync(join(folder, '.mockinn'))
    writeFileSync(join(folder, 'elsewhere.json'), JSON.stringify({ connectors: { crm: freshKeys() } }))
    symlinkSync(join(folder, 'elsewhere.json'), file())
    expect(() => keys('crm')).toThrow('is not a key file')
    const blocked = join(folder, 'blocked')
    mkdirSync(blocked)
    writeFileSync(join(blocked, '.mockinn'), '')
    expect(() => keys('crm', { folder: blocked })).toThrow(
      /cannot be used: .*\. Let this user read and write that folder\./,
    )
  })
})

test('a connector that is started afresh has keys that nobody has seen', () => {
  const [first, second] = [freshKeys(), freshKeys()]
  expect(first.token).not.toBe(second.token)
  expect(first.webhookSecret).not.toBe(second.webhookSecret)
  expect(Buffer.from(first.webhookSecret.slice('whsec_'.length), 'base64')).toHaveLength(32)
})
