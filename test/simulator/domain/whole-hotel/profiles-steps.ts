/** Commands of profiles, chosen by numbers. */
import type { ProfileCommand } from '../../../../simulator/domain/profiles/commands.ts'
import { detailsOf } from '../../a-hotel.ts'
import { type Choices, firm, guest, pick } from './choosing.ts'

export const profilesChoices: Choices<ProfileCommand> = {
  'register-guest': (_, { a, b }, n) => ({
    guest: `g${n}`,
    details: detailsOf({
      firstName: `First${n}`,
      lastName: `Last${n}`,
      email: `g${n}@example.com`,
      notes: a % 3 ? null : `of${n}`,
      vip: b % 5 ? null : 'V',
    }),
  }),
  'change-guest': (state, { a, b }) => ({
    guest: guest(state, a),
    changes: b % 2 ? { phone: `+33 ${b}` } : { title: 'Dr' },
  }),
  'set-consent': (state, { a, b, c }) => ({
    guest: guest(state, a),
    channel: pick(['email', 'sms', 'post', 'phone'], b),
    to: pick(['given', 'refused'], c),
    by: 'guest',
  }),
  'merge-guests': (state, { a, b }) => ({ guest: guest(state, a), into: guest(state, b) }),
  'erase-guest': (state, { a }) => {
    const done = [...state.guests.values()].filter(({ id, standing }) => {
      const stays = [...(state.staysOf.get(id) ?? [])].map(each => state.reservations.get(each)?.standing.status)
      return (
        standing.status === 'active' &&
        stays.every(status => status === 'checked-out' || status === 'cancelled' || status === 'no-show')
      )
    })
    return {
      guest:
        a % 4 === 0
          ? guest(state, a)
          : pick(
              done.map(({ id }) => id),
              a,
            ),
    }
  },
  'register-firm': (_, { a }, n) => ({
    firm: `f${n}`,
    details: {
      name: `Firm ${n}`,
      email: null,
      address: null,
      account: a % 2 ? `f${n}` : null,
      kind: 'company',
      vatId: null,
    },
  }),
  'change-firm': (state, { a }) => ({
    firm: firm(state, a),
    details: {
      name: `Firm ${a}`,
      email: null,
      address: null,
      account: null,
      kind: 'travel-agent',
      iata: null,
      commissionPpm: a,
    },
  }),
}
