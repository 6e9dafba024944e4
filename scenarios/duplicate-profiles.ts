import type { Address, GuestDetails } from '../simulator/domain/profiles/guests.ts'
import type { BusinessDate } from '../simulator/domain/time.ts'
import { deskOf, type Part, type Setting, type Story } from './words.ts'

type Written = { readonly who: string; readonly person: string; readonly details: GuestDetails }

export const duplicateProfiles: Story = {
  id: 'CRM-08',
  name: 'duplicate-profiles',
  title: 'Duplicate profiles',
  about:
    'One person books four times, through two channels, in three spellings and from two addresses; a father and a son share name and home; others only look alike.',
  days: 3,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on } = desk
    const all = profiles(setting)
    return {
      steps: all.flatMap(({ who, details }, n) => {
        // In turn, so that a small house has a room for each.
        const stay = { arrival: day(10 + 3 * n), departure: day(12 + 3 * n) }
        const origin = details.emailKind === 'relay' ? 'ota' : 'direct'
        return desk.books(on(day(0), '09:00'), who, stay, details, { adults: 1, origin })
      }),
      cast: all.map(({ who, person }): Part => ({ role: 'person', reservation: desk.reservation(who), person })),
      until: on(day(2), '13:00'),
    }
  },
}

/** Who is whom stands in no id that the hotel shows. */
function profiles({ scope, drawGuest }: Setting): Written[] {
  const home = (street: string, city: string): Address => ({ lines: [street], city, postalCode: '76600', region: null })
  const draw = (key: string, fixed: Partial<GuestDetails>) => drawGuest(`${scope} ${key}`, fixed)
  const relay = (mark: string): Partial<GuestDetails> => ({
    ...{ email: `${scope}-${mark}@guest.roomfinder.example.com`, emailKind: 'relay', birthDate: null },
  })
  const katharina = { firstName: 'Katharina', lastName: 'Oberhauser', address: home('Rue du Port 4', 'Le Havre') }
  const first = draw('katharina', katharina)
  const other = `${scope}.k.oberhauser@work.example.com`
  const born = '1951-04-09' as BusinessDate
  const father = draw('father', {
    firstName: 'Anton',
    lastName: 'Maier',
    birthDate: born,
    address: home('Quai Nord 12', 'Le Havre'),
  })
  const twins = { firstName: 'Maria', lastName: 'Fontaine' }
  const colleague = { email: `${scope}.desk@agency.example.com`, emailKind: 'agency' } as const
  return [
    { who: 'one', person: 'katharina', details: first },
    // By a channel, which hides the address and twists the name; the telephone stays.
    { who: 'two', person: 'katharina', details: { ...first, firstName: 'Catharina', address: null, ...relay('two') } },
    // By another channel, under the name as it is written there.
    {
      who: 'three',
      person: 'katharina',
      details: { ...first, firstName: 'OBERHAUSER', lastName: 'KATHARINA', address: null, ...relay('three') },
    },
    // From the address of her firm, with the day of birth.
    {
      who: 'four',
      person: 'katharina',
      details: { ...first, lastName: 'Oberhauser-Lind', email: other, phone: null, address: null },
    },
    { who: 'five', person: 'father', details: father },
    { who: 'six', person: 'son', details: { ...father, birthDate: '1983-08-20' as BusinessDate } },
    // One name, and nothing else in common.
    { who: 'seven', person: 'maria', details: draw('maria', twins) },
    { who: 'eight', person: 'another-maria', details: draw('another-maria', twins) },
    // An agency gives its own address for everybody.
    { who: 'nine', person: 'traveller', details: { ...draw('traveller', {}), ...colleague } },
    { who: 'ten', person: 'colleague', details: { ...draw('colleague', {}), ...colleague } },
    { who: 'eleven', person: 'maria', details: { ...draw('maria', twins), phone: null } },
    { who: 'twelve', person: 'loner', details: draw('loner', {}) },
  ]
}
