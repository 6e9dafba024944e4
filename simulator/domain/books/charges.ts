/** How a price becomes lines on a folio: at the property's taxes, in the window to which its kind is routed. */
import { share } from '../money.ts'
import type { ChargeCode, ChargeKind } from '../property/books.ts'
import type { HotelState } from '../state.ts'
import type { LineId, PostingId, ReservationId } from '../words.ts'
import type { ChargeItem } from './commands.ts'
import type { BooksEvent } from './events.ts'
import { type Folio, mostWindows, payerOf } from './folios.ts'
import type { ChargeLine } from './lines.ts'
import { partsOf } from './price.ts'

export type Posted = Extract<BooksEvent, { kind: 'charge-posted' }>

/** The events of a posting whose codes are known. Where every window is billed, the last one is charged: the house must post what it must. */
export function charge(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  posting: PostingId,
  items: readonly ChargeItem[],
  check: string | null = null,
  gone: ReadonlySet<ReservationId> = nobody,
): Posted[] {
  return items.map(({ transactionCode, text, quantity, unit }, index) => {
    const code = codeOf(state, transactionCode)
    if (!code) throw new Error(`There is no transaction code "${transactionCode}" in the books: mend the property.`)
    const target = targetOf(state, reservation, code.kind, gone)
    const { net, taxes, gross } = partsOf(state.property.books, code, quantity * unit, state.businessDate)
    const line: ChargeLine = {
      id: `${posting}.${index + 1}` as LineId,
      posting,
      stay: reservation,
      businessDate: state.businessDate,
      window: openWindow(state.folios.get(target.reservation), target.window) ?? mostWindows,
      transactionCode,
      outlet: code.outlet,
      text,
      quantity,
      unit,
      net,
      taxes,
      gross,
      check,
      reverses: null,
    }
    return { kind: 'charge-posted', reservation: target.reservation, line }
  })
}

const nobody: ReadonlySet<ReservationId> = new Set()

export const codeOf = ({ property }: Readonly<HotelState>, code: string): ChargeCode | undefined =>
  property.books.codes.find(each => each.code === code)

/**
 * Where charges of a kind go: a window of the stay's own folio, or of the one that pays for it while that one is here or to come, and has not
 * `gone` in the same breath.
 */
export function targetOf(
  state: Readonly<HotelState>,
  reservation: ReservationId,
  kind: ChargeKind,
  gone: ReadonlySet<ReservationId> = nobody,
): { readonly reservation: ReservationId; readonly window: number } {
  const rule = state.folios.get(reservation)?.routing.find(({ kinds }) => kinds.includes(kind))
  if (!rule || (rule.to !== null && (gone.has(rule.to) || !isHereOrToCome(state, rule.to))))
    return { reservation, window: 1 }
  return { reservation: rule.to ?? reservation, window: rule.window }
}

export function isHereOrToCome({ reservations }: Readonly<HotelState>, id: ReservationId): boolean {
  const status = reservations.get(id)?.standing.status
  return status === 'in-house' || status === 'confirmed'
}

/** The window itself where it is open, else one that the same payer pays, else the guest's; undefined where all are billed. */
export function openWindow(folio: Folio | undefined, wanted: number): number | undefined {
  const isOpen = (number: number) => (folio?.windows.get(number)?.invoice ?? null) === null
  if (isOpen(wanted)) return wanted
  const open = Array.from({ length: mostWindows }, (_, index) => index + 1).filter(isOpen)
  const paidBy = (account: string | null) => open.find(number => accountOf(folio, number) === account)
  return paidBy(accountOf(folio, wanted)) ?? paidBy(null) ?? open[0]
}

/** Who pays a window instead of the guest. */
function accountOf(folio: Folio | undefined, window: number): string | null {
  const payer = payerOf(folio, window)
  return payer.kind === 'account' ? payer.account : null
}

/**
 * A line that takes another back: wholly, to the exact negative, or `gross` of it with its share of every tax. `earlier` took parts of it back
 * before: when nothing is left of the line, nothing is left of its taxes either.
 */
export function reversal(
  state: Readonly<HotelState>,
  line: ChargeLine,
  posting: PostingId,
  number: number,
  { gross = line.gross, window = line.window, text = line.text, earlier = [] as readonly ChargeLine[] } = {},
): ChargeLine {
  const { rounding } = state.property.books
  const whole = gross === line.gross
  const grossBefore = -earlier.reduce((sum, each) => sum + each.gross, 0)
  const taxes = line.taxes.map(({ tax, minor }, index) => {
    const before = -earlier.reduce((sum, each) => sum + (each.taxes[index]?.minor ?? 0), 0)
    return { tax, minor: before - (whole ? minor : share(minor, grossBefore + gross, line.gross, rounding)) }
  })
  const taken = taxes.reduce((sum, { minor }) => sum + minor, 0)
  return {
    ...{ id: `${posting}.${number}` as LineId, posting, stay: line.stay, businessDate: state.businessDate, window },
    ...{ transactionCode: line.transactionCode, outlet: line.outlet, text },
    ...(whole ? { quantity: -line.quantity, unit: line.unit } : { quantity: -1, unit: gross }),
    ...{ net: -gross - taken, taxes, gross: -gross, check: line.check, reverses: line.id },
  }
}
