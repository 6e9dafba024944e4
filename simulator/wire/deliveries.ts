/**
 * Webhooks on the wire: every change is sent to the subscriber at once, and again by the ladder until it is taken. What is due stands
 * on the run's agenda in hotel time; an attempt ends before time moves on.
 */
import { later } from '../domain/time.ts'
import type { Hotel } from '../hotel.ts'
import type { DeliveryAttempt } from '../transcript/entries.ts'
import { type DeliveryProfile, standardProfile, waitAfter } from '../windows/webhooks/ladder.ts'
import type { Letter, ToldChange } from '../windows/webhooks/letter.ts'
import { asUsual, type Disturbance, type Send, type SignatureAs, sendOf } from '../windows/webhooks/sending.ts'
import { signingKey } from '../windows/webhooks/signature.ts'
import type { Posted } from './post.ts'
import { type Receiver, transmit } from './transmit.ts'
import { wireNow } from './wall-clock.ts'

export type Subscription = {
  readonly name: string
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  readonly profile?: DeliveryProfile
  /** Real milliseconds that a receiver may take. */
  readonly timeoutMs?: number
}

export class Deliveries {
  readonly #hotel: Hotel
  readonly #subscription: Required<Subscription>
  readonly #receiver: Receiver
  /** The address as the transcript shows it. */
  readonly #place: string
  #ended = false

  /** Subscribes from now on, or goes on where a hotel that was kept had stopped. Throws where the secret is not a Standard Webhooks one. */
  constructor(hotel: Hotel, subscription: Subscription) {
    const key = signingKey(subscription.secret)
    if (!key)
      throw new Error('A webhook secret is "whsec_" and the base64 of 24 to 64 bytes. This one is something else.')
    this.#hotel = hotel
    this.#subscription = { profile: standardProfile, timeoutMs: 2000, ...subscription }
    const { name, url, timeoutMs } = this.#subscription
    this.#receiver = { url, key, timeoutMs }
    this.#place = placeOf(subscription.url)
    const pending = pendingOf(hotel, name)
    if (pending === null)
      hotel.remember({
        kind: 'subscription-added',
        subscription: name,
        url: this.#place,
        afterSeq: hotel.journal.length,
      })
    else for (const { change, attempt, waitMs } of pending) this.#plan(change, attempt, waitMs)
    hotel.listen({ committed: (_, changes) => changes.forEach(change => void this.#plan(change, 1, 0)) })
  }

  /** Sends one letter now: signed rightly where `flaw` is null, else as a forger would. */
  async send(
    kind: 'ping' | 'forgery',
    letter: Letter,
    about: string | null,
    flaw: 'wrong key' | 'no signature' | null,
  ): Promise<Posted> {
    const started = wireNow()
    const send = { ...sendOf(letter), signatures: signaturesOf(flaw) }
    const answer = await this.#transmit(send, 1)
    const { id, type } = letter
    this.#hotel.remember(
      { kind, url: this.#place, id, type, about, flaw, status: answer.status, error: answer.error },
      started,
    )
    return answer
  }

  #plan(change: ToldChange, attempt: number, waitMs: number): void {
    const id = [this.#subscription.name, String(change.place).padStart(10, '0'), String(attempt).padStart(3, '0')].join(
      ' ',
    )
    this.#hotel.agenda.add({
      at: later(this.#hotel.now, waitMs),
      priority: 'delivery',
      id,
      run: () => this.#attempt(change, attempt),
    })
  }

  async #attempt(change: ToldChange, attempt: number): Promise<void> {
    if (this.#ended) return
    const started = wireNow()
    const at = this.#hotel.now
    const body = this.#hotel.shelves.changes.bytes(change.place)
    const { id, type, seq } = change
    const sending = { subscription: this.#subscription.name, id, type, seqs: [seq], attempt, at, body }
    const disturbance = this.#hotel.options.disturb?.(sending) ?? asUsual(sending)
    if (disturbance.kind === 'held') return this.#plan(change, attempt, disturbance.forMs)
    const answer = await this.#carry(disturbance, attempt)
    const taken = answer.status !== null && answer.status >= 200 && answer.status < 300
    const lost = disturbance.hears === 'lost'
    const wait = taken || lost || answer.status === 410 ? null : this.#waitAfter(attempt, answer)
    const { name } = this.#subscription
    const { status, error } = answer
    const nextAt = wait === null ? null : later(at, wait)
    this.#hotel.remember(
      { kind: 'delivery', subscription: name, id, type, seq, url: this.#place, attempt, status, error, nextAt },
      started,
      at,
    )
    if (answer.status === 410) this.#end('the receiver answered 410, gone for good.')
    if (wait !== null) this.#plan(change, attempt + 1, wait)
  }

  /** The ladder's wait, or the receiver's own `Retry-After` where that is longer, counted in hotel time. */
  #waitAfter(attempt: number, { retryAfterSeconds }: Posted): number | null {
    const wait = waitAfter(this.#subscription.profile, attempt)
    return wait === null ? null : Math.max(wait, (retryAfterSeconds ?? 0) * 1000)
  }

  #end(because: string): void {
    this.#ended = true
    this.#hotel.remember({ kind: 'subscription-ended', subscription: this.#subscription.name, because })
  }

  /** Sends what goes out, and answers what the hotel hears of it. */
  async #carry({ sends, hears }: Extract<Disturbance, { kind: 'sent' }>, attempt: number): Promise<Posted> {
    const [first, ...others] = sends
    const now = [first, ...others].filter(send => send !== undefined).filter(({ afterHotelMs }) => afterHotelMs === 0)
    for (const [place, send] of sends.entries()) if (send.afterHotelMs > 0) this.#planExtra(send, attempt, place)
    const isHeard = (send: Send) => hears === 'first' && send === first
    const answers = await Promise.all(
      now.map(send => (isHeard(send) ? this.#transmit(send, attempt) : this.#sendExtra(send, attempt))),
    )
    if (hears === 'lost') return unheard('it was lost on the way')
    const heard = now.findIndex(isHeard)
    return answers[heard] ?? unheard(`no answer within ${this.#receiver.timeoutMs} ms`)
  }

  #planExtra(send: Send, attempt: number, place: number): void {
    this.#hotel.agenda.add({
      ...{ at: later(this.#hotel.now, send.afterHotelMs), priority: 'delivery' },
      id: `${this.#subscription.name} extra ${send.id} ${attempt} ${place}`,
      run: async () => void (await this.#sendExtra(send, attempt)),
    })
  }

  async #sendExtra(send: Send, attempt: number): Promise<Posted> {
    const [started, at] = [wireNow(), this.#hotel.now]
    const answer = await this.#transmit(send, attempt)
    const { id, type, why } = send
    const { status, error } = answer
    const about = { subscription: this.#subscription.name, url: this.#place, id, type, why }
    this.#hotel.remember({ kind: 'extra-delivery', ...about, status, error }, started, at)
    return answer
  }

  #transmit(send: Send, attempt: number): Promise<Posted> {
    return transmit(this.#receiver, send, {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': `Mockinn/${this.#hotel.options.engine}`,
      'hotel-time': new Date(this.#hotel.now).toISOString(),
      'hotel-attempt': String(attempt),
    })
  }
}

const unheard = (error: string): Posted => ({ status: null, error, retryAfterSeconds: null })

const signaturesOf = (flaw: 'wrong key' | 'no signature' | null): readonly SignatureAs[] =>
  flaw === 'no signature' ? [] : [flaw === 'wrong key' ? 'another-key' : 'right']

/**
 * What a subscription that stands in the transcript is still owed: changes since then that were never sent, and those whose last attempt
 * named a next one. Null where it never subscribed, or its subscription has ended.
 */
function pendingOf({ transcript, shelves, now }: Hotel, name: string) {
  let afterSeq: number | null = null
  const last = new Map<string, DeliveryAttempt>()
  for (const entry of transcript.all()) {
    if (!('subscription' in entry) || entry.subscription !== name) continue
    if (entry.kind === 'subscription-added') afterSeq = entry.afterSeq
    else if (entry.kind === 'subscription-ended') afterSeq = null
    else if (entry.kind === 'delivery') last.set(entry.id, entry)
  }
  if (afterSeq === null) return null
  const pending: { readonly change: ToldChange; readonly attempt: number; readonly waitMs: number }[] = []
  for (let place = 0; place < shelves.changes.length; place += 1) {
    const change = shelves.changes.change(place)
    const tried = change && last.get(change.id)
    if (!change || change.seq <= afterSeq || (tried && tried.nextAt === null)) continue
    pending.push({ change, attempt: (tried?.attempt ?? 0) + 1, waitMs: Math.max(0, (tried?.nextAt ?? now) - now) })
  }
  return pending
}

/** Without user, password and query, which may be secrets. */
function placeOf(url: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname}`
}
