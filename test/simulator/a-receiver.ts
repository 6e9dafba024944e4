/** Somebody who takes webhooks: remembers every delivery byte for byte and answers as the test wants. */
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Hotel } from '../../simulator/hotel.ts'
import type { DeliveryAttempt } from '../../simulator/transcript/subscription-entries.ts'
import { type ByHand, type Subscriber, subscribe as subscribeByHand } from '../../simulator/wire/webhooks/by-hand.ts'

export const secret = `whsec_${Buffer.from('a secret of more than 24 bytes').toString('base64')}`

export type Received = {
  readonly path: string
  readonly id: string
  readonly attempt: number
  readonly hotelTime: string
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** Ends the answer, or leaves it hanging. */
export type Reply = (response: ServerResponse, received: Received) => void

export async function aReceiver(reply: Reply = response => response.writeHead(204).end()) {
  const received: Received[] = []
  const state = { reply, open: 0, openAtMost: 0 }
  const server = createServer((request, response) => {
    state.open += 1
    state.openAtMost = Math.max(state.openAtMost, state.open)
    response.on('close', () => {
      state.open -= 1
    })
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const headers = request.headers as Record<string, string>
      const delivery: Received = {
        ...{ path: request.url ?? '', id: headers['webhook-id'] ?? '', attempt: Number(headers['hotel-attempt']) },
        ...{ hotelTime: headers['hotel-time'] ?? '', headers, body: Buffer.concat(parts) },
      }
      received.push(delivery)
      state.reply(response, delivery)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received, state, server }
}

export const answering =
  (status: number, headers: Record<string, string> = {}): Reply =>
  response =>
    response.writeHead(status, headers).end()

export function subscribe(hotel: Hotel, url: string, over: Partial<ByHand> = {}): Subscriber {
  return subscribeByHand(hotel, { name: 'crm', url, secret, ...over })
}

export const attemptsOf = (hotel: Hotel): DeliveryAttempt[] =>
  hotel.transcript.all().filter(entry => entry.kind === 'delivery')
