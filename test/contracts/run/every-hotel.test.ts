/** Every story can be played in every hotel that ships, whatever connector there is: the hotel obeys each step. */
import { expect, test } from 'vitest'
import { giveAPast } from '../../../contracts/run/past.ts'
import { settingOf } from '../../../contracts/run/setting.ts'
import { hotels } from '../../../fixtures/hotels/registry.ts'
import { stories } from '../../../scenarios/registry.ts'
import { whyUnplayable } from '../../../scenarios/sold.ts'
import type { Story } from '../../../scenarios/words.ts'
import type { Property } from '../../../simulator/domain/property/property.ts'
import { explain } from '../../../simulator/domain/refusals.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import { aHotel } from '../../simulator/a-hotel.ts'

test.each(hotels)('in $id', async property => {
  expect(whyUnplayable(property)).toBeUndefined()
  for (const story of stories) expect(await refusalIn(property, story), story.id).toBeUndefined()
})

/** The first thing that the hotel does not do as the story has it. */
async function refusalIn(property: Property, story: Story): Promise<string | undefined> {
  const today = '2026-06-01' as BusinessDate
  const hotel = aHotel({ property, date: story.opens?.(today, property.timeZone) ?? today })
  const scope = story.id.toLowerCase()
  giveAPast(hotel, 7, [{ story, scope }])
  const script = story.script(settingOf(7, hotel, scope, true, story.opens))
  const steps = script.steps.filter(step => step.kind === 'command').toSorted((one, other) => one.at - other.at)
  for (const { at, command, refused } of steps) {
    await hotel.advanceTo(at)
    const obeyed = hotel.obey(command, 'story')
    if (obeyed.kind === 'refused' && !refused) return `${command.kind}: ${explain(obeyed.refusal)}`
    if (obeyed.kind !== 'refused' && refused) return `${command.kind} was not refused.`
  }
  await hotel.advanceTo(script.until)
  return undefined
}

test('where the stories find no room or no rate that they book, nobody begins to play', () => {
  const [harbour] = hotels
  if (!harbour) throw new Error('No hotel ships.')
  expect(whyUnplayable({ ...harbour, ratePlans: [] })).toBe(
    'The stories book a rate `flexible` for a `double`, and the property harbour-house has none: add it.',
  )
  const early = { ...harbour.nightAudit, startsAt: '01:00' as const }
  expect(whyUnplayable({ ...harbour, nightAudit: early })).toContain(
    'the night audit of the property harbour-house begins at 01:00',
  )
  expect(whyUnplayable({ ...harbour, rooms: harbour.rooms.slice(0, 4) })).toContain('12 rooms of a type `double`')
})
