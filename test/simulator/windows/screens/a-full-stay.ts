/** A hotel of the older release in which one stay has everything that a hotel may know, and its bill is half paid. */
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../../simulator/domain/commands.ts'
import type { Hotel, HotelOptions } from '../../../../simulator/hotel.ts'
import { ask, book, checkIn, day, register } from '../../a-hotel.ts'
import { aHotelWithScreens } from './a-desk.ts'

export const upgrade: Command = { kind: 'upgrade-pms', to: 2 }

const commands = [
  {
    ...{ kind: 'register-firm', firm: 'acme' },
    details: { kind: 'company', name: 'Acme & Sons', email: null, address: null, account: 'AR-77', vatId: null },
  },
  {
    ...{ kind: 'register-firm', firm: 'tours' },
    details: {
      kind: 'travel-agent',
      name: 'Tours Ltd',
      email: null,
      address: null,
      account: null,
      iata: null,
      commissionPpm: 0,
    },
  },
  register('ada', {
    ...{
      firstName: 'Ada',
      lastName: 'Byron',
      title: 'Countess',
      email: 'ada@guests.example',
      phone: '+44 7700 900123',
    },
    ...{ language: 'en', country: 'GB', birthDate: day('1990-12-10'), emailKind: 'personal', vip: 'VIP1' },
    consent: { email: 'given', sms: 'refused', post: 'never-asked', phone: 'given' },
    address: { lines: ['12 Square'], city: 'London', postalCode: 'SW1Y 4LE', region: null },
    loyalty: { number: 'L-4711', tier: 'gold' },
    ...{ preferences: ['high floor'], notes: 'Likes Earl Grey.' },
  }),
  register('bob', { firstName: 'Bob', lastName: 'Booker' }),
  register('cleo', { firstName: 'Cleo', lastName: 'Companion' }),
  book('r1', {
    ...{ arrival: '2026-06-01', departure: '2026-06-03', expectedAt: '18:00', adults: 2, children: 1, origin: 'ota' },
    particulars: {
      ...{ booker: 'bob', companions: ['cleo'], company: 'acme', travelAgent: 'tours', segment: 'business' },
      ...{ guarantee: 'card', channel: { name: 'Channel One', number: 'BX-991' }, crsNumber: 'CRS-5' },
      ...{ booking: 'group-8', block: null, preferences: ['late breakfast'], notes: 'Quiet, please.' },
      extras: [{ id: 'cot', transactionCode: '2000', text: 'Fruit basket', quantity: 3, unit: 1500, per: 'stay' }],
    },
  } as never),
  checkIn('r1', '205'),
  {
    ...{ kind: 'post-charge', posting: 'dinner', reservation: 'r1', check: 'C-1001' },
    items: [{ transactionCode: '2100', text: 'Red wine', quantity: 2, unit: 2400 }],
  },
  {
    ...{ kind: 'take-payment', payment: 'p1', reservation: 'r1', window: 1 },
    ...{ method: 'card', minor: 1234, reference: 'tok_approved_1111' },
  },
] as unknown as readonly Command[]

export function aHotelWithAFullStay(over: Partial<HotelOptions> = {}): Hotel {
  const hotel = aHotelWithScreens({ property: { ...harbourHouse, schemaVersion: 1 }, ...over })
  ask(hotel, ...commands)
  return hotel
}
