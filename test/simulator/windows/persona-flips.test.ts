/** Every word of a persona is obeyed: whatever is changed in it, somebody outside sees other bytes. Webhooks are seen where they are sent. */
import { expect, test } from 'vitest'
import { costOf } from '../../../contracts/billing/cost.ts'
import { harbourHouse } from '../../../fixtures/hotels/harbour-house.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import { neverAsked } from '../../../simulator/domain/profiles/guests.ts'
import type { WireTime } from '../../../simulator/domain/time.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { type ExportPlan, plainExport } from '../../../simulator/personas/export-plan.ts'
import { openHanded, type Persona } from '../../../simulator/personas/persona.ts'
import { lists, openPolling, type PollingPlan, type VersionPlan } from '../../../simulator/personas/polling-plan.ts'
import { personas } from '../../../simulator/personas/registry.ts'
import type { Request } from '../../../simulator/windows/answer.ts'
import { bytesOf } from '../../../simulator/windows/polling/delivered.ts'
import { aHotel, ask, book, cancel, checkIn, checkOut, day, moment, register, token } from '../a-hotel.ts'
import { exportWords } from './export/export-words.ts'

const room = harbourHouse.books.house.room

/** All that a hotel of four days shows in every window, and whether it took a posting during night audit. */
async function seen(persona: Persona): Promise<string> {
  let wire = 0 as WireTime
  const hotel = aHotel({ persona, wireNow: () => wire })
  ask(hotel, register('ada', { email: 'ada@guests.example', ...nasty }), register('bea'))
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
  const pages = lists.flatMap(list => [
    `/api/v1/${list}`,
    ...(list === 'availability' ? [] : [`/api/v1/${list}?limit=2`]),
  ])
  const given = hotel.answer(credentials)
  const { access_token: access = '' } = given.status === 200 ? JSON.parse(String(given.body)) : {}
  const asked = (address: string, authorization = `Bearer ${token}`) => {
    const [path = '', query] = address.split('?')
    const { status, headers, body } = hotel.answer({
      ...zipped,
      path,
      query: new URLSearchParams(query),
      authorization,
    })
    return JSON.stringify([status, headers, bytesOf(body).toString('latin1')])
  }
  const said = [...pages, '/api/v2/changes', '/api/v1/guests/ada', '/exports'].map(path => asked(path))
  said.push(...filesListed(hotel).map(name => asked(`/exports/${name}`)))
  said.push(asked('/api/v1/guests', `Bearer ${access}`))
  const { status, headers, body } = hotel.answer(signIn)
  said.push(JSON.stringify([status, headers, String(body)]))
  const cookie = headers['set-cookie']?.split(';')[0] ?? ''
  for (const page of ['arrivals', 'reservation?id=here', 'guest?id=ada', 'folio?id=here']) {
    const [name = '', query] = `/screens/${page}`.split('?')
    const shown = hotel.answer({
      ...{ method: 'GET', path: name, query: new URLSearchParams(query), authorization: undefined },
      ...{ headers: { cookie }, body: null },
    })
    said.push(JSON.stringify([shown.status, String(shown.body)]))
  }
  wire = (wire + 25 * 60_000) as WireTime
  await hotel.advanceTo(moment('2026-06-04T08:25:00Z'))
  said.push(String(hotel.answer({ ...signIn, method: 'GET', path: '/screens/arrivals', headers: { cookie } }).status))
  const wrote = writes.map(([method, path, body], index) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-${index}` }
    const request = { method, path: `/api/v1/${path}`, headers, body: Buffer.from(JSON.stringify(body)) }
    const { status, body: answer } = hotel.answer({
      ...{ ...request, query: new URLSearchParams(), authorization: `Bearer ${token}` },
    })
    return JSON.stringify([status, String(answer)])
  })
  said.push(...wrote)
  said.push(JSON.stringify(costOf(persona.billing, hotel.transcript.all(), fourDays)))
  return [posted, JSON.stringify([given.status, String(given.body)]), ...said].join('\n')
}

/** What a file can write in more than one way: quotes, a line break, the beginning of a formula, letters that are not everywhere; and who wants no mail. */
const nasty = {
  ...{ firstName: '=1+"Ada"', lastName: 'Łącka\nByron, née €', consent: { ...neverAsked, email: 'refused' as const } },
} as const

/** Every file that lies there, and what lies beside it. */
function filesListed(hotel: Hotel): string[] {
  const { status, body } = hotel.answer({
    ...zipped,
    ...{ path: '/exports', query: new URLSearchParams() },
    authorization: `Bearer ${token}`,
  })
  if (status !== 200) return []
  const { files } = JSON.parse(body.toString()) as { files: { name: string; beside?: string[] }[] }
  return files.flatMap(({ name, beside = [] }) => [name, ...beside])
}
const fourDays = { from: day('2026-06-01'), to: day('2026-06-04'), files: 'fetched' } as const

const zipped = {
  ...{ method: 'GET', body: null },
  headers: { 'accept-encoding': 'gzip' },
} satisfies Partial<Request>

const writes = [
  ['PATCH', 'guests/ada', { phone: '+33 1 00' }],
  ['PATCH', 'guests/ada', { notes: 'Late.' }],
  ['PATCH', 'guests/ada', { consent: { sms: 'given' } }],
  [
    'POST',
    'reservations/here/postings',
    { items: [{ transactionCode: '2100', unit: { minor: 900, currency: 'EUR' } }] },
  ],
] as const

const signIn: Request = {
  ...{ method: 'POST', path: '/screens/sign-in', query: new URLSearchParams(), authorization: undefined },
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: Buffer.from(`user=desk&password=${token}`),
}

const credentials: Request = {
  ...{ method: 'POST', path: '/oauth/token', query: new URLSearchParams(), authorization: undefined },
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: Buffer.from(`grant_type=client_credentials&client_id=crm&client_secret=${token}`),
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

const newer: VersionPlan = { version: 2, deprecatedAfterDays: null, endsAfterDays: null }

/** Null where it is no word of this persona's. */
const flips: Readonly<Record<string, (persona: Persona) => Persona | null>> = {
  'the polling API': persona => withWindows(persona, { polling: persona.windows.polling ? null : openPolling }),
  'what may be written': persona =>
    withPolling(persona, plan => ({ writes: plan.writes.length > 0 ? [] : ['contact'] })),
  'whether notes may be written': persona =>
    persona.windows.polling?.writes.includes('notes')
      ? withPolling(persona, () => ({ writes: ['contact', 'postings'] }))
      : null,
  'whether it takes postings': persona =>
    persona.windows.polling?.writes.includes('postings')
      ? withPolling(persona, () => ({ writes: ['contact', 'notes'] }))
      : null,
  'whether consents may be written': persona =>
    persona.windows.polling ? { ...persona, consents: persona.consents === 'two-way' ? 'one-way' : 'two-way' } : null,
  'its largest page': persona => withPolling(persona, () => ({ largestPage: 1 })),
  'signing in with a token': persona =>
    withPolling(persona, ({ signIn }) => ({ signIn: signIn.includes('oauth') ? ['oauth'] : ['oauth', 'token'] })),
  'signing in by OAuth2': persona =>
    withPolling(persona, ({ signIn }) => ({ signIn: signIn.includes('oauth') ? ['token'] : ['token', 'oauth'] })),
  'the life of a token': persona =>
    persona.windows.polling?.signIn.includes('oauth')
      ? withPolling(persona, ({ tokenSeconds }) => ({ tokenSeconds: tokenSeconds - 1 }))
      : null,
  'how often it may be asked': persona => withPolling(persona, () => ({ limit: { requests: 3, seconds: 60 } })),
  'the life of a cursor': persona =>
    withPolling(persona, ({ cursorHours }) => ({ cursorHours: cursorHours ? null : 24 })),
  'the age of a version': persona =>
    withPolling(persona, () => ({ versions: [{ version: 1, deprecatedAfterDays: 1, endsAfterDays: null }] })),
  'the end of a version': persona =>
    withPolling(persona, () => ({ versions: [{ version: 1, deprecatedAfterDays: null, endsAfterDays: 2 }] })),
  'the versions spoken': persona =>
    withPolling(persona, ({ versions: [only] }) => ({ versions: [...(only ? [only] : []), newer] })),
  tags: persona => withPolling(persona, ({ conditional }) => ({ conditional: !conditional })),
  compression: persona =>
    withPolling(persona, ({ compression }) => ({ compression: compression === 'gzip' ? 'none' : 'gzip' })),
  'the screens': persona => withWindows(persona, { screens: persona.windows.screens ? null : { idleMinutes: 30 } }),
  'how long a desk may be idle': persona =>
    persona.windows.screens ? withWindows(persona, { screens: { idleMinutes: 20 } }) : null,
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
  'the fields of a bill': persona =>
    persona.windows.polling?.lists.includes('folios') || persona.windows.screens
      ? { ...persona, fields: { ...persona.fields, folio: [] } }
      : null,
  'how far back it shows stays': persona =>
    showsEarlierStays(persona) && persona.history !== 'none' ? { ...persona, history: { days: 0 } } : null,
  'whether it shows earlier stays': persona =>
    showsEarlierStays(persona) ? { ...persona, history: persona.history === 'none' ? { days: null } : 'none' } : null,
  // A file tells how a stay is, and only one of changes what counts as one.
  'what counts as a change': persona =>
    persona.windows.polling || persona.windows.export?.scope.kind === 'delta'
      ? { ...persona, changes: ['guest.created'] }
      : null,
  consents: persona => isSeen(persona) && { ...persona, consents: persona.consents === 'none' ? 'one-way' : 'none' },
  billing: persona => ({
    ...persona,
    billing: persona.billing.kind === 'free' ? { kind: 'one-off', minor: 1, currency: 'EUR' } : { kind: 'free' },
  }),
  'the door at night': persona => ({ ...persona, nightAuditClosesTheDoor: !persona.nightAuditClosesTheDoor }),
}

/** In a list of their own, or on a guest card. */
const showsEarlierStays = ({ windows: { polling, screens } }: Persona) => screens || polling?.lists.includes('history')

/** A closed box has fields too, and nobody who sees them. */
const isSeen = ({ windows }: Persona): true | null =>
  [windows.polling, windows.export, windows.screens].some(window => window !== null) || null

const listFlips = (persona: Persona) =>
  (persona.windows.polling?.lists ?? []).map(
    gone =>
      [
        `its list of ${gone}`,
        (of: Persona) => withPolling(of, plan => ({ lists: plan.lists.filter(list => list !== gone) })),
      ] as const,
  )

const exportCases = personas.flatMap(persona =>
  exportWords.flatMap(([what, before, after]) => {
    // What it keeps back would hide how it writes that.
    const open = { ...persona, fields: openHanded.fields }
    const [from, to] = [withExport(open, before), withExport(open, after)]
    return from && to ? [[persona.name, what, from, to] as const] : []
  }),
)

const cases = personas.flatMap(persona =>
  [...Object.entries(flips), ...listFlips(persona)].flatMap(([what, flip]) => {
    const flipped = flip(persona)
    return flipped ? [[persona.name, what, persona, flipped] as const] : []
  }),
)

test.each([...cases, ...exportCases])('%s is another PMS when %s is not as it is', async (_, __, persona, flipped) => {
  expect(await seen(flipped)).not.toBe(await seen(persona))
})
