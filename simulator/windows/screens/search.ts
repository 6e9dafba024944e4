/** Finding a stay or a guest, by name or by number. */
import type { Guest } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { Outlook } from '../window.ts'
import { guestAddress } from './addresses.ts'
import { linked, said, word } from './cells.ts'
import type { Block, Drawn, Table } from './page.ts'
import { isRemembered } from './remembered.ts'
import { nameOf } from './shown.ts'
import { stayTable } from './stay-table.ts'

const rowsMax = 100
const longest = 100

export function search(outlook: Outlook, query: URLSearchParams): Drawn {
  const asked = (query.get('q') ?? '').trim().slice(0, longest)
  if (asked === '') {
    const text = 'Type a name, or the number of a reservation, in the field above.'
    return { page: { name: 'search', title: 'Search', blocks: [{ kind: 'note', text }] }, facts: null }
  }
  const guests = guestsCalled(outlook, asked)
  const stays = staysFound(outlook, asked, guests)
  const note: Block[] =
    guests.length > rowsMax || stays.length > rowsMax
      ? [{ kind: 'note', text: `There are more than ${rowsMax}, and only the first are shown. Say more of the name.` }]
      : []
  const shown = stays.slice(0, rowsMax)
  const blocks: Block[] = [
    ...note,
    stayTable(outlook, shown, { name: 'stays', title: 'Reservations', empty: 'No reservation was found.' }),
    guestTable(outlook, guests.slice(0, rowsMax)),
  ]
  const title = `Search for ${asked}`
  return { page: { name: 'search', title, blocks }, facts: { seqs: shown.map(({ version }) => version) } }
}

/** By parts of the name, in any order and case, with or without accents; as far as the PMS shows names at all. */
function guestsCalled({ state, shelves }: Outlook, asked: string): Guest[] {
  const { guest: fields } = shelves.showing
  const shows = (field: string) => fields === 'all' || fields(field)
  const [first, last] = [shows('firstName'), shows('lastName')]
  const wanted = folded(asked)
    .split(/[\s,]+/)
    .filter(part => part !== '')
  if (wanted.length === 0) return []
  const found: Guest[] = []
  for (const guest of state.guests.values()) {
    const { firstName, lastName } = guest.details
    const name = folded(`${first ? firstName : ''} ${last ? lastName : ''}`)
    if (wanted.every(part => name.includes(part))) found.push(guest)
    if (found.length > rowsMax) break
  }
  return found
}

/** Of these guests as far back as their cards go, the latest arrival first; and the one that is known by this number, here or elsewhere. */
function staysFound(outlook: Outlook, asked: string, guests: readonly Guest[]): Reservation[] {
  const { state, shelves } = outlook
  const { reservation: fields } = shelves.showing
  const shows = (field: string) => fields === 'all' || fields(field)
  const found = new Set<Reservation>()
  if (/\d/.test(asked))
    for (const stay of state.reservations.values()) {
      const { channel, crsNumber } = stay.booking.particulars
      const elsewhere = [shows('channel') ? channel?.number : null, shows('crsNumber') ? crsNumber : null]
      if (stay.number === asked || elsewhere.includes(asked)) found.add(stay)
    }
  const theirs = guests.flatMap(({ id }) => [...(state.staysOf.get(id) ?? [])])
  const stays = theirs.flatMap(id => state.reservations.get(id) ?? []).filter(stay => isRemembered(outlook, stay))
  const order = ({ booking, number }: Reservation) => `${booking.arrival} ${number}`
  for (const stay of stays.sort((a, b) => (order(a) < order(b) ? 1 : -1))) found.add(stay)
  return [...found]
}

function guestTable(outlook: Outlook, guests: readonly Guest[]): Table {
  return {
    ...{ kind: 'table', name: 'guests', title: 'Guests', lead: 'guest', empty: 'No guest was found.' },
    columns: [
      { name: 'guest', label: 'Guest' },
      { name: 'profile', label: 'Profile' },
      { name: 'id', label: 'Id' },
    ],
    rows: guests.map(({ id, standing }) => [
      linked(nameOf(outlook, id), guestAddress(id)),
      word(standing.status),
      said(id),
    ]),
  }
}

const folded = (text: string): string =>
  (/^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()
