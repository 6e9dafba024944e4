/** A hotel that delivers as a profile says, and its receiver. */
import { expect } from 'vitest'
import type { HotelTime } from '../../../simulator/domain/time.ts'
import { deliveryProfileNamed } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { aHotel } from '../a-hotel.ts'
import { aReceiver, type Reply, subscribe } from '../a-receiver.ts'

export const profileNamed = (name: string) => deliveryProfileNamed(name) ?? expect.fail(`There is no profile ${name}.`)

/** A hotel that delivers in this way, and its receiver. */
export async function delivering(name: string, reply: Reply) {
  const hotel = aHotel()
  const receiver = await aReceiver(reply)
  subscribe(hotel, receiver.url, { profile: profileNamed(name) })
  const from = hotel.now
  const wait = (ms: number) => hotel.advanceTo((hotel.now + ms) as HotelTime)
  return { hotel, receiver, from, wait }
}

export const subjects = (received: readonly { body: Buffer }[]): string[] =>
  received.map(({ body }) => JSON.parse(body.toString()).data.id)
