import { deskOf, type Story, subject } from './words.ts'

export const namesOfTheWorld: Story = {
  id: 'CRM-25',
  name: 'names-of-the-world',
  title: 'Names of the world',
  about:
    'Nine guests book whose names software likes to break: of one letter and of sixty, without a surname, in Arabic and Thai, with emoji, accents, quotes, commas, line breaks, and a sign that a spreadsheet takes for a formula.',
  days: 3,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on } = desk
    const stay = { arrival: day(3), departure: day(5) }
    return {
      steps: names.flatMap(([who, firstName, lastName]) =>
        desk.books(on(day(0), '09:00'), who, stay, { firstName, lastName }),
      ),
      cast: names.map(([who]) => subject(desk.reservation(who), null)),
      // A file that is written in the course of a day is read on the next.
      until: on(day(2), '13:00'),
    }
  },
}

const names = [
  ['one-letter', 'Y', 'O'],
  ['sixty-letters', 'Hubert', 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis'.slice(0, 60)],
  ['no-surname', 'Sukarno', ''],
  ['arabic', 'محمد', 'الأمين'],
  ['thai', 'สมชาย', 'ใจดี'],
  ['emoji', 'Zoë 🎈', 'Łukasiewicz-Ağaoğlu'],
  ['quotes', 'Seán "Jack"', "O’Neill, d'Arcy; Jr."],
  ['two-lines', 'Anna\nMaria', 'de la\r\nCruz'],
  ['formula', '=Ann', '@Lee+1'],
] as const
