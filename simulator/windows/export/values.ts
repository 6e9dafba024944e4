/** What stands in each field of a row. */
import { daysBetween } from '../../domain/time.ts'
import type { Money, ProfileId } from '../../domain/words.ts'
import type { FieldName } from '../../personas/export-fields.ts'
import { netAmount } from './net-amount.ts'
import type { FolioLine, Row } from './rows.ts'

/** By the kind of its field: text, a day and an instant as the hotel's records write them; a number; an amount. Null where nothing is known. */
export type Value = string | number | Money | null

export const valueIn = (name: FieldName, row: Row): Value => values[name](row) ?? null

type Values = Readonly<Record<FieldName, (row: Row) => Value | undefined>>

const values = {
  reservation: ({ stay }) => stay?.id,
  number: ({ stay }) => stay?.number,
  status: ({ stay }) => stay?.status,
  arrival: ({ stay }) => stay?.arrival,
  departure: ({ stay }) => stay?.departure,
  nights: ({ stay }) => stay && daysBetween(stay.arrival, stay.departure),
  expected_at: ({ stay }) => stay?.expectedAt,
  room_type: ({ stay }) => stay?.roomType,
  room: ({ stay }) => stay?.room,
  rate_plan: ({ stay }) => stay?.ratePlan,
  adults: ({ stay }) => stay?.adults,
  children: ({ stay }) => stay?.children,
  amount: ({ stay }) => stay?.amount,
  net_amount: ({ stay, state }) => netAmount(state, stay?.id),
  cancellation_fee: ({ stay }) => stay?.cancellationFee,
  no_show_fee: ({ stay }) => stay?.noShowFee,
  currency: ({ stay, state, line }) => (line ? state.property.currency : stay?.amount.currency),
  origin: ({ stay }) => stay?.origin,
  segment: ({ stay }) => stay?.segment,
  guarantee: ({ stay }) => stay?.guarantee,
  company: row => firm(row, row.stay?.company),
  travel_agent: row => firm(row, row.stay?.travelAgent),
  channel: ({ stay }) => stay?.channel?.name,
  channel_number: ({ stay }) => stay?.channel?.number,
  crs_number: ({ stay }) => stay?.crsNumber,
  cancelled_by: ({ stay }) => stay?.cancelledBy,
  cancellation_reason: ({ stay }) => stay?.cancellationReason,
  stay_notes: ({ stay }) => stay?.notes,
  night: ({ night }) => night?.date,
  rate: ({ night, stay }) => (night && stay ? { minor: night.minor, currency: stay.amount.currency } : null),
  guest: ({ guest, stay }) => guest?.id ?? stay?.guest,
  first_name: ({ guest }) => guest?.firstName,
  last_name: ({ guest }) => guest?.lastName,
  title: ({ guest }) => guest?.title,
  email: ({ guest }) => guest?.email,
  phone: ({ guest }) => guest?.phone,
  language: ({ guest }) => guest?.language,
  country: ({ guest }) => guest?.country,
  birth_date: ({ guest }) => guest?.birthDate,
  consent_email: ({ guest }) => guest?.consent.email,
  consent_sms: ({ guest }) => guest?.consent.sms,
  consent_post: ({ guest }) => guest?.moreConsent.post,
  consent_phone: ({ guest }) => guest?.moreConsent.phone,
  address: ({ guest }) => guest?.address?.lines.join('\n'),
  city: ({ guest }) => guest?.address?.city,
  postal_code: ({ guest }) => guest?.address?.postalCode,
  region: ({ guest }) => guest?.address?.region,
  vip: ({ guest }) => guest?.vip,
  loyalty_number: ({ guest }) => guest?.loyalty?.number,
  loyalty_tier: ({ guest }) => guest?.loyalty?.tier,
  guest_notes: ({ guest }) => guest?.notes,
  guest_status: ({ guest }) => guest?.status,
  merged_into: ({ guest }) => guest?.mergedInto,
  line: ({ line }) => (line?.kind === 'charge' ? line.id : line?.payment),
  kind: ({ line }) => line?.kind,
  posting: ({ line }) => charge(line)?.posting,
  charge_of: ({ line }) => charge(line)?.stay,
  business_date: ({ line }) => line?.businessDate,
  window: ({ line }) => line?.window,
  transaction_code: ({ line }) => charge(line)?.transactionCode,
  outlet: ({ line }) => charge(line)?.outlet,
  text: ({ line }) => charge(line)?.text,
  quantity: ({ line }) => charge(line)?.quantity,
  unit: row => amount(row, charge(row.line)?.unit),
  net: row => amount(row, charge(row.line)?.net),
  tax: row => amount(row, taxOf(charge(row.line))),
  gross: row => amount(row, charge(row.line)?.gross),
  paid: row => amount(row, payment(row.line)?.minor),
  method: ({ line }) => payment(line)?.method,
  reference: ({ line }) => payment(line)?.reference,
  check: ({ line }) => charge(line)?.check,
  reverses: ({ line }) => line?.reverses,
  property: ({ stay, guest }) => (stay ?? guest)?.property,
  property_name: ({ state }) => state.property.name,
  // The newer of the two, since the row tells of both.
  version: row => newer(row)?.version,
  created_at: ({ stay, guest }) => (stay ?? guest)?.createdAt,
  updated_at: row => newer(row)?.updatedAt,
} satisfies Values as Values

function newer({ stay, guest }: Row) {
  if (!stay || !guest) return stay ?? guest
  return guest.version > stay.version ? guest : stay
}

const firm = ({ state }: Row, id: ProfileId | null | undefined) => id && state.firms.get(id)?.details.name

const charge = (line: FolioLine | null) => (line?.kind === 'charge' ? line : undefined)
const payment = (line: FolioLine | null) => (line?.kind === 'payment' ? line : undefined)

const taxOf = (line: ReturnType<typeof charge>) => line && line.gross - line.net

const amount = ({ state }: Row, minor: number | undefined): Money | undefined =>
  minor === undefined ? undefined : { minor, currency: state.property.currency }
