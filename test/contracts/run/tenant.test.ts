import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptKeys } from '../../../contracts/connectors/key-file.ts'
import { declaredModes } from '../../../contracts/run/declared.ts'
import { openSite } from '../connectors/manifests.ts'
import { expectGoodEvidence, expectGoodWords } from './evidence.ts'
import { connectorAt, play } from './house.ts'
import { standingCrm } from './standing-crm.ts'

const admin = 'the admin token of a vendor'

test('a service of many tenants is asked for one tenant a story, and keeps every promise in each', async () => {
  const crm = await standingCrm({ ADMIN_TOKEN: admin })
  await using door = await openDoor(crm.url)
  Object.assign(process.env, {
    STANDING_CRM_URL: crm.url,
    STANDING_CRM_DOOR: door.url,
    STANDING_CRM_ADMIN: admin,
    STANDING_CRM_TOKEN: crm.token,
    STANDING_CRM_SECRET: crm.webhookSecret,
  })
  const connector = connectorAt(join(import.meta.dirname, 'tenant.yaml'))
  const first = await play({ connector, stories: ['CRM-01', 'CRM-02'], modes: ['webhooks'] })
  const second = await play({ connector, modes: declaredModes(connector.manifest) })
  const played = [...first.played, ...second.played]
  expect([...first.setup, ...second.setup]).toEqual([])
  expect(new Set(played.map(({ run }) => run.run)).size).toBe(played.length)
  expect(played.map(({ run }) => run.run.replace(/-[0-9a-f]{6}$/, ''))).toEqual([
    'crm-01-webhooks',
    'crm-02-webhooks',
    'crm-01-polling',
    'crm-01-webhooks',
    'crm-01-export',
  ])
  for (const one of played) {
    const outcomes = new Set(one.verdicts.map(({ verdict }) => verdict))
    expect([...outcomes].toSorted()).toEqual(one.run.mode === 'export' ? ['limit', 'pass'] : ['pass'])
    expect(one.verdicts.map(({ check }) => check)).not.toContain('connection/stays-up')
    expectGoodWords(one)
    expectGoodEvidence(one)
  }

  const calls = door.heard.filter(({ path }) => path === '/connect')
  expect(calls.map(({ headers }) => headers['x-story'])).toEqual(played.map(({ run }) => `${run.story} ${run.mode}`))
  for (const { body, headers } of calls) {
    const told = JSON.parse(body)
    expect(headers.authorization).toBe(`Bearer ${admin}`)
    expect(told.hotelUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/r\/crm-0[12]-[a-z]+-[0-9a-f]{6}$/)
    expect([told.token, told.webhookSecret]).toEqual([crm.token, crm.webhookSecret])
  }
  expect(keptKeys(process.cwd(), 'crm-of-tenants')).toBeUndefined()
}, 150_000)

test('a service that gives no tenant is setup trouble, and nothing is judged', async () => {
  const crm = await standingCrm({ ADMIN_TOKEN: admin })
  Object.assign(process.env, { STANDING_CRM_URL: crm.url, STANDING_CRM_DOOR: crm.url, STANDING_CRM_ADMIN: 'another' })
  Object.assign(process.env, { STANDING_CRM_TOKEN: crm.token, STANDING_CRM_SECRET: crm.webhookSecret })
  const { played, setup } = await play({ connector: connectorAt(join(import.meta.dirname, 'tenant.yaml')) })
  expect(played).toEqual([])
  expect(setup).toMatchObject([{ story: 'CRM-01', mode: 'webhooks', message: expect.stringContaining('answered 401') }])
})

/** Stands before the service's own door, so that its visitors can be counted. */
async function openDoor(url: string) {
  const site = await openSite(async (response, { body, headers }) => {
    const forwarded = { authorization: headers.authorization ?? '', 'content-type': 'application/json' }
    const answer = await fetch(`${url}/connect`, { method: 'POST', body, headers: forwarded })
    response.writeHead(answer.status)
    response.end(await answer.text())
  })
  return Object.assign(site, { [Symbol.asyncDispose]: () => site.close() })
}
