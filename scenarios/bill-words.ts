/** What happens to a guest's bill, as steps: who pays for what, what is consumed, and what is paid. */
import type { ChargeKind } from '../simulator/domain/property/books.ts'
import type { HotelTime } from '../simulator/domain/time.ts'
import type { PaymentId, PostingId, ProfileId, TransactionCode } from '../simulator/domain/words.ts'
import { deskOf, type Setting, type Step } from './words.ts'

/** A firm's window; the guest's own is the first. */
const firmWindow = 2

export function billDeskOf(setting: Setting) {
  const { scope, property } = setting
  const { asks, reservation } = deskOf(setting)
  const account = (firm: string): string => `${scope}-${firm}-account`
  const card = (last: string): string => `tok_approved_${last}`

  return {
    account,
    opensAccount: (at: HotelTime, firm: string, name: string): Step =>
      asks(at, {
        kind: 'register-firm',
        firm: `${scope}-${firm}` as ProfileId,
        details: { kind: 'company', name, email: null, address: null, account: account(firm), vatId: null },
      }),
    /** The firm pays the room, and the guest all else. */
    roomGoesTo: (at: HotelTime, who: string, firm: string): Step[] => [
      asks(at, {
        ...{ kind: 'set-payer', reservation: reservation(who), window: firmWindow },
        payer: { kind: 'account', account: account(firm) },
      }),
      asks(at, {
        ...{ kind: 'set-routing', reservation: reservation(who) },
        routing: [{ kinds: ['room'], to: null, window: firmWindow }],
      }),
    ],
    deposits: (at: HotelTime, who: string, minor: number, last: string): Step =>
      asks(at, {
        ...{ kind: 'take-deposit', reservation: reservation(who), payment: `${scope}-${who}-deposit` as PaymentId },
        ...{ method: 'card', minor, reference: card(last) },
      }),
    /** Each charge of a guest has a name of its own. */
    consumes: (at: HotelTime, who: string, name: string, text: string, unit: number): Step =>
      asks(at, {
        ...{ kind: 'post-charge', reservation: reservation(who), posting: `${scope}-${who}-${name}` as PostingId },
        ...{ check: null, items: [{ transactionCode: extraIn(property), text, quantity: 1, unit }] },
      }),
    /** Each payment of a guest has a name of its own. */
    paysByCard: (at: HotelTime, who: string, name: string, minor: number, last: string): Step =>
      asks(at, {
        ...{ kind: 'take-payment', reservation: reservation(who), payment: `${scope}-${who}-${name}` as PaymentId },
        ...{ window: 1, method: 'card', minor, reference: card(last) },
      }),
  }
}

/** What every house sells besides rooms, or the nearest that this one has. */
function extraIn({ books }: Setting['property']): TransactionCode {
  const wanted: readonly ChargeKind[] = ['food', 'beverage', 'minibar', 'spa', 'retail', 'other']
  const found = wanted.flatMap(kind => books.codes.find(code => code.kind === kind) ?? [])[0]
  return (found ?? books.codes[0])?.code ?? books.house.room
}
