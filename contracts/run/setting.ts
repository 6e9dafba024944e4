/** Where a story is played: the hotel, its first day, and the guests that are drawn for it. */
import type { Setting, Story } from '../../scenarios/words.ts'
import { addDays, type BusinessDate } from '../../simulator/domain/time.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { drawGuest } from '../../simulator/population/guests.ts'

/** A story begins on the hotel's first day, or on the day after the last one was played; one that needs a certain day waits for it. */
export function settingOf(seed: number, hotel: Hotel, scope: string, first: boolean, opens?: Story['opens']): Setting {
  const { property } = hotel.options
  const next: BusinessDate = first ? hotel.state.businessDate : addDays(hotel.state.businessDate, 1)
  const date = opens?.(next, property.timeZone) ?? next
  return { scope, date, property, drawGuest: (key, fixed) => drawGuest(seed, key, fixed) }
}

/** A connector that is never emptied remembers the stays of earlier runs; with another seed it meets others. */
export const scopeOf = (isolation: string, seed: number, { id }: Pick<Story, 'id'>): string =>
  isolation === 'shared' ? `${id.toLowerCase()}-${seed}` : id.toLowerCase()
