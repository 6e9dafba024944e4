/** What guests order with their booking: a place for the car, a bottle in the room. */
import type { ChargeKind } from '../../domain/property/books.ts'
import type { Property } from '../../domain/property/property.ts'
import type { Extra } from '../../domain/reservations/particulars.ts'
import type { Wish } from './demand.ts'
import { habits } from './tables.ts'

const none: readonly Extra[] = []

export function extrasOf({ books }: Property, { chance }: Wish): readonly Extra[] {
  const draw = chance('extras')
  const extra = (kind: ChargeKind, id: string, text: string, unit: number, per: Extra['per']): Extra[] => {
    const code = books.codes.find(each => each.kind === kind)
    return code ? [{ id, transactionCode: code.code, text, quantity: 1, unit, per }] : []
  }
  const parking = draw() % 1000 < habits.parks ? extra('parking', 'parking', 'Parking', 2800, 'night') : []
  const bottle = draw() % 1000 < habits.bottle ? extra('beverage', 'bottle', 'Bottle in the room', 6500, 'stay') : []
  return parking.length + bottle.length === 0 ? none : [...parking, ...bottle]
}
