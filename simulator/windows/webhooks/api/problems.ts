/** Why something about a subscription was not done. */
import { hours } from '../../../domain/time.ts'
import { notFound, type Problem } from '../../problem.ts'

const conflict = (kind: string, title: string, detail: string): Problem => ({ kind, title, status: 409, detail })

export const noSubscription = (id: string): Problem =>
  notFound(`No subscription has the id "${id.slice(0, 80)}". List those there are with GET subscriptions.`)

export const byHandOnly = (persona: string): Problem =>
  notFound(
    `This PMS (persona ${persona}) lets nobody subscribe by themselves: whoever runs it enters the address, with --webhook.`,
  )

export const tooMany = (most: number): Problem =>
  conflict(
    'too-many-subscriptions',
    'Too many subscriptions',
    `There are ${most} subscriptions, and a hotel has no more. End one that is not needed with DELETE.`,
  )

export const notVerified = (id: string): Problem =>
  conflict(
    'not-verified',
    'Not verified',
    `The address of ${id} has not answered its challenge, so nothing is sent there. Answer it, and ask for another with POST subscriptions/${id}/enable.`,
  )

export const isDisabled = (id: string, because: string | null): Problem =>
  conflict(
    'subscription-disabled',
    'The subscription is disabled',
    `Nothing is sent to ${id}: ${because ?? 'it was disabled.'} Mend what is wrong there, and enable it with POST subscriptions/${id}/enable.`,
  )

export const noDelivery = (id: string, subscription: string): Problem =>
  notFound(
    `Nothing with the id "${id.slice(0, 80)}" was sent to ${subscription}. See what was, with GET subscriptions/${subscription}/deliveries.`,
  )

export const tooOld = (id: string, forMs: number): Problem => ({
  kind: 'delivery-too-old',
  title: 'The delivery is too old',
  status: 410,
  detail: `${id.slice(0, 80)} was sent more than ${Math.floor(forMs / hours(1))} hours ago, and this PMS sends nothing again that is older. Read what it told by polling.`,
})

export const urlMissing = { where: 'url', found: 'nothing', expected: 'the address that is to be told' }
