import type { GuestDetails } from '../simulator/domain/profiles/guests.ts'
import { noParticulars } from '../simulator/domain/reservations/particulars.ts'
import { addDays } from '../simulator/domain/time.ts'
import { firstOfMonthFrom } from './turn-of-the-month.ts'
import { deskOf, type Story, subject } from './words.ts'

export const emailAtTheDesk: Story = {
  id: 'CRM-06',
  name: 'email-at-the-desk',
  title: 'E-mail at the desk',
  about:
    'A guest of a booking site has the address of its relay, and gives her own at the desk on the day of arrival; others keep a relay’s, an agency’s, or none of their own, until the news goes out.',
  days: 42,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, books, guest, reservation } = desk
    const news = firstOfMonthFrom(day(9))
    const stay = { arrival: addDays(news, -5), departure: addDays(news, -3) }
    const at = (mailbox: string, host: string) => `${mailbox}.${setting.scope}@${host}.example.com`.toLowerCase()
    const saysYes = { email: 'given', sms: 'never-asked', post: 'never-asked', phone: 'never-asked' } as const
    const relay = (number: number): Partial<GuestDetails> => ({
      email: at(`guest-${number}`, 'relay.roomfinder'),
      emailKind: 'relay',
    })
    const drawn = setting.drawGuest(`${setting.scope} traveller`)
    const agency = { email: at('groups', 'sunny-tours'), emailKind: 'agency', consent: saysYes } as const
    const nobodys = { email: at('noemail', 'invalid'), emailKind: 'placeholder', consent: saysYes } as const
    const bySite = (number: string) => ({
      origin: 'ota' as const,
      particulars: { ...noParticulars, channel: { name: 'Roomfinder', number: `RF-${number}` } },
    })
    const { control, ...others } = { control: 'control', traveller: 'traveller', relayed: 'relayed' }
    const { traveller, relayed } = others
    const ofAgency = ['anna-of-agency', 'ben-of-agency']
    const withoutAddress = ['carl-without', 'dora-without']
    // The same person again, whom the site gives another address.
    const sameName = { firstName: drawn.firstName, lastName: drawn.lastName, phone: drawn.phone }
    const again = 'traveller-again'
    const later = { arrival: addDays(news, 10), departure: addDays(news, 12) }
    const here = [control, traveller, relayed, ...ofAgency, ...withoutAddress]
    const never = { consent: { ...saysYes, email: 'never-asked' } } as const
    return {
      steps: [
        ...books(on(day(0), '09:00'), control, stay),
        ...books(on(day(0), '09:10'), traveller, stay, { ...relay(1), ...never }, bySite('1')),
        ...books(on(day(0), '09:15'), again, later, { ...sameName, ...relay(3), consent: saysYes }, bySite('3')),
        ...books(on(day(0), '09:20'), relayed, stay, { ...relay(2), consent: saysYes }, bySite('2')),
        ...ofAgency.flatMap(who => books(on(day(0), '09:30'), who, stay, agency)),
        ...withoutAddress.flatMap(who => books(on(day(0), '09:40'), who, stay, nobodys)),
        ...here.map(who => desk.checksIn(on(stay.arrival, '15:10'), who)),
        desk.asks(on(stay.arrival, '15:20'), {
          ...{ kind: 'change-guest', guest: guest(traveller) },
          changes: { email: at('traveller', 'home'), emailKind: 'personal', consent: saysYes },
        }),
        ...here.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        subject(reservation(traveller), reservation(control), reservation(control)),
        ...[relayed, again, ...ofAgency, ...withoutAddress].map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      until: on(addDays(news, 1), '13:00'),
    }
  },
}
