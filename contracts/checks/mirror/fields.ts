/** What a far side can show of a stay, each held against the hotel's own record: by the key that the manifest reads it with. */
import type { SeenStay } from '../../effects.ts'
import type { Truth } from '../truth.ts'
import { isOff } from '../turns.ts'

export type Shown = Exclude<keyof SeenStay, 'said'>

export type MirroredField = {
  /** As a persona lists it; those of the guest as `guest.email`. */
  readonly needs: readonly string[]
  /** In a sentence, behind "the". */
  readonly name: string
  /** Null where the hotel has nothing to show, so that nothing is asked of the far side. */
  readonly truth: (truth: Pick<Truth, 'stay' | 'guest'>) => string | number | null
  /** Where other answers are as good as the hotel's own word; `seen` is null where nothing is shown. */
  readonly same?: (truth: string | number, seen: string | number | null) => boolean
}

export const mirroredFields: Readonly<Partial<Record<Shown, MirroredField>>> = {
  status: { needs: ['status'], name: 'state', truth: ({ stay }) => stay.status },
  arrival: { needs: ['arrival'], name: 'arrival', truth: ({ stay }) => ifComing(stay.status, stay.arrival) },
  departure: { needs: ['departure'], name: 'departure', truth: ({ stay }) => ifComing(stay.status, stay.departure) },
  revenueMinor: {
    needs: ['amount'],
    name: 'amount',
    truth: ({ stay }) => (isOff(stay.status) ? null : stay.amount.minor),
  },
  room: { needs: ['room'], name: 'room', truth: ({ stay }) => stay.room },
  roomType: { needs: ['roomType'], name: 'room type', truth: ({ stay }) => ifComing(stay.status, stay.roomType) },
  ratePlan: { needs: ['ratePlan'], name: 'rate', truth: ({ stay }) => ifComing(stay.status, stay.ratePlan) },
  email: {
    needs: ['guest.email'],
    name: 'e-mail address',
    truth: ({ stay, guest }) => ifComing(stay.status, guest.email),
    same: (truth, seen) => String(truth).toLowerCase() === String(seen).toLowerCase(),
  },
  phone: {
    needs: ['guest.phone'],
    name: 'telephone number',
    truth: ({ stay, guest }) => ifComing(stay.status, guest.phone),
    same: (truth, seen) => digitsOf(truth) === digitsOf(seen ?? ''),
  },
  marketing: {
    needs: ['guest.consent'],
    name: 'consent to news by e-mail',
    truth: ({ stay, guest }) => ifComing(stay.status, guest.consent.email),
    // Many keep a yes alone, and cannot say whether the other guests refused or were never asked.
    same: (truth, seen) => (truth === 'given') === (seen === 'given'),
  },
}

/** Of a stay that is off, only that it is off is asked for: many let go of the guest, or follow nothing of whom they no longer expect. */
const ifComing = (status: string, value: string | null): string | null => (isOff(status) ? null : value)

/** Of a telephone number, however it is written. */
export const digitsOf = (text: string | number): string => String(text).replaceAll(/\D/g, '')

export const isSame = ({ same }: MirroredField, truth: string | number, seen: string | number | null): boolean =>
  same ? same(truth, seen) : truth === seen
