/** The same few days of a hotel, read through each of its windows over real HTTP, in words that can be compared. */
import type { Command } from '../../../simulator/domain/commands.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import type { FieldList, Persona } from '../../../simulator/personas/persona.ts'
import { ask, book, cancel, checkIn, checkOut, moment, moveTo, register } from '../a-hotel.ts'
import type { Received } from '../a-receiver.ts'
import type { Said } from '../a-server.ts'
import { rowsOf } from './csv.ts'
import { textsOf } from './screens/a-desk.ts'

export type Window = 'polling' | 'webhooks' | 'export' | 'screens'

export const windowsOf = ({ windows }: Persona): Window[] =>
  (['polling', 'webhooks', 'export', 'screens'] as const).filter(window => windows[window])

/** Undefined where it is not told. */
export type Told = { readonly [Fact in keyof typeof facts]?: string | null | undefined }

/** What there is to know at the end, and whose field it is. */
export const facts = {
  hereStatus: ['checked-out', 'reservation', 'status'],
  hereRoom: ['205', 'reservation', 'room'],
  movedArrival: ['2026-06-10', 'reservation', 'arrival'],
  movedDeparture: ['2026-06-13', 'reservation', 'departure'],
  goneStatus: ['cancelled', 'reservation', 'status'],
  goneFee: ['129.50', 'reservation', 'cancellationFee'],
  email: ['ada@new.example', 'guest', 'email'],
  consentEmail: ['refused', 'guest', 'consent'],
  consentSms: ['never-asked', 'guest', 'consent'],
  charge: ['Red wine 48.00', 'folio', 'lines'],
} as const

/** A booking, other dates, a cancellation with a fee, other contact details, a consent, a check-in, a posting and a check-out. */
export async function fourDays(hotel: Hotel): Promise<void> {
  ask(hotel, register('ada', { email: 'ada@old.example' }))
  ask(hotel, book('here', { arrival: '2026-06-01', departure: '2026-06-03' }), book('moved'))
  ask(hotel, book('gone', { arrival: '2026-06-05', departure: '2026-06-07' }), checkIn('here', '205'))
  const items = [{ transactionCode: '2100', text: 'Red wine', quantity: 2, unit: 2400 }]
  ask(hotel, { kind: 'post-charge', posting: 'p1', reservation: 'here', check: null, items } as unknown as Command)
  await hotel.advanceTo(moment('2026-06-02T08:00:00Z'))
  ask(hotel, moveTo('moved', '2026-06-10', '2026-06-13'), cancel('gone', 1))
  ask(hotel, { kind: 'change-guest', guest: 'ada', changes: { email: 'ada@new.example' } } as unknown as Command)
  const refuses = { kind: 'set-consent', guest: 'ada', channel: 'email', to: 'refused', by: 'guest' }
  ask(hotel, refuses as unknown as Command)
  await hotel.advanceTo(moment('2026-06-03T08:00:00Z'))
  ask(hotel, checkOut('here'))
  await hotel.advanceTo(moment('2026-06-04T08:00:00Z'))
}

/** What this window of this PMS tells of all that. */
export function expected({ fields, consents, windows }: Persona, window: Window): Told {
  const lists: Readonly<Record<string, FieldList>> = fields
  const isTold = ([fact, [, of, field]]: readonly [string, readonly [string, string, string]]) => {
    const list = lists[of] ?? []
    if (field !== 'status' && list !== 'all' && !list.includes(field)) return false
    if (field === 'consent' && consents === 'none') return false
    // Who left, and who cancelled, is no arrival of the days to come.
    if (window === 'export' && windows.export?.scope.kind === 'arrivals' && /^(here|gone)/.test(fact)) return false
    if (fact !== 'charge') return true
    return window === 'screens' || (window === 'polling' && windows.polling?.lists.includes('folios'))
  }
  return Object.fromEntries(
    Object.entries(facts)
      .filter(isTold)
      .map(([fact, [is]]) => [fact, is]),
  )
}

export type Looks = {
  readonly persona: Persona
  /** As whoever may: a path within the run. */
  readonly get: (path: string) => Promise<Said>
  readonly received: readonly Received[]
}

type Read = { readonly told: Told /** All that was said. */; readonly bytes: string }

export const read: Readonly<Record<Window, (looks: Looks) => Promise<Read>>> = {
  async polling({ persona, get }) {
    const said = new Map<string, Said>()
    for (const list of persona.windows.polling?.lists ?? []) said.set(list, await get(`/api/v1/${list}`))
    const records = new Map<string, Json>()
    for (const list of ['reservations', 'guests', 'folios'])
      for (const each of (said.get(list)?.json[list] ?? []) as Json[]) records.set(`${list}/${each.id}`, each)
    const stays = (id: string) => records.get(`reservations/${id}`)
    const told = ofRecords(stays, records.get('guests/ada'), records.get('folios/here'))
    return { told, bytes: [...said.values()].map(({ text }) => text).join('\n') }
  },
  async webhooks({ received }) {
    const records = new Map<string, Json>()
    for (const { body } of received) {
      const { data } = JSON.parse(body.toString()) as { data: Json }
      records.set(String(data.id), data)
    }
    const told = ofRecords(id => records.get(id), records.get('ada'), undefined)
    return { told, bytes: received.map(({ body }) => body.toString()).join('\n') }
  },
  async export({ persona, get }) {
    const { files } = (await get('/exports')).json as { files: { name: string }[] }
    const texts = await Promise.all(files.map(async ({ name }) => (await get(`/exports/${name}`)).text))
    // A delta is read upon those before it; any other file stands for itself.
    const rows = (persona.windows.export?.scope.kind === 'delta' ? texts : texts.slice(-1)).flatMap(rowsOf)
    const stay = (id: string) => rows.findLast(row => row.reservation === id)
    const guest = rows.findLast(row => row.guest === 'ada')
    const told = {
      ...{ hereStatus: stay('here')?.status, hereRoom: stay('here')?.room },
      ...{ movedArrival: stay('moved')?.arrival, movedDeparture: stay('moved')?.departure },
      ...{ goneStatus: stay('gone')?.status, goneFee: stay('gone')?.cancellation_fee },
      ...{ email: guest?.email, consentEmail: guest?.consent_email, consentSms: guest?.consent_sms },
    }
    return { told: known(told), bytes: texts.join('\n') }
  },
  async screens({ get }) {
    const names = ['arrivals', 'in-house', 'departures?date=2026-06-03', 'rooms', 'search?q=Byron']
    const cards = [
      'reservation?id=here',
      'reservation?id=moved',
      'reservation?id=gone',
      'guest?id=ada',
      'folio?id=here',
    ]
    const pages = new Map<string, Said>()
    for (const page of [...names, ...cards]) pages.set(page, await get(`/screens/${page}`))
    const behind = (page: string, label: string) => {
      const texts = textsOf(pages.get(page)?.text ?? '')
      return texts.includes(label) ? asWritten(texts[texts.indexOf(label) + 1] ?? '') : undefined
    }
    const bill = textsOf(pages.get('folio?id=here')?.text ?? '')
    const told = {
      ...{ hereStatus: behind('reservation?id=here', 'Status'), hereRoom: behind('reservation?id=here', 'Room') },
      movedArrival: behind('reservation?id=moved', 'Arrival'),
      movedDeparture: behind('reservation?id=moved', 'Departure'),
      goneStatus: behind('reservation?id=gone', 'Status'),
      goneFee: behind('reservation?id=gone', 'Cancellation fee'),
      ...{ email: behind('guest?id=ada', 'E-mail'), consentEmail: behind('guest?id=ada', 'By e-mail') },
      consentSms: behind('guest?id=ada', 'By text message'),
      charge: bill.includes('Red wine') && bill.includes('48.00 EUR') ? 'Red wine 48.00' : undefined,
    }
    return { told: known(told), bytes: [...pages.values()].map(({ text }) => text).join('\n') }
  },
}

type Json = { readonly [key: string]: unknown }

function ofRecords(stay: (id: string) => Json | undefined, guest: Json | undefined, folio: Json | undefined): Told {
  const fee = stay('gone')?.cancellationFee as { minor: number } | undefined
  const consent = guest?.consent as { email: string; sms: string } | undefined
  const lines = (folio?.lines ?? []) as { text: string; gross: number }[]
  const wine = lines.find(({ text }) => text === 'Red wine')
  return known({
    ...{ hereStatus: stay('here')?.status, hereRoom: stay('here')?.room },
    ...{ movedArrival: stay('moved')?.arrival, movedDeparture: stay('moved')?.departure },
    ...{ goneStatus: stay('gone')?.status, goneFee: fee && (fee.minor / 100).toFixed(2) },
    ...{ email: guest?.email, consentEmail: consent?.email, consentSms: consent?.sms },
    charge: wine && `${wine.text} ${(wine.gross / 100).toFixed(2)}`,
  })
}

const known = (told: { readonly [fact: string]: unknown }): Told =>
  Object.fromEntries(Object.entries(told).filter(([, is]) => is !== undefined)) as Told

/** As a page says it: `Wed 10 Jun 2026`, `129.50 EUR`, `Never asked`. */
function asWritten(text: string): string {
  if (/^\w{3} \d+ \w{3} \d{4}$/.test(text)) return new Date(`${text} UTC`).toISOString().slice(0, 10)
  if (/^[A-Z][a-z-]+( [a-z]+)?$/.test(text)) return text.toLowerCase().replace(' ', '-')
  return text.replace(/ EUR$/, '')
}
