/** What guests tell the reference CRM by the links in its mails, as it comes to stand in the books of a real hotel. */
import { expect, test } from 'vitest'
import type { GuestDetails } from '../../../../../simulator/domain/profiles/guests.ts'
import { hours, later } from '../../../../../simulator/domain/time.ts'
import type { GuestId } from '../../../../../simulator/domain/words.ts'
import { allWindows } from '../../../../../simulator/personas/all-windows.ts'
import type { Persona } from '../../../../../simulator/personas/persona.ts'
import { pollingBasic } from '../../../../../simulator/personas/polling-basic.ts'
import { aHotel, ask, book, register } from '../../../a-hotel.ts'
import { aServer } from '../../../a-server.ts'
import { aBadDay } from '../../../faults/a-bad-day.ts'
import { aCrm } from '../../../webhooks/a-crm.ts'

const id = 'ada' as GuestId
const [old, own, desks] = ['ada@guests.example', 'ada@own.example', 'ada@desk.example']

test('a new address and an unsubscription are told at once', async () => {
  const { hotel, wish, ada, writes } = await aDesk()
  expect(await wish('/change-email', { email: old, newEmail: own })).toBe(200)
  expect(await wish('/unsubscribe', { email: own })).toBe(200)
  expect(ada()).toMatchObject({ email: own, consent: { email: 'refused' } })
  expect(writes()).toEqual([200, 200])
  expect(hotel.journal.after(0).filter(({ by }) => by === 'connector')).toHaveLength(2)
})

test('what the desk was told before is looked at and then replaced', async () => {
  const { hotel, crm, wish, ada } = await aDesk()
  desk(hotel, { email: desks })
  hotel.advanceTo(later(hotel.now, 1000))
  await crm.hint(hotel.now)
  await wish('/change-email', { email: old, newEmail: own })
  expect(ada()?.email).toBe(own)
})

test('a hotel that is away is told in a later round', async () => {
  const hotel = aBadDay(['at: day1 08:00; on: polling; do: unavailable; until: day1 11:00'])
  const { crm, wish, ada, pass } = await aDesk(hotel)
  await pass(2)
  await wish('/change-email', { email: old, newEmail: own })
  expect(ada()?.email).toBe(old)
  await pass(3)
  expect(ada()?.email).toBe(own)
  expect((await crm.probe('ada-stay'))?.guest?.email).toBe(own)
})

test('nobody writes over what is newer', async () => {
  const hotel = aBadDay(['at: day1 08:00; on: polling; do: unavailable; until: day1 11:00'])
  const { crm, wish, ada, pass } = await aDesk(hotel)
  await pass(2)
  await wish('/change-email', { email: old, newEmail: own })
  await pass(1)
  desk(hotel, { email: desks })
  await pass(4)
  expect(ada()?.email).toBe(desks)
  expect((await crm.probe('ada-stay'))?.guest?.email).toBe(desks)
})

test('a hotel that takes nothing is asked once, and the guest is written to at her own address all the same', async () => {
  const { crm, wish, ada, pass, writes } = await aDesk(undefined, pollingBasic)
  await wish('/change-email', { email: old, newEmail: own })
  await pass(3)
  expect(ada()?.email).toBe(old)
  expect(writes()).toHaveLength(1)
  expect((await crm.probe('ada-stay'))?.guest?.email).toBe(own)
})

type House = ReturnType<typeof aHotel>

const desk = (hotel: House, changes: Partial<GuestDetails>) => ask(hotel, { kind: 'change-guest', guest: id, changes })

/** Ada has a stay, and the CRM knows her. */
async function aDesk(hotel: House = aHotel(), persona: Persona = allWindows) {
  const house = persona === allWindows ? hotel : aHotel({ persona })
  const server = await aServer([house])
  ask(house, register('ada', { email: old }), book('ada-stay', { arrival: '2026-06-20', departure: '2026-06-22' }))
  const crm = await aCrm(`${server.url}/r/one`, { MODE: 'polling' })
  await crm.hint(house.now)
  const pass = async (many: number) => {
    for (let hour = 0; hour < many; hour += 1) {
      await house.advanceTo(later(house.now, hours(1)))
      await crm.hint(house.now)
    }
  }
  return {
    hotel: house,
    crm,
    pass,
    ada: () => house.state.guests.get(id)?.details,
    wish: async (door: string, form: Record<string, string>) =>
      (await fetch(new URL(door, crm.url), { method: 'POST', body: new URLSearchParams(form) })).status,
    writes: () =>
      house.transcript
        .all()
        .flatMap(entry => (entry.kind === 'request' && entry.method === 'PATCH' ? [entry.status] : [])),
  }
}
