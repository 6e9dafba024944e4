/** What a far side can show of a stay, each held against the hotel's own record: by the key that the manifest reads it with. */
import type { SeenStay } from '../../effects.ts'
import type { Truth } from '../truth.ts'

export type Shown = Exclude<keyof SeenStay, 'said'>

export type MirroredField = {
  /** As a persona lists it; those of the guest as `guest.email`. */
  readonly needs: readonly string[]
  /** In a sentence, behind "the". */
  readonly name: string
  /** Null where the hotel has nothing to show, so that nothing is asked of the far side. */
  readonly truth: (truth: Pick<Truth, 'stay' | 'guest'>) => string | number | null
  /** Where two spellings are the same thing. */
  readonly same?: (truth: string | number, seen: string | number) => boolean
}

export const mirroredFields: Readonly<Partial<Record<Shown, MirroredField>>> = {
  status: { needs: ['status'], name: 'state', truth: ({ stay }) => stay.status },
  arrival: { needs: ['arrival'], name: 'arrival', truth: ({ stay }) => ifComing(stay.status, stay.arrival) },
  departure: { needs: ['departure'], name: 'departure', truth: ({ stay }) => ifComing(stay.status, stay.departure) },
  revenueMinor: {
    needs: ['amount'],
    name: 'amount',
    truth: ({ stay }) => (isGone(stay.status) ? null : stay.amount.minor),
  },
  room: { needs: ['room'], name: 'room', truth: ({ stay }) => stay.room },
  roomType: { needs: ['roomType'], name: 'room type', truth: ({ stay }) => ifComing(stay.status, stay.roomType) },
  ratePlan: { needs: ['ratePlan'], name: 'rate', truth: ({ stay }) => ifComing(stay.status, stay.ratePlan) },
  email: {
    needs: ['guest.email'],
    name: 'e-mail address',
    truth: ({ guest }) => guest.email,
    same: (truth, seen) => String(truth).toLowerCase() === String(seen).toLowerCase(),
  },
  phone: {
    needs: ['guest.phone'],
    name: 'telephone number',
    truth: ({ guest }) => guest.phone,
    same: (truth, seen) => digits(truth) === digits(seen),
  },
  marketing: { needs: ['guest.consent'], name: 'consent to news by e-mail', truth: ({ guest }) => guest.consent.email },
}

/** Of a stay that is off, only that it is off is asked for. */
const isGone = (status: string): boolean => status === 'cancelled' || status === 'no-show'
const ifComing = (status: string, value: string): string | null => (isGone(status) ? null : value)

const digits = (text: string | number): string => String(text).replaceAll(/\D/g, '')

export function isSame({ same }: MirroredField, truth: string | number, seen: string | number | null): boolean {
  if (seen === null) return false
  return same ? same(truth, seen) : truth === seen
}
