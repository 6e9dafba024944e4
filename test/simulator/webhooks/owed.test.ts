/** What a subscriber is owed is a fold: made anew of the feed and the transcript, it is what it was while the hotel was open. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HotelTime, later, type WireTime } from '../../../simulator/domain/time.ts'
import type { Entry, Saying } from '../../../simulator/transcript/entries.ts'
import { Owed, type Owing } from '../../../simulator/windows/webhooks/owed.ts'
import { aHotel, ask, register } from '../a-hotel.ts'

const order = ['in-turn', 'parallel', 'blocking'] as const
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant('change' as const) },
  { weight: 6, arbitrary: fc.constantFrom('taken', 'fails', 'is given up') },
  { weight: 2, arbitrary: fc.constantFrom('starts', 'ends well', 'ends badly') },
  { weight: 2, arbitrary: fc.constant('time' as const) },
  { weight: 1, arbitrary: fc.constantFrom('disable', 'enable', 'recover', 'replay') },
)

test('whatever happened to it, the subscriber is owed the same after the hotel was opened again', () => {
  fc.assert(
    fc.property(fc.constantFrom(...order), fc.array(step, { maxLength: 60 }), (kind, steps) => {
      const hotel = aHotel()
      const feed = hotel.shelves.changes
      const [live, log] = [new Owed(feed), [] as Entry[]]
      const wire = 0 as WireTime
      let [now, active] = [hotel.now, true]
      const say = (saying: Saying) => {
        const entry = { ...saying, n: log.length + 1, at: now, wire, wireEnd: wire } as Entry
        log.push(entry)
        live.take(entry)
      }
      const lastSeq = () => feed.change(feed.length - 1)?.seq ?? 0
      const about = { subscription: 'crm', url: 'http://127.0.0.1:9/' }
      say({ kind: 'subscription-added', ...about, afterSeq: 0 })
      const asked = { order: kind, batch: 1, fits: () => true }
      const underWay: Owing[] = []
      const end = (owing: Owing | undefined, status: number, nextAt: HotelTime | null) => {
        const { id = '', type = '', seq = 0 } = feed.change(owing?.places[0] ?? -1) ?? {}
        if (owing)
          say({ kind: 'delivery', ...about, id, type, seq, attempt: owing.attempt, status, error: null, nextAt })
      }
      const next = () => (active ? live.next(now, asked) : undefined)
      for (const what of steps) {
        if (what === 'change') ask(hotel, register(`g${feed.length}`))
        if (what === 'taken') end(next(), 204, null)
        if (what === 'fails') end(next(), 500, later(now, 5000))
        if (what === 'is given up') end(next(), 500, null)
        if (what === 'starts' && kind === 'parallel') underWay.push(...[next()].filter(owing => owing !== undefined))
        if (what === 'ends well') end(underWay.pop(), 204, null)
        if (what === 'ends badly') end(underWay.shift(), 500, later(now, 5000))
        if (what === 'time') now = later(now, 3000)
        if (what === 'disable' && active) {
          say({ kind: 'subscription-disabled', subscription: 'crm', because: 'it fails.', afterSeq: lastSeq() })
          active = false
        } else if (what === 'enable' && !active) {
          say({ kind: 'subscription-enabled', subscription: 'crm', afterSeq: lastSeq() })
          active = true
        } else if (what === 'recover' && active)
          say({ kind: 'webhook-asked', subscription: 'crm', what: 'recover', since: '2026-01-01T00:00:00.000Z' })
        else if (what === 'replay' && active)
          say({ kind: 'webhook-asked', subscription: 'crm', what: 'replay', afterSeq: 0 })
      }
      while (underWay.length > 0) end(underWay.pop(), 204, null)
      const again = new Owed(feed)
      for (const entry of log) again.take(entry)
      const restOf = (owed: Owed) => {
        const rest: string[] = []
        for (const hour of [0, 1]) {
          const at = later(now, hour * 3_600_000)
          for (let owing = owed.next(at, asked); owing; owing = owed.next(at, asked))
            rest.push(`${hour} ${owing.places} ${owing.attempt}`)
        }
        return rest
      }
      const close = { n: 0, at: now, wire, wireEnd: wire }
      const askFor = [
        { ...close, kind: 'subscription-enabled', subscription: 'crm', afterSeq: lastSeq() },
        { ...close, kind: 'webhook-asked', subscription: 'crm', what: 'replay', afterSeq: 0 },
        { ...close, kind: 'webhook-asked', subscription: 'crm', what: 'recover', since: '2026-01-01T00:00:00.000Z' },
      ] as Entry[]
      expect(again.isDue(now)).toBe(live.isDue(now))
      expect(restOf(again)).toEqual(restOf(live))
      // What only comes when it is asked for is the same, too.
      for (const entry of askFor.slice(active ? 1 : 0)) for (const owed of [live, again]) owed.take(entry)
      expect(restOf(again)).toEqual(restOf(live))
    }),
    { numRuns: 1000, seed: 12 },
  )
}, 60_000)
