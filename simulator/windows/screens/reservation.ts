/** A reservation: everything that this PMS shows of a stay, and the ways to its guest and its bill. */
import type { HotelState } from '../../domain/state.ts'
import type { ProfileId, ReservationId } from '../../domain/words.ts'
import { showsAnyBill } from '../../personas/bill-shown.ts'
import type { Outlook } from '../window.ts'
import { folioAddress, guestAddress, stayAddress } from './addresses.ts'
import { day, linked, moment, said, sum, word } from './cells.ts'
import { extrasTable, nightsTable } from './extras.ts'
import { fact } from './fact.ts'
import type { Block, Cell, Drawn, Fact } from './page.ts'
import { houseOf, nameOf, type ShownStay, stayOf } from './shown.ts'
import { stayAsked } from './stay-asked.ts'

export function reservation(outlook: Outlook, query: URLSearchParams): Drawn {
  const asked = stayAsked(outlook, query, 'reservation', 'Reservation')
  if ('page' in asked) return asked
  const stay = stayOf(outlook, asked)
  const house = houseOf(outlook, asked)
  const links = [
    ...(showsAnyBill(outlook.persona.fields.folio) ? [{ label: 'Folio', to: folioAddress(stay.id) }] : []),
    { label: 'Guest card', to: guestAddress(stay.guest) },
  ]
  const blocks: Block[] = [
    { kind: 'links', links },
    { kind: 'card', title: 'Stay', facts: stayFacts(outlook, stay, house) },
    { kind: 'card', title: 'Rate', facts: rateFacts(stay, house) },
    { kind: 'card', title: 'Source', facts: sourceFacts(outlook, stay) },
    { kind: 'card', title: 'Notes', facts: noteFacts(stay) },
    ...nightsTable(stay),
    ...extrasTable(stay, house.property),
    { kind: 'card', title: 'Record', facts: recordFacts(stay, house) },
  ]
  const title = `Reservation ${stay.number}, ${nameOf(outlook, stay.guest)}`
  return { page: { name: 'reservation', title, blocks: blocks.filter(hasSomething) }, facts: { seqs: [stay.version] } }
}

const hasSomething = (block: Block): boolean => block.kind !== 'card' || block.facts.length > 0

function stayFacts(outlook: Outlook, stay: ShownStay, { property }: Readonly<HotelState>): Fact[] {
  const typed = (code: string | null): Cell => said(code && namedCode(code, property.roomTypes))
  return [
    ...fact(stay, 'number', 'Reservation number', said),
    ...fact(stay, 'status', 'Status', word),
    ...fact(stay, 'guest', 'Guest', id => linked(nameOf(outlook, id), guestAddress(id))),
    ...fact(stay, 'arrival', 'Arrival', day),
    ...fact(stay, 'departure', 'Departure', day),
    ...fact(stay, 'expectedAt', 'Expected at', said),
    ...fact(stay, 'adults', 'Adults', said),
    ...fact(stay, 'children', 'Children', said),
    ...fact(stay, 'room', 'Room', said),
    ...fact(stay, 'assignedRoom', 'Assigned room', said),
    ...fact(stay, 'roomType', 'Room type', typed),
    ...fact(stay, 'bookedRoomType', 'Booked room type', typed),
    ...fact(stay, 'sharesWith', 'Shares the room of', id => stayLink(outlook, id)),
    ...fact(stay, 'optionUntil', 'Option until', day),
  ]
}

function rateFacts(stay: ShownStay, { property }: Readonly<HotelState>): Fact[] {
  return [
    ...fact(stay, 'ratePlan', 'Rate', code => said(namedCode(code, property.ratePlans))),
    ...fact(stay, 'amount', 'Room total', sum),
    ...fact(stay, 'guarantee', 'Guarantee', word),
    ...fact(stay, 'cancellationFee', 'Cancellation fee', sum),
    ...fact(stay, 'noShowFee', 'No-show fee', sum),
  ]
}

function sourceFacts(outlook: Outlook, stay: ShownStay): Fact[] {
  const firm = (id: ProfileId | null): Cell => said(id && (outlook.state.firms.get(id)?.details.name ?? id))
  return [
    ...fact(stay, 'origin', 'Origin', word),
    ...fact(stay, 'segment', 'Segment', word),
    ...fact(stay, 'company', 'Company', firm),
    ...fact(stay, 'travelAgent', 'Travel agent', firm),
    ...fact(stay, 'booker', 'Booked by', id =>
      id === null ? said(null) : linked(nameOf(outlook, id), guestAddress(id)),
    ),
    ...fact(stay, 'companions', 'Companions', ids => said(ids.map(id => nameOf(outlook, id)).join('; '))),
    ...fact(stay, 'channel', 'Channel', channel => said(channel?.name)),
    ...fact(stay, 'channel', 'Channel number', channel => said(channel?.number)).map(each => ({
      ...each,
      name: 'channel-number',
    })),
    ...fact(stay, 'crsNumber', 'CRS number', said),
    ...fact(stay, 'booking', 'Group booking', said),
    ...fact(stay, 'block', 'Block', id => said(id)),
  ]
}

function noteFacts(stay: ShownStay): Fact[] {
  const isCancelled = stay.status === 'cancelled'
  return [
    ...fact(stay, 'preferences', 'Preferences', wishes => said(wishes.join('; '))),
    ...fact(stay, 'notes', 'Notes', said),
    ...(isCancelled ? fact(stay, 'cancelledBy', 'Cancelled by', word) : []),
    ...(isCancelled ? fact(stay, 'cancellationReason', 'Reason', said) : []),
    ...(isCancelled ? fact(stay, 'relocatedTo', 'Relocated to', said) : []),
  ]
}

function recordFacts(stay: ShownStay, { property }: Readonly<HotelState>): Fact[] {
  return [
    ...fact(stay, 'createdAt', 'Created', at => moment(property.timeZone, at)),
    ...fact(stay, 'updatedAt', 'Changed', at => moment(property.timeZone, at)),
    ...fact(stay, 'version', 'Version', said),
    ...fact(stay, 'id', 'Id', said),
    ...fact(stay, 'property', 'House', said),
  ]
}

/** `Flexible (flexible)`: by its name, and by the code that other systems know. */
const namedCode = (code: string, known: readonly { readonly code: string; readonly name: string }[]): string => {
  const name = known.find(each => each.code === code)?.name
  return name === undefined ? code : `${name} (${code})`
}

function stayLink(outlook: Outlook, id: ReservationId | null): Cell {
  const other = id === null ? undefined : outlook.state.reservations.get(id)
  return other ? linked(nameOf(outlook, other.booking.guest), stayAddress(other.id)) : said(id)
}
