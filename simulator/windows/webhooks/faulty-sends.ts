/** What a fault makes of one delivery: another send, more sends beside it or after it, or that nobody hears the answer. */

import { saySpan, sayValue } from '../../faults/grammar/units.ts'
import type { FaultPlan } from '../../transcript/faults.ts'
import { bodyWith, firstEvent, foreignEvent, freshId, padded, sentAs } from './faulty-bodies.ts'
import type { Send } from './sending.ts'

export type Line = {
  readonly send: Send
  readonly extras: readonly Send[]
  readonly hears: 'first' | 'nothing' | 'lost'
  /** Null where it is not even sent. */
  readonly goesOut: boolean
}

export type Made = { readonly line: Line; readonly did: string; readonly differs?: boolean }

type Settings = FaultPlan['settings']

/** `earlier` is what was true of the same record before; `why` stands with extra sends. Undefined where this kind is none of a delivery's. */
export function madeBy(
  does: string,
  settings: Settings,
  line: Line,
  why: string,
  earlier: Buffer | undefined,
): Made | undefined {
  return (
    signedOtherwise(does, settings, line) ??
    writtenOtherwise(does, settings, line) ??
    broken(does, settings, line) ??
    more(does, settings, line, why) ??
    beside(does, line, why, earlier)
  )
}

const changed = (line: Line, send: Partial<Send>, did: string): Made => ({
  line: { ...line, send: { ...line.send, ...send } },
  did,
})

function signedOtherwise(does: string, settings: Settings, line: Line): Made | undefined {
  switch (does) {
    case 'bad-signature':
      return changed(line, { signatures: ['one-bit-off'] }, 'One bit of the signature was wrong.')
    case 'no-signature':
      return changed(line, { signatures: [] }, 'It had no signature.')
    case 'wrong-version':
      return changed(line, { signatures: [{ version: 'v9' }] }, 'It was signed in the version v9 alone.')
    case 'two-signatures':
      return changed(line, { signatures: ['another-key', 'right'] }, 'A wrong signature stood before the right one.')
    case 'mixed-versions':
      return changed(line, { signatures: [{ version: 'v1a' }, 'right'] }, 'A signature v1a stood before the right one.')
    case 'timestamp-off':
      return changed(
        line,
        { secondsOff: Math.round((settings.by ?? 0) / 1000) },
        `Its timestamp was off by ${saySpan(settings.by ?? 0)}.`,
      )
    default:
      return undefined
  }
}

function writtenOtherwise(does: string, settings: Settings, line: Line): Made | undefined {
  const { body } = line.send
  if (does === 'mixed-case-headers')
    return changed(
      line,
      { headerCase: 'mixed', headers: { 'content-type': 'Application/JSON;charset="UTF-8"' } },
      'Its headers were written with capitals.',
    )
  if (does === 'big') {
    const size = settings.size ?? 0
    return changed(line, { body: padded(body, size) }, `It was filled up to ${sayValue('bytes', size)}.`)
  }
  const rewrite = bodyWith[does]
  if (!rewrite) return undefined
  const written = rewrite(body)
  const made = changed(line, { body: written, signedBody: does === 'tampered' ? body : null }, saysOfBody[does] ?? '')
  return { ...made, differs: !written.equals(body) }
}

const saysOfBody: Readonly<Record<string, string>> = {
  'unknown-fields': 'It had fields that nobody knows.',
  'new-enum-value': 'Its record had values that are new.',
  'new-status': 'Its stay was in a state that is new.',
  tampered: 'Its body was changed on the way.',
  rewritten: 'Its body was written in another way, and signed so.',
  'ssrf-url': 'It had addresses in it that lead inside.',
}

function broken(does: string, settings: Settings, line: Line): Made | undefined {
  const { body } = line.send
  switch (does) {
    case 'slow-drip': {
      const { pieces = 8, over = 0 } = settings
      const manner = { kind: 'drip', pieces, pauseMs: Math.floor(over / pieces) } as const
      return changed(line, { manner }, `Its body came in ${pieces} pieces over ${saySpan(over)}.`)
    }
    case 'reset': {
      const afterBytes = Math.floor((body.length * (settings.after ?? 0)) / 100)
      return changed(
        line,
        { manner: { kind: 'cut', afterBytes } },
        `The connection was reset after ${afterBytes} of ${body.length} bytes.`,
      )
    }
    case 'tls-failure':
      return changed(line, { manner: { kind: 'no-tls' } }, 'The TLS handshake failed, and nothing was asked.')
    case 'timeout':
      return { line: { ...line, hears: 'nothing' }, did: 'It went out, and its answer was lost.' }
    case 'drop':
      return { line: { ...line, hears: 'lost', goesOut: false }, did: 'It was lost, and is not tried again.' }
    case 'outage':
      return { line: { ...line, hears: 'nothing', goesOut: false }, did: 'The receiver could not be reached.' }
    default:
      return undefined
  }
}

const timesIn = ({ copies = 1 }: Settings): string => (copies === 1 ? 'once' : `${copies} times`)

/** So that what comes after has the first one's answer behind it. */
const soonMs = 1000

function more(does: string, settings: Settings, line: Line, why: string): Made | undefined {
  const { send } = line
  const with_ = (extras: readonly Send[], did: string): Made => ({
    line: { ...line, extras: [...line.extras, ...extras] },
    did,
  })
  const copies = (afterMs: (place: number) => number) =>
    Array.from({ length: settings.copies ?? 1 }, (_, place) => ({ ...send, why, afterHotelMs: afterMs(place + 1) }))
  switch (does) {
    case 'duplicate':
      return with_(
        copies(place => place * (settings.after ?? soonMs)),
        `It comes again ${timesIn(settings)}, ${saySpan(settings.after ?? soonMs)} after the one before.`,
      )
    case 'concurrent':
      return with_(
        copies(() => 0),
        `${settings.copies} more of it went out at the same moment.`,
      )
    case 'replay': {
      const age = settings.age ?? 0
      const replayed = { ...send, why, afterHotelMs: soonMs, secondsOff: -Math.round(age / 1000) }
      return with_([replayed], `It comes again as it was caught ${saySpan(age)} ago.`)
    }
    default:
      return undefined
  }
}

/** Events of their own, with a right signature. */
function beside(does: string, line: Line, why: string, earlier: Buffer | undefined): Made | undefined {
  const { send } = line
  const id = freshId(does, send.id)
  const event = firstEvent(send.body)
  const extra = (type: string, body: Record<string, unknown>, did: string, afterHotelMs = 0): Made => {
    const bytes = Buffer.from(JSON.stringify(sentAs(send.body, body)))
    return { line: { ...line, extras: [...line.extras, { ...send, id, type, body: bytes, why, afterHotelMs }] }, did }
  }
  switch (does) {
    case 'twin':
      return extra(send.type, { ...event, id }, 'It comes again under an id of its own.', soonMs)
    case 'stale': {
      if (!earlier) return { line, did: 'Nothing was told of that record before.', differs: false }
      const before = firstEvent(earlier)
      return extra(String(before.type), { ...before, id }, 'What was true before comes behind it.', soonMs)
    }
    case 'unknown-type':
      return extra(
        'reservation.teleported',
        { ...event, type: 'reservation.teleported', id },
        'An event of a type that nobody knows came beside it.',
      )
    case 'broken-schema':
      return extra(
        send.type,
        { ...event, id, data: { id: 42, version: 'many', status: null } },
        'An event without a right record came beside it.',
      )
    case 'foreign-hotel':
      return extra(
        'reservation.cancelled',
        foreignEvent(event, id),
        'A cancellation in another hotel came behind it.',
        soonMs,
      )
    case 'revalidation':
      // What is asked is worked out when it is sent: nobody else can know it before.
      return extra('challenge', { id }, 'The address was asked to prove itself once more.')
    case 'test-event':
      return extra('ping', { type: 'ping', timestamp: event.timestamp, id, data: {} }, 'A test event came beside it.')
    default:
      return undefined
  }
}
