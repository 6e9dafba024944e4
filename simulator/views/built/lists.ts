/** The lists whose records are put together when somebody asks for them: a bill would else be written anew with every line of it. */
import { firstOf, type Group } from '../../domain/group.ts'
import type { HotelState } from '../../domain/state.ts'
import type { HotelTime } from '../../domain/time.ts'
import type { Label } from '../drawer.ts'
import { RecordLog } from '../record-log.ts'
import type { Shown } from '../schema-versions.ts'
import { consentRecord } from './consent-record.ts'
import { folioRecord, paymentRecord } from './folio-record.ts'
import { historyRecord } from './history-record.ts'
import { emptyPayments, type PaymentFacts } from './payments.ts'
import { housekeepingRecord, roomRecord } from './room-records.ts'

export const builtLists = ['folios', 'payments', 'rooms', 'housekeeping', 'consents', 'history'] as const
export type BuiltList = (typeof builtLists)[number]

export type BuiltShelves = {
  /** Nothing for a list that this PMS has not. */
  readonly logs: Readonly<Partial<Record<BuiltList, RecordLog>>>
  readonly payments: PaymentFacts
}

type Showing = {
  readonly reservation: Shown
  readonly folio: Shown
  readonly historyDays: number | null
  readonly lists: readonly string[]
}

/** What was there before anything happened are the rooms. */
export function emptyBuilt(showing: Showing, houses: Group, at: HotelTime): BuiltShelves {
  const payments = emptyPayments()
  const record: Record<BuiltList, (label: Label) => object | undefined> = {
    folios: label => folioRecord(houses, showing.folio, label),
    payments: label => paymentRecord(houses, showing.folio, label, payments.get(label.id)),
    rooms: label => roomRecord(houses, label),
    housekeeping: label => housekeepingRecord(houses, label),
    consents: label => consentRecord(houses, label),
    history: label => historyRecord(houses, showing.reservation, showing.historyDays, label),
  }
  const there = builtLists.filter(list => showing.lists.includes(list))
  const logs: BuiltShelves['logs'] = Object.fromEntries(
    there.map(list => [list, new RecordLog(label => jsonOf(record[list](label)))]),
  )
  for (const house of houses.values())
    for (const { number } of house.property.rooms)
      for (const list of ['rooms', 'housekeeping'] as const) logs[list]?.put(idIn(houses, house, number), 0, at, null)
  return { logs, payments }
}

const jsonOf = (record: object | undefined): string | undefined => record && JSON.stringify(record)

/** Rooms and payments are numbered in each house anew: in all but the first the house stands before, as in `sister-house.201`. */
export const idIn = (houses: Group, house: Readonly<HotelState>, id: string): string =>
  house === firstOf(houses) ? id : `${house.property.id}.${id}`
