/** What whoever runs a PMS does where a planned fault has brought it about that nobody is told any more. */
import { expect, test } from 'vitest'
import { mindTheLine } from '../../../contracts/run/operator.ts'
import { days, hours, later, minutes } from '../../../simulator/domain/time.ts'
import { deliveryProfileNamed } from '../../../simulator/personas/delivery-profiles/registry.ts'
import { ask, register } from '../../simulator/a-hotel.ts'
import { answering, aReceiver, type Reply, subscribe } from '../../simulator/a-receiver.ts'
import { aBadDay } from '../../simulator/faults/a-bad-day.ts'

/** As it goes with an outage of six hours: a guest before it, two within it, one while the line is dead, and one two days later. */
const usual = [minutes(90), minutes(10), hours(3), days(2), days(2)]

async function aDay(
  profileName: string,
  faults: readonly string[],
  { reply, waits = usual }: { readonly reply?: Reply; readonly waits?: readonly number[] } = {},
) {
  const hotel = aBadDay(faults)
  const receiver = await aReceiver(reply)
  const profile = deliveryProfileNamed(profileName)
  const line = subscribe(hotel, receiver.url, profile ? { profile } : {})
  mindTheLine(hotel, 'crm', line)
  for (const [place, guest] of ['ada', 'bo', 'cy', 'di', 'ed'].entries()) {
    ask(hotel, register(guest))
    await hotel.advanceTo(later(hotel.now, waits[place] ?? 0))
  }
  const said = hotel.transcript
    .all()
    .filter(({ kind }) => kind.startsWith('subscription-') || kind === 'webhook-asked')
    .map(entry => [entry.kind, 'what' in entry ? entry.what : null, 'by' in entry ? entry.by : null])
  const guests = receiver.received.map(({ body }) => (JSON.parse(body.toString()) as { data: { id: string } }).data.id)
  return { said, guests }
}

const outage = 'at: day1 08:00; on: endpoint; do: outage(6h)'
const added = ['subscription-added', null, null]
const disabled = ['subscription-disabled', null, null]
const enabled = ['subscription-enabled', null, 'operator']

test('who was disabled in an outage is told again when it is over, and gets what the profile lets them send', async () => {
  const { said, guests } = await aDay('convoy', [outage])
  expect(said).toEqual([added, disabled, enabled, ['webhook-asked', 'recover', 'operator']])
  expect(guests).toEqual(['ada', 'bo', 'cy', 'ed'])
})

test('where a PMS sends also what was never sent, nothing is missing', async () => {
  const long = [minutes(90), minutes(10), days(5), hours(1), days(2)]
  const { said, guests } = await aDay('svix', [outage.replace('6h', '6d')], { waits: long })
  const asked = ['recover', 'replay'].map(what => ['webhook-asked', what, 'operator'])
  expect(said).toEqual([added, disabled, enabled, ...asked])
  expect(guests.toSorted()).toEqual(['ada', 'bo', 'cy', 'di', 'ed'])
})

test('who refuses by itself is left alone', async () => {
  const { said, guests } = await aDay('convoy', [outage.replace('day1', 'day20')], { reply: answering(503) })
  expect(said).toEqual([added, disabled])
  expect(new Set(guests)).toEqual(new Set(['ada']))
})

test('a subscription that was deleted is made anew, without what was missed', async () => {
  const { said, guests } = await aDay('shopify-strict', [outage])
  const ended = ['subscription-ended', null, null]
  expect(said).toEqual([added, ended, ['subscription-added', null, 'operator']])
  expect(guests).toEqual(['ada', 'ed'])
})
