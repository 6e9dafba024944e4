/** A folio: what a stay owes, what was paid and by whom, and what is open. */
import { balanceOf, type Folio } from '../../domain/books/folios.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { HotelState } from '../../domain/state.ts'
import { showsAnyBill, showsField, showsOfPayment, showsSpent } from '../../personas/bill-shown.ts'
import type { Outlook } from '../window.ts'
import { folioAddress, guestAddress, stayAddress } from './addresses.ts'
import { day, linked, said, sum, word } from './cells.ts'
import { fact } from './fact.ts'
import { linesTable, taxesTable } from './folio-lines.ts'
import { payersTable, paymentsTable } from './folio-payments.ts'
import { type Block, type Drawn, type Fact, type Link, wrong } from './page.ts'
import { houseOf, nameOf, type ShownStay, stayOf } from './shown.ts'
import { stayAsked } from './stay-asked.ts'
import { roomOf } from './stay-table.ts'

export function folio(outlook: Outlook, query: URLSearchParams): Drawn {
  if (!showsAnyBill(outlook.persona.fields.folio)) return wrong('folio', 'Folio', 404, 'This PMS shows nobody’s bill.')
  const asked = stayAsked(outlook, query, 'folio', 'Folio')
  if ('page' in asked) return asked
  const stay = stayOf(outlook, asked)
  const house = houseOf(outlook, asked)
  const found = house.folios.get(asked.id)
  const links: Link[] = [
    { label: 'Reservation', to: stayAddress(stay.id) },
    { label: 'Guest card', to: guestAddress(stay.guest) },
    ...[...(house.paidBy.get(asked.id) ?? [])].map(id => ({
      label: `Also on ${whose(outlook, id)}`,
      to: folioAddress(id),
    })),
  ]
  const blocks: Block[] = [
    { kind: 'links', links },
    { kind: 'card', title: 'Bill', facts: headFacts(outlook, asked, stay, house, found) },
    ...linesTable(outlook, house, found),
    ...taxesTable(outlook, house, found),
    ...paymentsTable(outlook, house, found),
    ...payersTable(outlook, asked, house, found),
  ]
  const title = `Folio ${stay.number}, ${nameOf(outlook, stay.guest)}`
  return { page: { name: 'folio', title, blocks }, facts: { seqs: [stay.version] } }
}

function whose(outlook: Outlook, id: Folio['reservation']): string {
  const other = outlook.state.reservations.get(id)
  return other ? `folio ${other.number}, ${nameOf(outlook, other.booking.guest)}` : id
}

function headFacts(
  outlook: Outlook,
  { id }: Reservation,
  stay: ShownStay,
  { property: { currency }, deposits }: Readonly<HotelState>,
  found: Folio | undefined,
): Fact[] {
  const shown = outlook.persona.fields.folio
  const money = (name: string, label: string, minor: number): Fact => ({ name, label, value: sum({ minor, currency }) })
  const charged = found?.charges.reduce((all, { gross }) => all + gross, 0) ?? 0
  const paid = found?.payments.reduce((all, { minor }) => all + minor, 0) ?? 0
  return [
    ...fact(stay, 'number', 'Reservation number', said),
    ...fact(stay, 'guest', 'Guest', guest => linked(nameOf(outlook, guest), guestAddress(guest))),
    ...fact(stay, 'status', 'Status', word),
    ...fact(stay, 'arrival', 'Arrival', day),
    ...fact(stay, 'departure', 'Departure', day),
    ...fact(stay, 'room', 'Room', () => said(roomOf(stay))),
    ...(showsSpent(shown) ? [money('charged', 'Charges', charged)] : []),
    ...(showsOfPayment(shown, 'amount') ? [money('paid', 'Payments', paid)] : []),
    ...(showsOfPayment(shown, 'amount') ? [money('deposit', 'Deposit held', deposits.get(id)?.minor ?? 0)] : []),
    ...(showsField(shown, 'balance') ? [money('balance', 'Balance', balanceOf(found))] : []),
  ]
}
