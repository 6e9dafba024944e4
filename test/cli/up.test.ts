import { writeFileSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn, type Running, start } from './mockinn.ts'
import { stranger } from './strangers.ts'

const folder = folderForFile()
const page = /Page +(http:\/\/(\S+?)\/)(\?token=(\S+))?\n/
const tokens = { MOCKINN_TOKEN: 'the-token-of-a-connector', MOCKINN_CONTROL_TOKEN: 'the token & of a steersman' }
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })
const statusOf = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status

/** What the page answers to somebody who calls this machine by another name, as a stranger's site that resolves to it would. */
function asked(
  port: string,
  path: string,
  host: string,
): Promise<{ status?: number; cookie?: string; location?: string }> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: { host } }, answer => {
      const { 'set-cookie': [cookie] = [], location } = answer.headers
      answer.resume()
      resolve({
        ...(answer.statusCode && { status: answer.statusCode }),
        ...(cookie && { cookie }),
        ...(location && { location }),
      })
    }).on('error', reject)
  })
}

describe('an open hotel', () => {
  let hotel: Running
  let url = ''
  let port = ''
  beforeAll(async () => {
    hotel = start(['up', '--port', '0', '--host', '0.0.0.0'], { env: tokens })
    const [, address = ''] = await hotel.says(page)
    url = address.slice(0, -1)
    port = new URL(address).port
    await hotel.says(/Ctrl-C closes it/)
  })
  afterAll(() => hotel[Symbol.asyncDispose]())

  test('says where it is, and gives a page that other machines may open', async () => {
    const [, , , , token = ''] = await hotel.says(page)
    expect(decodeURIComponent(token)).toBe(tokens.MOCKINN_CONTROL_TOKEN)
    expect(hotel.stdout()).toMatch(/^Harbour House is open\. It is 2026-06-01 in the hotel\.\n/)
    expect(await statusOf(`${url}/`)).toBe(200)
  })

  test('shows its bookings to whoever has the connector’s token, and to nobody else', async () => {
    const reservations = `${url}/r/main/api/v1/reservations`
    expect(await statusOf(reservations)).toBe(401)
    expect(await statusOf(reservations, bearer(tokens.MOCKINN_CONTROL_TOKEN))).toBe(401)
    const answer = await fetch(reservations, bearer(tokens.MOCKINN_TOKEN))
    const { reservations: all } = (await answer.json()) as { reservations: unknown[] }
    expect(all.length).toBeGreaterThan(5)
  })

  test('is steered by whoever has the control token, and by nobody else', async () => {
    for (const path of ['/r/main/control/house', '/control/v1/stories', '/control/v1/runs']) {
      expect(await statusOf(url + path)).toBe(401)
      expect(await statusOf(url + path, bearer(tokens.MOCKINN_TOKEN))).toBe(401)
      expect(await statusOf(url + path, bearer(tokens.MOCKINN_CONTROL_TOKEN))).toBe(200)
    }
  })

  test('lets the page in by itself on this machine, and under another name only with the token', async () => {
    const { cookie = '' } = await asked(port, '/', `127.0.0.1:${port}`)
    expect(cookie).toMatch(/^mockinn-control[^=]*=.*HttpOnly; SameSite=Strict$/)
    expect(await statusOf(`${url}/control/v1/runs`, { headers: { cookie: cookie.split(';')[0] ?? '' } })).toBe(200)
    expect(await asked(port, '/', 'hotel.example.com')).toEqual({ status: 200 })
    expect(await asked(port, '/?token=wrong', 'hotel.example.com')).toEqual({ status: 302, location: '/' })
    const token = encodeURIComponent(tokens.MOCKINN_CONTROL_TOKEN)
    expect(await asked(port, `/?token=${token}`, 'hotel.example.com')).toMatchObject({
      status: 302,
      cookie,
      location: '/',
    })
  })

  test('has no door for an unknown path, and says so', async () => {
    const answer = await fetch(`${url}/../etc/passwd`)
    expect(answer.status).toBe(404)
    expect(await answer.json()).toMatchObject({ detail: 'There is nothing at /etc/passwd.' })
  })
})

test('a hotel has new tokens each time, and a page without one on this machine', async () => {
  await using first = start(['up', '--port', '0'])
  await using second = start(['up', '--port', '0'])
  const [one, two] = [await first.says(page), await second.says(page)]
  expect([one[4], two[4]]).toEqual([undefined, undefined])
  expect(new Set(`${first.stdout()}${second.stdout()}`.match(/(?<=Bearer )[\w-]{32,}/g)).size).toBe(4)
})

test('a group of houses opens under one PMS, and each is steered by its name', async () => {
  await using group = start(['up', '--port', '0', '--property', 'harbour-house,london'], { env: tokens })
  const [, address = ''] = await group.says(page)
  await group.says(/Ctrl-C closes it/)
  expect(group.stdout()).toMatch(/^Harbour House \(harbour-house\) is open.*\nThe Tidewater \(london\) is open/)
  const control = bearer(tokens.MOCKINN_CONTROL_TOKEN)
  const look = async (path: string, of = control) => (await fetch(`${address}r/main/${path}`, of)).json()
  const { properties = [] } = (await look('api/v1/properties', bearer(tokens.MOCKINN_TOKEN))) as {
    properties?: { id: string; currency: string }[]
  }
  expect(properties.map(({ id, currency }) => [id, currency])).toEqual([
    ['harbour-house', 'EUR'],
    ['london', 'GBP'],
  ])
  const command = { kind: 'set-condition', room: '201', condition: 'dirty', property: 'london' }
  const init = { method: 'POST', headers: { ...control.headers, 'content-type': 'application/json' } }
  const url = `${address}r/main/control/commands`
  expect(await statusOf(url, { ...init, body: JSON.stringify(command) })).toBe(201)
  const refused = await fetch(url, { ...init, body: JSON.stringify({ ...command, property: 'rome' }) })
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('harbour-house, london') })
  expect(await look('control/house?property=london')).toMatchObject({
    property: { id: 'london' },
    inHouse: Array.from({ length: 4 }, () => ({ status: 'in-house' })),
  })
  expect(await look('control/house?property=rome')).toMatchObject({ detail: expect.stringContaining('london') })
})

test('a group does not name a house twice', async () => {
  const { status, stderr } = await mockinn(['up', '--port', '0', '--property', 'london,london'])
  expect([status, stderr]).toEqual([2, expect.stringContaining('--property names london twice')])
})

test.each([
  ['all-windows', ['Page', 'PMS', 'Files', 'Screens', 'Control']],
  ['polling-rich', ['Page', 'PMS', 'Control']],
  ['nightly-full', ['Page', 'Files', 'Control']],
  ['screens-only', ['Page', 'Screens', 'Control']],
  ['closed-box', ['Page', 'Control']],
])('a hotel like %s says only the addresses that it has, and how to get in', async (persona, there) => {
  await using hotel = start(['up', '--port', '0', '--persona', persona], { env: tokens })
  const { input: said } = await hotel.says(/[\s\S]*Ctrl-C closes it/)
  expect(said?.match(/^ {2}\w+(?= +http)/gm)?.map(word => word.trim())).toEqual(there)
  const entry = persona === 'screens-only' ? 'user desk, password ' : 'Bearer '
  expect(said?.includes(entry + tokens.MOCKINN_TOKEN)).toBe(persona !== 'closed-box')
})

test('a hotel that gives access tokens alone says where to get one, and an address in a version that it speaks', async () => {
  const persona = join(folder, 'mine.yaml')
  const versions = '[{ version: 2, deprecatedAfterDays: null, endsAfterDays: null }]'
  const file = `like: all-windows\nname: my-pms\nwindows: { polling: { signIn: [oauth], versions: ${versions} } }\n`
  writeFileSync(persona, file)
  await using hotel = start(['up', '--port', '0', '--persona', persona], { env: tokens })
  await hotel.says(/Ctrl-C closes it/)
  const said = (pattern: RegExp) => pattern.exec(hotel.stdout())?.slice(1).map(String) ?? []
  const [door = '', secret = ''] = said(/ {2}Token +(\S+) {3}POST, client id mockinn, client secret (.+)\n/)
  const basic = Buffer.from(`mockinn:${secret}`).toString('base64')
  const given = await fetch(door, {
    ...{ method: 'POST', headers: { authorization: `Basic ${basic}` } },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  const { access_token } = (await given.json()) as { access_token: string }
  const [list = ''] = said(/ {2}PMS +(\S+) {3}Authorization: Bearer <access token>\n/)
  expect(await statusOf(list, bearer(access_token))).toBe(200)
  const [files = '', token = ''] = said(/ {2}Files +(\S+) {3}Authorization: Bearer (.+)\n/)
  expect(await statusOf(files, bearer(token))).toBe(200)
})

test('a hotel sends its webhooks to the address that it was given, signed with the secret', async () => {
  const secret = `whsec_${Buffer.alloc(32, 'a secret of our own').toString('base64')}`
  const heard: string[] = []
  const receiver = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    new Webhook(secret).verify(body, request.headers as Record<string, string>)
    heard.push(JSON.parse(body).type)
    response.end()
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  const hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
  try {
    await using hotel = start(['up', '--port', '0', '--webhook', hook], { env: { MOCKINN_WEBHOOK_SECRET: secret } })
    await hotel.says(/Ctrl-C closes it/)
    expect(hotel.stdout()).toContain(`Webhooks ${hook}   secret ${secret}`)
    await expect.poll(() => heard, { timeout: 20_000 }).toContain('reservation.created')
  } finally {
    receiver.closeAllConnections()
    receiver.close()
  }
})

test('a hotel plays a story aloud, with what the judge says of it, and stays open', async () => {
  const connector = stranger(join(folder, 'blind'))
  const flags = ['--play', 'crm-01', '--connector', connector, '--clock', 'scaled:500']
  await using hotel = start(['up', '--port', '0', ...flags])
  const [, url = ''] = await hotel.says(page)
  await hotel.says(/Look at it on the page, or play another one there\./)
  const said = hotel.stdout()
  expect(said).toMatch(/^CRM-01 Last-minute cancellation, by webhooks, against stranger: One guest cancels/m)
  expect(said).toMatch(/^ {2}2026-06-03 20:00 {2}\w.* cancels/m)
  expect(said).toMatch(/^ {2}pass +The connector keeps running through the whole story\./m)
  expect(said).toMatch(/^ {2}journal [0-9a-f]{64}$/m)
  expect(hotel.kin()).toEqual([])
  expect(await statusOf(url)).toBe(200)
})
