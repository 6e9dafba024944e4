import { expect, test } from 'vitest'
import { hours, later } from '../../../simulator/domain/time.ts'
import { nightlyDelta } from '../../../simulator/personas/nightly-delta.ts'
import { ask, book, register } from '../a-hotel.ts'
import { aBadDay } from './a-bad-day.ts'
import { fileCases } from './cases/files.ts'

test.each(Object.entries(fileCases))('%s strikes over HTTP, by SFTP and in a folder alike', (_, seen) => seen())

test.each(['missing', 'empty', 'outdated'])(
  'what a delta did not say because the file was %s, the next one says',
  async does => {
    const hotel = aBadDay([`at: day2; on: export; do: ${does}; times: 1`], { persona: nightlyDelta })
    const night = () => hotel.advanceTo(later(hotel.now, hours(24)))
    ask(hotel, register('ada'), book('r-1', { arrival: '2026-06-10', departure: '2026-06-12' }))
    // Night audit of the first day is in the second one.
    await night()
    ask(hotel, book('r-2', { arrival: '2026-06-10', departure: '2026-06-12' }))
    await night()
    await night()
    expect(hotel.files.filter(({ job }) => !job?.spoils).flatMap(({ reservations }) => reservations)).toEqual([
      'r-1',
      'r-2',
    ])
  },
)
