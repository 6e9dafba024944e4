/** The headers that a delivery profile has beside those of the signature. */
import { hash } from 'node:crypto'
import type { Profile } from '../../windows/webhooks/profile.ts'

type HeaderWord = Profile['headers'][number]['says']

export type Words = {
  readonly id: string
  readonly type: string
  readonly time: () => string
  readonly subscription: string
}

export function profileHeaders({ headers }: Pick<Profile, 'headers'>, words: Words): Record<string, string> {
  if (headers.length === 0) return none
  return Object.fromEntries(headers.map(({ name, says }) => [name, wordOf(says, words)]))
}

const none = {}

function wordOf(says: HeaderWord, { id, type, time, subscription }: Words): string {
  switch (says) {
    case 'change-id':
      return id
    case 'delivery-id':
      return deliveryId(subscription, id)
    case 'type':
      return type
    case 'time':
      return time()
    case 'subscription':
      return subscription
    default:
      return says satisfies never
  }
}

/** Of one subscriber, as these vendors have it: the same event has another one with another subscriber. */
const deliveryId = (subscription: string, id: string): string =>
  `dlv_${hash('sha256', `${subscription} ${id}`).slice(0, 24)}`
