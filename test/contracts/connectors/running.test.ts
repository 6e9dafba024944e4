import { afterEach, expect, test } from 'vitest'
import { freePort } from '../../../contracts/connectors/free-port.ts'
import { openTenant, requireRunning } from '../../../contracts/connectors/running.ts'
import { SetupTrouble } from '../../../contracts/connectors/setup-trouble.ts'
import { json, openSite, type Site, sharedManifest } from './manifests.ts'

let site: Site | undefined
afterEach(async () => {
  await site?.close()
  site = undefined
})

const running = (url: string) => sharedManifest({ running: { url } })
const words = { 'hotel.url': 'http://h/r/1', 'hotel.token': 'to/ken', run: 'crm-01', 'guest.email': 'a@b' } as const

test('a connector that answers is running', async () => {
  site = await openSite(answer => answer.end('up'))
  await requireRunning(running(`${site.url}/up?run={run}`), words)
  expect(site.heard[0]).toMatchObject({ method: 'GET', path: '/up?run=crm-01' })
})

test('a connector that is not there, or not well, is setup trouble', async () => {
  const nowhere = `http://127.0.0.1:${await freePort()}/up`
  await expect(requireRunning(running(nowhere), {})).rejects.toThrow(SetupTrouble)
  await expect(requireRunning(running(nowhere), {})).rejects.toThrow(
    `The connector test-crm is not running: Nothing listens at ${nowhere}. Start it, or correct \`running.url\` in its manifest.`,
  )
  site = await openSite(answer => answer.writeHead(503).end())
  await expect(requireRunning(running(site.url), {})).rejects.toThrow(`answers 503 at ${site.url}/, where 2xx says`)
  await expect(requireRunning(sharedManifest({}), {})).rejects.toThrow('has no `running`')
})

test('a connector that says nothing for five seconds is not running', async () => {
  site = await openSite(() => {})
  await expect(requireRunning(running(site.url), {})).rejects.toThrow('did not answer within 5 seconds')
})

test('a tenant is asked for with every placeholder filled', async () => {
  site = await openSite(answer => json(answer, 201, {}))
  const tenant = {
    url: `${site.url}/tenants/{hotel.token}`,
    headers: { authorization: 'Bearer {hotel.token}' },
    body: { pms: { url: '{hotel.url}', n: 3 }, tags: ['{run}'] },
  }
  await openTenant(sharedManifest({ isolation: 'tenant', tenant }), words)
  const [heard] = site.heard
  expect(heard).toMatchObject({
    method: 'POST',
    path: '/tenants/to%2Fken',
    headers: { authorization: 'Bearer to/ken', 'content-type': 'application/json' },
  })
  expect(JSON.parse(heard?.body ?? '')).toEqual({ pms: { url: 'http://h/r/1', n: 3 }, tags: ['crm-01'] })
})

test('a tenant that is refused is setup trouble that quotes the refusal, in short', async () => {
  site = await openSite(answer => answer.writeHead(422).end(`No such\n plan.${'x'.repeat(10_000)}`))
  const manifest = sharedManifest({ isolation: 'tenant', tenant: { url: site.url } })
  const error = await openTenant(manifest, {}).catch(reason => reason)
  expect(error).toBeInstanceOf(SetupTrouble)
  expect(error.message).toContain(`(POST ${site.url}/) and answered 422: "No such plan.xxx`)
  expect(error.message.length).toBeLessThan(600)
})

test('a redirect is no tenant, and is not followed', async () => {
  site = await openSite(answer => answer.writeHead(302, { location: '/elsewhere' }).end())
  const manifest = sharedManifest({ isolation: 'tenant', tenant: { url: site.url } })
  await expect(openTenant(manifest, {})).rejects.toThrow('answered 302: with an empty body.')
  expect(site.heard).toHaveLength(1)
})
