/** Every word of a persona is obeyed: whatever is changed in it, somebody outside sees other bytes. Webhooks are seen where they are sent. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import { type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import type { Persona } from '../../../simulator/personas/persona.ts'
import { openPolling, type PollingPlan } from '../../../simulator/personas/polling-plan.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, moment, register } from '../a-hotel.ts'
import { look } from './an-answer.ts'

const room = harbourHouse.books.house.room

/** All that a hotel of four days shows in every window, and whether it took a posting during night audit. */
async function seen(persona: Persona): Promise<string> {
  const hotel = aHotel({ persona })
  ask(hotel, register('ada', { email: 'ada@guests.example' }), register('bea'))
  ask(hotel, book('here', { arrival: '2026-06-01', departure: '2026-06-03' }), checkIn('here'))
  ask(hotel, book('come', { guest: 'bea', arrival: '2026-06-25', departure: '2026-06-27' }), book('gone'))
  await hotel.advanceTo(moment('2026-06-02T01:05:00Z'))
  const items = [{ transactionCode: room, text: 'Late bed', quantity: 1, unit: 500 }]
  const posting = { kind: 'post-charge', posting: 'p1', reservation: 'here', check: null, items }
  const posted = hotel.obey(posting as unknown as Command, 'desk').kind
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
  ask(hotel, cancel('gone'))
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  ask(hotel, checkOut('here'))
  await hotel.advanceTo(moment('2026-06-04T08:00:00Z'))
  const lists = ['changes', 'reservations', 'guests'].flatMap(list => [`/api/v1/${list}`, `/api/v1/${list}?limit=2`])
  const files = ['01', '02', '03'].map(date => `/exports/reservations-2026-06-${date}.csv`)
  return [posted, ...[...lists, '/exports', ...files].map(path => look(hotel, path).text)].join('\n')
}

type Windows = Persona['windows']
const withWindows = (persona: Persona, windows: Partial<Windows>): Persona => ({
  ...persona,
  windows: { ...persona.windows, ...windows },
})
const withPolling = (persona: Persona, change: (plan: PollingPlan) => Partial<PollingPlan>) => {
  const { polling } = persona.windows
  return polling && withWindows(persona, { polling: { ...polling, ...change(polling) } })
}
const withExport = (persona: Persona, change: (plan: ExportPlan) => Partial<ExportPlan>) => {
  const { export: nightly } = persona.windows
  return nightly && withWindows(persona, { export: { ...nightly, ...change(nightly) } })
}

/** Null where it is no word of this persona's. */
const flips: Readonly<Record<string, (persona: Persona) => Persona | null>> = {
  'the polling API': persona => withWindows(persona, { polling: persona.windows.polling ? null : openPolling }),
  'each list of it': persona => withPolling(persona, ({ lists }) => ({ lists: lists.slice(0, -1) })),
  'its largest page': persona => withPolling(persona, () => ({ largestPage: 1 })),
  'the nightly file': persona => withWindows(persona, { export: persona.windows.export ? null : plainExport }),
  'its scope': persona =>
    withExport(persona, ({ scope }) => ({ scope: { kind: scope.kind === 'full' ? 'in-house' : 'full' } })),
  // Of coming arrivals alone: the one who cancelled here was to arrive before the file of that night.
  'whether it lists who cancelled': persona =>
    persona.windows.export?.scope.kind === 'arrivals'
      ? null
      : withExport(persona, ({ cancellations }) => ({
          cancellations: cancellations === 'listed' ? 'dropped' : 'listed',
        })),
  'the fields of a stay': persona => isSeen(persona) && { ...persona, fields: { ...persona.fields, reservation: [] } },
  'the fields of a guest': persona => isSeen(persona) && { ...persona, fields: { ...persona.fields, guest: [] } },
  // A file tells how a stay is, and not what changed.
  'what counts as a change': persona => persona.windows.polling && { ...persona, changes: ['guest.created'] },
  consents: persona =>
    isSeen(persona) && { ...persona, consents: persona.consents === 'shown' ? 'kept-back' : 'shown' },
  'the door at night': persona => ({ ...persona, nightAuditClosesTheDoor: !persona.nightAuditClosesTheDoor }),
}

/** A closed box has fields too, and nobody who sees them. */
const isSeen = ({ windows }: Persona): true | null => windows.polling !== null || windows.export !== null || null

const cases = personas.flatMap(persona =>
  Object.entries(flips).flatMap(([what, flip]) => {
    const flipped = flip(persona)
    return flipped ? [[persona.name, what, persona, flipped] as const] : []
  }),
)

test.each(cases)('%s is another PMS when %s is not as it is', async (_, __, persona, flipped) => {
  expect(await seen(flipped)).not.toBe(await seen(persona))
})
