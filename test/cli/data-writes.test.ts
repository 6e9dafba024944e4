/** A till that heard no answer, because the hotel was killed, asks again when it is back: there is one charge, and the answer that it was to have had. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { start } from './mockinn.ts'

const folder = folderForFile()

async function opened(data: string) {
  const running = start(['up', '--port', '0', '--persona', 'cloud-two-way', '--data', data])
  const [, control, steers] = await running.says(/Control {2}(\S+)\/house {3}Authorization: Bearer (\S+)/)
  const [, url, token] = await running.says(/(http\S+\/r\/main)\/api\/v1\S* +.*Authorization: Bearer (\S+)/)
  const call = async (address: string, bearer = token, init: RequestInit = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${bearer}` }
    const answer = await fetch(address, { ...init, headers })
    return { status: answer.status, text: await answer.text() }
  }
  const post = (reservation: string, key: string) =>
    call(`${url}/api/v1/reservations/${reservation}/postings`, token, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({
        check: key.slice(0, 8),
        items: [{ transactionCode: '2100', unit: { minor: 900, currency: 'EUR' } }],
      }),
    })
  const read = async (path: string) => JSON.parse((await call(`${url}/api/v1/${path}`)).text)
  const journal = async () =>
    JSON.parse((await call(`${control}/journal?limit=1000`, steers)).text).commits as {
      command: { kind: string; check?: string }
    }[]
  return { running, post, read, journal }
}

test('a hotel that is killed in the middle of postings has each of them once when it is back', async () => {
  const data = join(folder, 'killed')
  const answers = new Map<string, string>()
  const asked: string[] = []
  let reservation = ''
  {
    const { running, post, read } = await opened(data)
    await using hotel = running
    const { reservations } = (await read('reservations?limit=500')) as {
      reservations: { id: string; status: string }[]
    }
    reservation = reservations.find(({ status }) => status === 'confirmed' || status === 'in-house')?.id ?? ''
    const posting = (async () => {
      for (;;) {
        const key = randomUUID()
        asked.push(key)
        const { status, text } = await post(reservation, key)
        expect(status).toBe(201)
        answers.set(key, text)
        if (answers.size === 12) hotel.signal('SIGKILL', 'it alone')
      }
    })().catch(error => error)
    await hotel.ended
    expect(String(await posting)).toMatch(/fetch failed|terminated/)
  }
  const { running, post, journal } = await opened(data)
  await using _ = running
  expect(answers.size).toBeGreaterThanOrEqual(12)
  for (const key of asked) {
    const { status, text } = await post(reservation, key)
    expect([status, text]).toEqual([201, answers.get(key) ?? text])
  }
  const checks = (await journal()).flatMap(({ command }) => (command.kind === 'post-charge' ? [command.check] : []))
  expect(checks.sort()).toEqual(asked.map(key => key.slice(0, 8)).sort())
}, 60_000)
