/** Dinner, the bar, the minibar and the spa. */
import type { ChargeItem } from '../../domain/books/commands.ts'
import type { ChargeKind } from '../../domain/property/books.ts'
import type { BusinessDate } from '../../domain/time.ts'
import type { PostingId } from '../../domain/words.ts'
import type { Desk, Work } from './desk.ts'
import { habits } from './tables.ts'

export function* evening(desk: Desk, today: BusinessDate): Work {
  for (const { reservation, wish } of desk.inHouse) {
    const draw = wish.chance(`evening ${today}`)
    const guests = wish.adults + wish.children
    const items: ChargeItem[] = []
    if (draw() % 1000 < habits.dines) items.push(...charged(desk, 'food', 'Dinner', guests, 1800 + (draw() % 3200)))
    if (draw() % 1000 < habits.drinks)
      items.push(...charged(desk, 'beverage', 'Bar', wish.adults, 700 + (draw() % 1400)))
    if (draw() % 1000 < habits.minibar) items.push(...charged(desk, 'minibar', 'Minibar', 1, 400 + (draw() % 1200)))
    if (draw() % 1000 < habits.spa) items.push(...charged(desk, 'spa', 'Treatment', 1, 6500 + (draw() % 5500)))
    if (items.length === 0) continue
    desk.postings += 1
    const posting = `check-${String(desk.postings).padStart(6, '0')}` as PostingId
    yield { kind: 'post-charge', posting, reservation, check: String(1000 + desk.postings), items }
  }
}

function charged({ property }: Desk, kind: ChargeKind, text: string, quantity: number, unit: number): ChargeItem[] {
  // What an outlet sells; the breakfast of the house is posted by night audit.
  const code = property.books.codes.find(each => each.kind === kind && each.outlet !== null)
  return code ? [{ transactionCode: code.code, text, quantity, unit }] : []
}
