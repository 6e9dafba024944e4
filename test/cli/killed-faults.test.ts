/** A hotel that is killed outright on a bad day: what was to come behind its deliveries comes all the same, and the same questions are struck. */

import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { start } from './mockinn.ts'

const folder = folderForFile()

const badDay = `faults:
  - { on: webhook(guest.*), do: "duplicate(copies: 2, after: 2h)" }
  - { on: webhook(reservation.*), do: unknown-fields }
  - { on: webhook(reservation.*), do: twin }
  - { on: webhook(reservation.*), do: stale }
  - { on: webhook(reservation.*), do: replay(10m) }
  - { on: webhook(reservation.updated), do: "duplicate(after: 30h)" }
  - { on: polling, do: unavailable, p: 1/3 }
`

async function aReceiver() {
  const received: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const { 'webhook-id': id, 'hotel-time': at, 'hotel-attempt': attempt } = request.headers
      received.push([at, id, attempt, Buffer.concat(parts).toString()].join(' '))
      response.writeHead(204).end()
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await wait(20)
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

/** A guest, a stay, new dates; ten questions, and as many later; two days pass. `kills` says behind which of it the hotel dies. */
async function aBadDay(name: string, kills: readonly string[]) {
  const file = join(folder, `${name}.yaml`)
  writeFileSync(file, badDay)
  const { received, url } = await aReceiver()
  const open = async () => {
    const running = start(
      ['up', '--port', '0', '--data', join(folder, name), '--faults', file, '--webhook', url].concat([
        '--delivery-profile',
        'standard',
        '--seed',
        '7',
        '--date',
        '2026-06-01',
      ]),
    )
    const [, control, token] = await running.says(/Control {2}(\S+)\/house {3}Authorization: Bearer (\S+)/)
    const [, list = '', key] = await running.says(/PMS {6}(\S+) {3}Authorization: Bearer (\S+)/)
    return { running, control: String(control), list, keys: { token: String(token), entry: String(key) } }
  }
  let life = await open()
  const steer = async (path: string, body?: object) => {
    const headers = { authorization: `Bearer ${life.keys.token}`, 'content-type': 'application/json' }
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const answer = await fetch(`${life.control}${path}`, { ...init, headers })
    return (await answer.json()) as { transcript?: { length: number } }
  }
  const statuses: number[] = []
  const poll = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const answer = await fetch(life.list, { headers: { authorization: `Bearer ${life.keys.entry}` } })
      statuses.push(answer.status)
    }
  }
  const dieAfter = async (what: string) => {
    if (!kills.includes(what)) return
    life.running.signal('SIGKILL', 'it alone')
    await life.running.ended
    life = await open()
  }
  try {
    const details = { firstName: 'Ada', lastName: 'Çelik' }
    const stay = { arrival: '2026-06-10', departure: '2026-06-12', roomType: 'double', ratePlan: 'flexible', adults: 2 }
    await steer('/commands', { kind: 'register-guest', guest: 'ada', details })
    await steer('/commands', { kind: 'book', reservation: 'r-1', guest: 'ada', ...stay })
    await poll(10)
    await steer('/clock', { advance: 'PT0S' })
    await dieAfter('the booking')
    await steer('/clock', { advance: 'PT1H' })
    await dieAfter('an hour')
    await steer('/commands', {
      kind: 'change-dates',
      reservation: 'r-1',
      arrival: '2026-06-10',
      departure: '2026-06-13',
    })
    await steer('/clock', { advance: 'PT0S' })
    await dieAfter('the new dates')
    await poll(10)
    await steer('/clock', { advance: 'PT90M' })
    await dieAfter('three hours')
    await steer('/clock', { advance: 'PT48H' })
    return { received, statuses }
  } finally {
    await life.running[Symbol.asyncDispose]()
  }
}

test('killed four times over, it sends the same copies at the same hours, once, and strikes the same questions', async () => {
  const calm = await aBadDay('calm', [])
  const killed = await aBadDay('killed', ['the booking', 'an hour', 'the new dates', 'three hours'])
  expect(calm.received.length).toBeGreaterThan(11)
  expect(killed.received).toEqual(calm.received)
  expect(new Set(calm.statuses)).toEqual(new Set([200, 503]))
  expect(killed.statuses).toEqual(calm.statuses)
}, 120_000)
