/** A guest card: what this PMS shows of a person, whether that person may be written to, and the stays. */
import type { Guest } from '../../domain/profiles/guests.ts'
import type { Reservation } from '../../domain/reservations/reservations.ts'
import type { GuestId } from '../../domain/words.ts'
import type { Outlook } from '../window.ts'
import { guestAddress } from './addresses.ts'
import { date, linked, moment, said, word } from './cells.ts'
import { fact } from './fact.ts'
import { type Block, type Drawn, type Fact, wrong } from './page.ts'
import { isRemembered } from './remembered.ts'
import { guestOf, houseOf, nameOf, type ShownGuest } from './shown.ts'
import { stayTable } from './stay-table.ts'

export function guestCard(outlook: Outlook, query: URLSearchParams): Drawn {
  const id = query.get('id')
  if (id === null) return wrong('guest', 'Guest card', 400, 'The address names no guest. Follow a link, or search.')
  const found = outlook.state.guests.get(id as GuestId)
  if (!found) return wrong('guest', 'Guest card', 404, `No guest has the id "${id.slice(0, 60)}". Search by name.`)
  const guest = guestOf(outlook, found)
  const stays = staysOf(outlook, found)
  const cards: Block[] = [
    { kind: 'card', title: 'Guest', facts: personFacts(outlook, guest) },
    { kind: 'card', title: 'Contact', facts: contactFacts(guest) },
    { kind: 'card', title: 'Consent to marketing', facts: consentFacts(guest) },
    { kind: 'card', title: 'Loyalty and notes', facts: houseFacts(guest) },
    stayTable(outlook, stays, {
      name: 'stays',
      title: 'Stays',
      empty: 'No stay is shown here.',
      without: ['expected'],
    }),
    { kind: 'card', title: 'Record', facts: recordFacts(outlook, guest) },
  ]
  const blocks = cards.filter(block => block.kind !== 'card' || block.facts.length > 0)
  const seqs = [guest.version, ...stays.map(({ version }) => version)]
  return { page: { name: 'guest', title: `Guest card: ${nameOf(outlook, found.id)}`, blocks }, facts: { seqs } }
}

/** The newest arrival first. */
function staysOf(outlook: Outlook, { id }: Guest): Reservation[] {
  const { reservations, staysOf: staysOfGuest } = outlook.state
  const stays = [...(staysOfGuest.get(id) ?? [])].flatMap(each => reservations.get(each) ?? [])
  const shown = stays.filter(stay => isRemembered(outlook, stay))
  return shown.sort((a, b) => (`${a.booking.arrival} ${a.number}` < `${b.booking.arrival} ${b.number}` ? 1 : -1))
}

function personFacts(outlook: Outlook, guest: ShownGuest): Fact[] {
  return [
    ...fact(guest, 'title', 'Title', said),
    ...fact(guest, 'firstName', 'First name', said),
    ...fact(guest, 'lastName', 'Last name', said),
    ...fact(guest, 'birthDate', 'Birth date', date),
    ...fact(guest, 'language', 'Language', said),
    ...fact(guest, 'country', 'Country', said),
    ...fact(guest, 'vip', 'VIP', said),
    ...fact(guest, 'status', 'Profile', word),
    ...(guest.status === 'merged' && guest.mergedInto
      ? fact(guest, 'mergedInto', 'Merged into', id =>
          id === null ? said(null) : linked(nameOf(outlook, id), guestAddress(id)),
        )
      : []),
  ]
}

function contactFacts(guest: ShownGuest): Fact[] {
  const town = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' ')
  return [
    ...fact(guest, 'email', 'E-mail', said),
    ...fact(guest, 'emailKind', 'Kind of e-mail', word),
    ...fact(guest, 'phone', 'Mobile', said),
    ...fact(guest, 'address', 'Address', address =>
      said(
        address &&
          [...address.lines, town([address.postalCode, address.city]), address.region].filter(Boolean).join(', '),
      ),
    ),
  ]
}

function consentFacts({ consent, moreConsent }: ShownGuest): Fact[] {
  const given = { ...consent, ...moreConsent }
  return [
    ...fact(given, 'email', 'By e-mail', word),
    ...fact(given, 'sms', 'By text message', word),
    ...fact(given, 'post', 'By post', word),
    ...fact(given, 'phone', 'By telephone', word),
  ].map(each => ({ ...each, name: `consent-${each.name}` }))
}

function houseFacts(guest: ShownGuest): Fact[] {
  const number = fact(guest, 'loyalty', 'Loyalty number', loyalty => said(loyalty?.number))
  const tier = fact(guest, 'loyalty', 'Loyalty tier', loyalty => said(loyalty?.tier))
  return [
    ...number,
    ...tier.map(each => ({ ...each, name: 'loyalty-tier' })),
    ...fact(guest, 'preferences', 'Preferences', wishes => said(wishes.join('; '))),
    ...fact(guest, 'notes', 'Notes', said),
  ]
}

function recordFacts(outlook: Outlook, guest: ShownGuest): Fact[] {
  const { timeZone } = houseOf(outlook, guest).property
  return [
    ...fact(guest, 'createdAt', 'Created', at => moment(timeZone, at)),
    ...fact(guest, 'updatedAt', 'Changed', at => moment(timeZone, at)),
    ...fact(guest, 'version', 'Version', said),
    ...fact(guest, 'id', 'Id', said),
    ...fact(guest, 'property', 'House', said),
  ]
}
