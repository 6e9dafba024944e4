/** Few words for tests about stays. */
import type { Command } from '../../../../simulator/domain/commands.ts'
import { nightKey } from '../../../../simulator/domain/reservations/state.ts'
import type { RoomTypeCode } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { day } from '../../a-hotel.ts'

/** Brands have no bytes; a test writes plain words. */
export const asked = (command: { readonly kind: Command['kind']; readonly [key: string]: unknown }): Command =>
  command as unknown as Command

export const about = (kind: Command['kind'], reservation: string, more: Readonly<Record<string, unknown>> = {}) =>
  asked({ kind, reservation, ...more })

export const night = [{ kind: 'start-night-audit' }, { kind: 'end-night-audit' }] as const satisfies Command[]

export const sold = ({ state }: Hotel, date: string, type = 'double'): number =>
  state.sold.get(nightKey(type as RoomTypeCode, day(date))) ?? 0
