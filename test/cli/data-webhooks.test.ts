/** A hotel that is killed outright in the middle of its deliveries loses none of them, and keeps each subscriber's order. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished, test } from 'vitest'
import { wholeNumber } from '../../simulator/population/streams.ts'
import { folderForFile } from './folder.ts'
import { start } from './mockinn.ts'

const folder = folderForFile()

/** Takes everything, each in its own time; every so often it says no. */
async function aReceiver() {
  const received: { path: string; guest: string; taken: boolean; headers: Record<string, string>; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', part => {
      body += part
    })
    request.on('end', () => {
      const taken = received.length % 9 !== 8
      const headers = request.headers as Record<string, string>
      received.push({ path: request.url ?? '', guest: JSON.parse(body).data.id, taken, headers, body })
      setTimeout(() => response.writeHead(taken ? 204 : 503).end(), received.length % 7)
    })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await wait(20)
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function opened(data: string, ...flags: readonly string[]) {
  const running = start(['up', '--port', '0', '--data', data, '--persona', 'cloud-webhooks', ...flags])
  const [, url, token] = await running.says(/Control {2}(\S+)\/house {3}Authorization: Bearer (\S+)/)
  const [, entry] = await running.says(/PMS .*Authorization: Bearer (\S+)/)
  const ask = async (address: string, bearer: string | undefined, body?: object) => {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' }
    const answer = await fetch(address, { ...init, headers })
    return (await answer.json()) as Record<string, string>
  }
  const api = String(url).replace(/\/control$/, '/api/v1')
  return {
    running,
    steer: (path: string, body?: object) => ask(`${url}${path}`, token, body),
    api: (path: string, body?: object) => ask(`${api}${path}`, entry, body),
  }
}

test('killed five times over, it has told everything to everybody, in order, under the same secrets', async () => {
  const data = join(folder, 'killed')
  const { received, url } = await aReceiver()
  const flags = ['--webhook', `${url}/by-hand`, '--delivery-profile', 'podium-blocking']
  const committed: string[] = []
  let secret = ''
  for (let round = 0; round < 5; round += 1) {
    const hotel = await opened(data, ...flags)
    await using running = hotel.running
    if (round === 0) ({ secret = '' } = await hotel.api('/subscriptions', { url: `${url}/by-api?key=of-the-crm` }))
    const enough = Promise.withResolvers<void>()
    const asking = (async () => {
      for (let n = 0; ; n += 1) {
        const guest = `g-${round}-${n}`
        const details = { firstName: 'Guest', lastName: guest }
        const answer = await hotel.steer('/commands', { kind: 'register-guest', guest, details }).catch(() => undefined)
        if (!answer?.seq) return
        committed.push(guest)
        if (n === 5 + round) enough.resolve()
        if (n % 3 === 2) await hotel.steer('/clock', { advance: 'PT1M' }).catch(() => undefined)
      }
    })()
    // However fast the machine is, in the middle of the next ones.
    await Promise.race([enough.promise, asking])
    await wait(wholeNumber(7, `kill among deliveries ${round}`, 40))
    running.signal('SIGKILL', 'it alone')
    await asking
    await running.ended
  }
  const last = await opened(data, ...flags)
  await using _ = last.running
  for (let hour = 0; hour < 6; hour += 1) await last.steer('/clock', { advance: 'PT1H' })
  expect(committed.length).toBeGreaterThanOrEqual(40)
  for (const path of ['/by-hand', '/by-api?key=of-the-crm']) {
    const taken = received.filter(each => each.path === path && each.taken).map(({ guest }) => guest)
    const once = [...new Set(taken)].filter(guest => committed.includes(guest))
    expect([path, once]).toEqual([path, committed])
  }
  const byApi = received.filter(({ path }) => path.startsWith('/by-api'))
  for (const { headers, body } of byApi) expect(new Webhook(secret).verify(body, headers)).toBeTruthy()
}, 120_000)
