/** A hotel that is kept comes back after being killed outright, again and again, and loses nothing that it had acknowledged. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { wholeNumber } from '../../simulator/population/streams.ts'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()

/** A hotel's process, and how it is steered. */
async function opened(data: string, ...flags: readonly string[]) {
  const running = start(['up', '--port', '0', '--data', data, ...flags])
  const [, url, token] = await running.says(/Control {2}(\S+)\/house {3}Authorization: Bearer (\S+)/)
  const call = async (path: string, body?: object) => {
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const answer = await fetch(`${url}${path}`, { ...init, headers: { authorization: `Bearer ${token}` } })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }
  return { running, call, token }
}

type Acknowledged = { readonly seq: number; readonly head: string }

/** Registers guests as fast as it goes, until the hotel is gone. */
async function keepAsking(
  call: Awaited<ReturnType<typeof opened>>['call'],
  round: number,
  acknowledged: Acknowledged[],
): Promise<void> {
  for (let n = 0; ; n += 1) {
    const details = { firstName: 'Guest', lastName: `${round}-${n}` }
    const answer = await call('/commands', { kind: 'register-guest', guest: `g-${round}-${n}`, details }).catch(
      () => undefined,
    )
    if (!answer) return
    expect(answer.status).toBe(201)
    acknowledged.push(answer.json as unknown as Acknowledged)
  }
}

test('whenever it is killed, everything that was acknowledged is there when it comes back, under an unbroken chain', async () => {
  const data = join(folder, 'killed')
  const acknowledged: Acknowledged[] = []
  let token: string | undefined
  for (let round = 0; round < 6; round += 1) {
    const hotel = await opened(data)
    await using running = hotel.running
    token ??= hotel.token
    expect(hotel.token).toBe(token)
    const asking = keepAsking(hotel.call, round, acknowledged)
    await wait(150 + wholeNumber(7, `kill ${round}`, 400))
    running.signal('SIGKILL', 'it alone')
    await asking
    await running.ended
  }
  const { running, call } = await opened(data)
  await using _ = running
  const { json } = await call('/house')
  expect((json.journal as { length: number }).length).toBeGreaterThanOrEqual(acknowledged.at(-1)?.seq ?? 0)
  expect(acknowledged.length).toBeGreaterThan(30)
  const seqs = acknowledged.map(({ seq }) => seq)
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
  for (const { seq } of acknowledged) {
    const { json: part } = await call(`/journal?after=${seq - 1}&limit=1`)
    expect((part.commits as { seq: number; command: { kind: string } }[])[0]).toMatchObject({
      seq,
      command: { kind: 'register-guest' },
    })
  }
}, 120_000)

test('a webhook that was not taken before the kill is tried again after it, by the ladder, and one that was taken is not', async () => {
  const received: string[] = []
  let taken = true
  const receiver = createServer((request, response) => {
    received.push(String(request.headers['webhook-id']))
    request.resume()
    response.writeHead(taken ? 204 : 500).end()
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void receiver.close())
  await wait(20)
  const hook = ['--webhook', `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`]
  const data = join(folder, 'webhooks')
  const register = (guest: string) => ({ kind: 'register-guest', guest, details: { firstName: guest, lastName: 'x' } })
  const first = await opened(data, ...hook)
  await first.call('/commands', register('taken'))
  taken = false
  await first.call('/commands', register('refused'))
  const [last, before] = [received.at(-1), received.at(-2)]
  first.running.signal('SIGKILL', 'it alone')
  await first.running.ended
  received.length = 0
  taken = true
  const second = await opened(data, ...hook)
  await using _ = second.running
  await second.call('/clock', { advance: 'PT1H' })
  expect(received).toEqual([last])
  expect(received).not.toContain(before)
  await first.running[Symbol.asyncDispose]()
}, 60_000)

test('the keys are readable by their owner alone, and stand in no log', async () => {
  const data = join(folder, 'keys')
  const hotel = await opened(data)
  await using _ = hotel.running
  const keys = join(data, '.mockinn', 'keys.json')
  expect((statSync(keys).mode & 0o777).toString(8)).toBe('600')
  const { connectors } = JSON.parse(readFileSync(keys, 'utf8')) as { connectors: Record<string, { token: string }> }
  const kept = readFileSync(join(data, 'hotel.db'), 'latin1')
  for (const { token } of Object.values(connectors)) expect(kept).not.toContain(token)
})

test('a folder that is open already, is another hotel’s, or is none, is setup trouble in a sentence', async () => {
  const data = join(folder, 'taken')
  const hotel = await opened(data)
  await using _ = hotel.running
  const second = await mockinn(['up', '--port', '0', '--data', data])
  expect([second.status, second.stderr]).toEqual([3, expect.stringMatching(/^Another hotel is open in .*--data\.\n$/)])
  hotel.running.signal('SIGTERM', 'it alone')
  await hotel.running.ended
  const other = await mockinn(['up', '--port', '0', '--data', data, '--seed', '8'])
  expect([other.status, other.stderr]).toEqual([3, expect.stringContaining('has the seed 7, and 8 is asked for')])
  writeFileSync(join(folder, 'a-file'), '')
  const none = await mockinn(['up', '--port', '0', '--data', join(folder, 'a-file')])
  expect([none.status, none.stderr]).toEqual([3, expect.stringContaining('cannot be used')])
  mkdirSync(join(folder, 'diary'))
  writeFileSync(join(folder, 'diary', 'hotel.db'), 'Dear diary')
  const diary = await mockinn(['up', '--port', '0', '--data', join(folder, 'diary')])
  expect([diary.status, diary.stderr]).toEqual([3, expect.stringContaining("cannot be opened as a hotel's store")])
})
