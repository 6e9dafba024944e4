import { expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import type { Manifest } from '../../../contracts/connectors/manifest.ts'
import type { SeenStay } from '../../../contracts/effects.ts'
import { isAllThere } from '../../../contracts/run/awaited.ts'
import { EffectsLog } from '../../../contracts/run/effects-log.ts'
import { Hints } from '../../../contracts/run/hints.ts'
import { lookAtAll } from '../../../contracts/run/looks.ts'
import type { Stage } from '../../../contracts/run/stage.ts'
import type { Mode } from '../../../contracts/verdict.ts'
import type { Command } from '../../../simulator/domain/commands.ts'
import type { ReservationId } from '../../../simulator/domain/words.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { wireNow } from '../../../simulator/wire/wall-clock.ts'
import { aHotel, ask, book, register } from '../../simulator/a-hotel.ts'
import { crm, python } from './house.ts'

/** The mirror in Python, and what else it could show. */
function manifestThatReads(...parts: string[]): Manifest {
  const { probe, modes } = python.manifest
  if (!probe?.reservation) throw new Error('The mirror in Python has no probe.')
  const read = { status: 'status', ...Object.fromEntries(parts.map(part => [part, part])) }
  return {
    ...python.manifest,
    modes: { ...modes, webhooks: { url: 'http://crm', withinSeconds: 1 } },
    probe: { reservation: { ...probe.reservation, read } },
  } as Manifest
}

const seen = (parts: Partial<Omit<SeenStay, 'status'>>) => ({
  ...({ kind: 'seen', status: 'confirmed', said: 'OK', arrival: null, departure: null, email: null } as const),
  ...{ revenueMinor: null, ...parts },
})
const subject = { role: 'subject', reservation: 'r1', control: null } as const
const takesOver = (reservation: string, arrival: string): Command =>
  ({
    ...book(reservation, { arrival, departure: arrival.replace('-05', '-07') }),
    kind: 'take-over-stay',
    room: '201',
  }) as Command

function stageOf(manifest: Manifest, mode: Mode, ...commands: Command[]): Stage {
  const hotel = aHotel()
  ask(hotel, register('ada', { email: 'ada@example.com' }), ...commands, book('r1'))
  const options = { connector: { manifest, dir: '.' }, mode, persona: allWindows, signal: new AbortController().signal }
  return {
    ...{ options, hotel, words: {}, silences: 0, process: null, effects: new EffectsLog(hotel, []) },
  } as unknown as Stage
}

const isThere = (stage: Stage, parts: Parameters<typeof seen>[0], cast: Case['cast'] = [subject]) =>
  isAllThere(stage, cast, 'r1' as ReservationId, seen(parts))

test('how often a guest has been there is waited for, where nobody can be told the time', () => {
  const past = [takesOver('p1', '2023-06-05'), takesOver('p2', '2025-06-05')]
  const stage = stageOf(manifestThatReads('stays'), 'webhooks', ...past)
  expect([0, 1, 2, 3, 4].map(stays => isThere(stage, { stays }))).toEqual([false, false, true, true, false])
  expect(isThere(stageOf(manifestThatReads('stays'), 'webhooks'), { stays: 0 })).toBe(true)
  expect(isThere(stageOf(manifestThatReads(), 'webhooks', ...past), {})).toBe(true)
  const hinted = { ...manifestThatReads('stays'), clockHint: crm.manifest.clockHint } as Manifest
  expect(isThere(stageOf(hinted, 'webhooks', ...past), { stays: 0 })).toBe(true)
})

test('what a bill came to is waited for where a story splits one and the window tells it', () => {
  const deposit = {
    kind: 'take-deposit',
    payment: 'd1',
    reservation: 'r1',
    method: 'card',
    minor: 5000,
    reference: null,
  }
  const split = (mode: Mode) => {
    const stage = stageOf(manifestThatReads('receivedMinor'), mode)
    ask(stage.hotel, deposit as Command)
    return stage
  }
  expect([null, 4000, 5000].map(receivedMinor => isThere(split('polling'), { receivedMinor }))).toEqual([
    false,
    false,
    true,
  ])
  expect(isThere(split('webhooks'), { receivedMinor: null })).toBe(true)
  // Somebody else's bill is not asked about.
  expect(isThere(split('polling'), { receivedMinor: null }, [])).toBe(true)
})

test('who is whom has all the time that is declared, in a story that asks it', () => {
  const stage = stageOf(manifestThatReads('person'), 'webhooks')
  expect(isThere(stage, { person: 'p-1' })).toBe(true)
  expect(isThere(stage, { person: 'p-1' }, [{ role: 'person', reservation: 'r1', person: 'ada' }])).toBe(false)
  ask(stage.hotel, register('other'), { kind: 'merge-guests', guest: 'other', into: 'ada' } as Command)
  expect(isThere(stage, { person: 'p-1' })).toBe(false)
  expect(
    isThere(stageOf(manifestThatReads(), 'webhooks'), {}, [{ role: 'person', reservation: 'r1', person: 'a' }]),
  ).toBe(true)
})

test('a receiver that finds out within the time that it declares is seen when it has', async () => {
  const stage = stageOf(manifestThatReads('person'), 'webhooks')
  const from = wireNow()
  const look = async () => seen({ person: wireNow() - from > 600 ? 'one-person' : 'not-yet-known' })
  const looking: Stage = { ...stage, lookout: { look, trouble: async () => null } }
  await lookAtAll(looking, new Hints(looking), [{ role: 'person', reservation: 'r1', person: 'ada' }])
  expect(stage.effects.all()).toMatchObject([{ kind: 'look', answer: { person: 'one-person' } }])
})
