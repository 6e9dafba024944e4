/** Why the house cannot do what it is asked. */
import type { Explainers } from '../explainers.ts'

export type HouseRefusal =
  | { readonly kind: 'room-not-ready'; readonly room: string; readonly condition: string; readonly needs: string }
  | {
      readonly kind: 'room-closed'
      readonly room: string
      readonly from: string
      readonly to: string
      readonly reason: string
    }
  | { readonly kind: 'room-is-open'; readonly room: string }
  | { readonly kind: 'room-is-taken'; readonly room: string; readonly by: string; readonly from: string }
  | { readonly kind: 'impossible-closure'; readonly from: string; readonly to: string; readonly businessDate: string }
  | { readonly kind: 'key-exists'; readonly key: string }
  | { readonly kind: 'unknown-key'; readonly key: string }
  | { readonly kind: 'key-is-void'; readonly key: string }
  | { readonly kind: 'request-exists'; readonly request: string }
  | { readonly kind: 'unknown-request'; readonly request: string }
  | { readonly kind: 'request-is-closed'; readonly request: string; readonly outcome: string }
  | { readonly kind: 'wake-up-in-the-past'; readonly date: string; readonly businessDate: string }

export const explainHouse: Explainers<HouseRefusal> = {
  'room-not-ready': ({ room, condition, needs }) =>
    `Room ${room} is ${condition}, and guests check in to rooms that are ${needs}. Have it made up first, or choose another room.`,
  'room-closed': ({ room, from, to, reason }) =>
    `Room ${room} is closed from ${from} until ${to}${reason === '' ? '' : ` (${reason})`}. Choose another room, or reopen it first.`,
  'room-is-open': ({ room }) => `Room ${room} is open already. There is nothing to reopen.`,
  'room-is-taken': ({ room, by, from }) =>
    `Room ${room} is taken by ${by} from ${from}. Move that guest to another room first.`,
  'impossible-closure': ({ from, to, businessDate }) =>
    `A room cannot be closed from ${from} to ${to}, on the business date ${businessDate}. Choose days from today on, the end after the beginning.`,
  'key-exists': ({ key }) => `A key with the id "${key}" was issued already. Choose another id.`,
  'unknown-key': ({ key }) => `No key has the id "${key}". Look it up at the reservation.`,
  'key-is-void': ({ key }) => `The key "${key}" is void already. Issue a new one.`,
  'request-exists': ({ request }) => `A request with the id "${request}" is known already. Choose another id.`,
  'unknown-request': ({ request }) => `No request has the id "${request}". Look it up at the desk.`,
  'request-is-closed': ({ request, outcome }) => `The request "${request}" is closed already: ${outcome}. Ask anew.`,
  'wake-up-in-the-past': ({ date, businessDate }) =>
    `A wake-up call on ${date} is before the business date ${businessDate}. Choose that day or a later one.`,
}
