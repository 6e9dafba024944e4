/** What goes out of one attempt, disturbed or not, and what the hotel hears of it. */
import { type HotelTime, instant, later } from '../../domain/time.ts'
import type { Hotel } from '../../hotel.ts'
import type { Disturbance, Send } from '../../windows/webhooks/sending.ts'
import type { Posted } from '../post.ts'
import { wireNow } from '../wall-clock.ts'
import { challengeAgain } from './challenge.ts'
import type { Line } from './line.ts'

/** Headers of this attempt beside those of its signature. */
type Attempt = { readonly attempt: number; readonly headers: Readonly<Record<string, string>> }

/** A send that comes behind a delivery, at its own time. */
export type Extra = {
  /** Of the subscription. */
  readonly name: string
  readonly at: HotelTime
  /** Among the sends of its attempt. */
  readonly place: number
  readonly send: Send
  readonly attempt: Attempt
}

/** Sends what goes out now, and puts on the agenda what follows later. */
export async function carry(
  hotel: Hotel,
  line: Line,
  lineNow: () => Line | undefined,
  { sends, hears }: Extract<Disturbance, { kind: 'sent' }>,
  attempt: Attempt,
): Promise<Posted> {
  const [first] = sends
  if (sends.length === 1 && first && hears === 'first' && first.afterHotelMs === 0)
    return transmitOn(hotel, line, first, attempt)
  sends.forEach((send, place) => {
    if (send.afterHotelMs > 0)
      planExtra(hotel, lineNow, { name: line.name, at: later(hotel.now, send.afterHotelMs), place, send, attempt })
  })
  const isHeard = (send: Send) => hears === 'first' && send === first
  const now = sends.filter(({ afterHotelMs }) => afterHotelMs === 0)
  const answers = await Promise.all(
    now.map(send => (isHeard(send) ? transmitOn(hotel, line, send, attempt) : sendExtra(hotel, line, send, attempt))),
  )
  if (hears === 'lost') return unheard('it was lost on the way')
  return answers[now.findIndex(isHeard)] ?? unheard(`no answer within ${line.timeoutMs} ms`)
}

/** Sends once; the sockets are loaded when first needed. */
export async function transmitOn(
  hotel: Hotel,
  { url, keys, timeoutMs, profile, reach }: Line,
  send: Send,
  { attempt, headers }: Attempt,
): Promise<Posted> {
  transmitting ??= import('../transmit.ts')
  const { transmit } = await transmitting
  const receiver = { url, keys, timeoutMs, signing: profile.signing, reach }
  return transmit(receiver, send, {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': `Mockinn/${hotel.options.engine}`,
    'hotel-time': hotelTime(hotel.now),
    'hotel-attempt': String(attempt),
    ...headers,
  })
}

/** Thousands go out at one moment of the hotel. */
function hotelTime(now: HotelTime): string {
  if (now !== said.now) said = { now, text: instant(now) }
  return said.text
}

let said = { now: Number.NaN, text: '' }

let transmitting: Promise<typeof import('../transmit.ts')> | undefined

/** It goes over the line that leads to this subscriber by then; nowhere, where none does. */
export function planExtra(
  hotel: Hotel,
  lineNow: () => Line | undefined,
  { name, at, place, send, attempt }: Extra,
): void {
  hotel.agenda.add({
    ...{ at, priority: 'delivery', id: `${name} extra ${send.id} ${attempt.attempt} ${place}` },
    run: async () => {
      const line = lineNow()
      if (line) await sendExtra(hotel, line, send, attempt)
    },
  })
}

async function sendExtra(hotel: Hotel, line: Line, send: Send, attempt: Attempt): Promise<Posted> {
  const [started, at] = [wireNow(), hotel.now]
  const { id, type, why } = send
  const answer =
    type === 'challenge' ? await challengeAgain(hotel, line, id) : await transmitOn(hotel, line, send, attempt)
  const { status, error } = answer
  const about = { subscription: line.name, url: line.place, id, type, why }
  hotel.remember({ kind: 'extra-delivery', ...about, status, error }, started, at)
  return answer
}

const unheard = (error: string): Posted => ({ status: null, error, retryAfterSeconds: null, wants: null })
