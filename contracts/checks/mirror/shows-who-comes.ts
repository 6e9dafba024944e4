import { showsWhatHappened } from './shows-what-happened.ts'

export const showsWhoComes = showsWhatHappened(
  {
    id: 'mirror/shows-who-comes',
    level: 'MUST',
    sentence: 'Who comes in another guest’s place is shown with the stay, and the other no longer.',
    reason: 'Names on a list are swapped until the last day: a room, a key and a mail belong to who really comes.',
    mutants: ['keeps-the-first-guest', 'shows-the-first-guest-until-arrival'],
  },
  {
    events: ['stay-guest-changed'],
    fields: ['email', 'phone'],
    did: () => 'was put down for the stay',
  },
)
