/** What of a house the stories book: a room of one type at one rate, and a better type and another rate where it sells them. */
import type { Property, RatePlan } from '../simulator/domain/property/property.ts'

export const bookedType = 'double'
const bookedRate = 'flexible'

/** Why no story can be played there, as a whole sentence; undefined where they can. */
export function whyUnplayable({ id, roomTypes, rooms, ratePlans, nightAudit }: Property): string | undefined {
  const doubles = rooms.filter(({ type }) => type === bookedType).length
  const isThere = roomTypes.some(({ code, sleeps }) => code === bookedType && sleeps > 1)
  const lacks = [
    ...(isThere && doubles >= roomsNeeded ? [] : [`${roomsNeeded} rooms of a type \`${bookedType}\` for two`]),
    ...(ratePlans.some(({ code, nightly }) => code === bookedRate && nightly[bookedType] !== undefined)
      ? []
      : [`a rate \`${bookedRate}\` for a \`${bookedType}\``]),
  ]
  if (nightAudit.startsAt < '02:00' || nightAudit.startsAt > '12:00')
    return `In the stories guests come until half past one at night, and the night audit of the property ${id} begins at ${nightAudit.startsAt}: let it begin between 02:00 and noon.`
  return lacks.length === 0
    ? undefined
    : `The stories book ${lacks.join(' and ')}, and the property ${id} has none: add it.`
}

/** As many as are there at once in the fullest story. */
const roomsNeeded = 12

export function betterTypeOf({ roomTypes, rooms, ratePlans }: Property): string {
  const sleeps = roomTypes.find(({ code }) => code === bookedType)?.sleeps ?? 0
  const isSold = (code: string) => ratePlans.every(({ nightly }) => nightly[code] !== undefined)
  const better = roomTypes.find(
    type =>
      type.code !== bookedType && type.sleeps > sleeps && isSold(type.code) && rooms.some(r => r.type === type.code),
  )
  return better?.code ?? bookedType
}

/** `other` asks for nothing before the stay; the same one, where there is none. `price` is that of a night at the booked one, in minor units. */
export function ratesOf({ ratePlans }: Pick<Property, 'ratePlans'>) {
  const booked = ratePlans.find(({ code }) => code === bookedRate)
  if (!booked) throw new Error(`The stories book the rate "${bookedRate}", which this house does not have: add it.`)
  const isOpen = ({ code, policy, nightly }: RatePlan) =>
    code !== booked.code && policy.deposit.kind === 'none' && nightly[bookedType] !== undefined
  return { booked, other: ratePlans.find(isOpen) ?? booked, price: booked.nightly[bookedType] ?? 0 }
}
