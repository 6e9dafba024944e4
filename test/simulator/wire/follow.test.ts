/** Watching a run: its house, its two logs, and being told that something moved. */
import { expect, test } from 'vitest'
import { aHotel, ask, book, checkIn, moment, register } from '../a-hotel.ts'
import { aServer, controlToken } from '../a-server.ts'

type Moved = { journal: number; transcript: number; now: string }

/** Reads server-sent events until one is enough; `each` may make the next one happen. */
async function follow(url: string, each: (moved: Moved) => 'enough' | undefined) {
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(10_000)])
  const answer = await fetch(url, { headers: { authorization: `Bearer ${controlToken}` }, signal })
  const events: Moved[] = []
  let text = ''
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(part).toString()
    const blocks = text.split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const [, data] = /^event: moved\ndata: (.*)$/.exec(block) ?? []
      if (data === undefined) throw new Error(`Not an event of ours: ${block}`)
      events.push(JSON.parse(data))
    }
    if (events.map(each).includes('enough')) break
  }
  stop.abort()
  return { type: answer.headers.get('content-type'), events }
}

test('who follows a run is told where it stands, then nothing while it stands still, and again when it moved', async () => {
  const hotel = aHotel()
  const { url } = await aServer([hotel])
  let asked = false
  const { type, events } = await follow(`${url}/r/one/control/events`, ({ journal }) => {
    if (journal > 0) return 'enough'
    if (asked) return undefined
    asked = true
    // Two looks and more go by before anything happens.
    setTimeout(() => ask(hotel, register('ada'), book('r1')), 400)
    return undefined
  })
  expect(type).toBe('text/event-stream')
  expect(events).toEqual([
    { journal: 0, transcript: 0, now: '2026-06-01T05:00:00.000Z' },
    { journal: 2, transcript: 0, now: '2026-06-01T05:00:00.000Z' },
  ])
})

test('a run that only grows older moves too, and so does one that is asked something', async () => {
  const hotel = aHotel()
  const { url, ask: look } = await aServer([hotel])
  let moves = 0
  const { events } = await follow(`${url}/r/one/control/events`, ({ now, transcript }) => {
    if (moves === 0) void hotel.advanceTo(moment('2026-06-01T09:00:00Z'))
    if (moves === 1) void look('/r/one/api/v1/property')
    moves += 1
    return now.startsWith('2026-06-01T09') && transcript === 1 ? 'enough' : undefined
  })
  expect(events.at(-1)).toEqual({ journal: 0, transcript: 1, now: '2026-06-01T09:00:00.000Z' })
})

test('the house shows who arrives, who is in and who leaves', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), register('grace', { firstName: 'Grace', lastName: 'Hopper' }))
  ask(
    hotel,
    book('r1', { arrival: '2026-06-01' }),
    book('r2', { guest: 'grace', arrival: '2026-06-01', departure: '2026-06-02' }),
  )
  ask(hotel, checkIn('r2', '204'), book('r3'))
  const { steer } = await aServer([hotel])
  const { json } = await steer('/r/one/control/house')
  const who = (list: unknown) =>
    (list as { guest: string; room: string | null }[]).map(({ guest, room }) => `${guest} ${room}`)
  expect([who(json.arrivals), who(json.inHouse), who(json.departures)]).toEqual([
    ['Ada Byron null', 'Grace Hopper 204'],
    ['Grace Hopper 204'],
    [],
  ])
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(who((await steer('/r/one/control/house')).json.departures)).toEqual(['Grace Hopper 204'])
  expect(json).toMatchObject({
    run: 'one',
    seed: 7,
    persona: 'all-windows',
    journal: { length: 6, head: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('the journal is read on from a line, each commit with its sentence', async () => {
  const hotel = aHotel()
  ask(hotel, register('ada'), book('r1', { arrival: '2026-06-01' }), checkIn('r1', '204'))
  const { steer } = await aServer([hotel])
  const { json } = await steer('/r/one/control/journal?after=1&limit=2')
  const commits = json.commits as { seq: number; sentence: string; local: string }[]
  expect(commits.map(({ seq, sentence }) => `${seq} ${sentence}`)).toEqual([
    '2 Ada Byron books a double from 2026-06-01 to 2026-06-04.',
    '3 Ada Byron checks in to room 204.',
  ])
  expect([json.next, commits[0]?.local]).toEqual([3, '2026-06-01 07:00'])
  expect((await steer('/r/one/control/journal?after=3')).json).toEqual({ commits: [], next: 3 })
})

test('the transcript is read on from a line, each exchange with its sentence', async () => {
  const hotel = aHotel()
  const { steer, ask: look } = await aServer([hotel])
  await look('/r/one/api/v1/changes')
  await look('/r/one/exports/none.csv')
  const { json } = await steer('/r/one/control/transcript?after=1')
  const [entry] = json.entries as Record<string, unknown>[]
  expect(entry).toMatchObject({ n: 2, sentence: 'The connector asks GET /exports/none.csv and is answered 404.' })
  expect(json.next).toBe(2)
})

test.each(['after=x', 'after=-1', 'limit=0', 'limit=1001', 'limit=', 'after=1&after=2'])(
  'a log is not read by ?%s',
  async query => {
    const { steer } = await aServer([aHotel()])
    for (const log of ['journal', 'transcript']) {
      const { status, json } = await steer(`/r/one/control/${log}?${query}`)
      expect([status, json.type]).toEqual([400, 'urn:mockinn:problem:wrong-value'])
    }
  },
)
