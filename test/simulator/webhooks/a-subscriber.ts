/** A PMS to which connectors subscribe by themselves, and a connector that does. */

import { type HotelTime, later } from '../../../simulator/domain/time.ts'
import type { Hotel, HotelOptions } from '../../../simulator/hotel.ts'
import { cloudWebhooks } from '../../../simulator/personas/cloud-webhooks.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { plainWebhooks, type WebhookPlan } from '../../../simulator/personas/webhook-plan.ts'
import { aHotel } from '../a-hotel.ts'
import { aReceiver, type Reply } from '../a-receiver.ts'
import { aServer, type Said } from '../a-server.ts'

/** Without a limit: a test asks as fast as it goes. */
export function aPms(plan: Partial<WebhookPlan> = {}): Persona {
  const { windows } = cloudWebhooks
  const polling = windows.polling && { ...windows.polling, limit: null }
  return {
    ...cloudWebhooks,
    windows: { ...windows, polling, webhooks: { ...plainWebhooks, subscriptions: 'api', ...plan } },
  }
}

export type Made = {
  readonly id: string
  readonly secret: string
  readonly status: string
  readonly publicKey?: string
}

export async function aSubscriber(
  plan: Partial<WebhookPlan> = {},
  { reply, options = {}, wishes = {} }: { reply?: Reply; options?: Partial<HotelOptions>; wishes?: object } = {},
) {
  const hotel = aHotel({ persona: aPms(plan), ...options })
  const receiver = await aReceiver(reply)
  const server = await aServer([hotel])
  const api = asking(server.ask)
  const answer = await api('POST', '', { url: receiver.url, ...wishes })
  const made = answer.json as unknown as Made
  return { hotel, receiver, server, api, answer, made, wait: waiting(hotel) }
}

/** Asks for something about subscriptions; `path` is what stands behind them. */
export const asking =
  (ask: (path: string, init?: RequestInit) => Promise<Said>) =>
  (method: string, path = '', body?: object | string): Promise<Said> =>
    ask(`/r/one/api/v1/subscriptions${path}`, {
      method,
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })

export const waiting = (hotel: Hotel) => (ms: number) => hotel.advanceTo(later(hotel.now, ms) as HotelTime)
