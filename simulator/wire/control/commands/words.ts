/** Words that commands from outside are made of. */
import { z } from 'zod'
import { readDate } from '../../../domain/time.ts'

/** In one spelling of Unicode, so that equal names have equal bytes. */
export const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform(value => value.normalize('NFC'))
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'an id of 1 to 100 letters, digits, dots, hyphens and underscores')
export const date = z.string().refine(value => readDate(value) !== undefined, 'a day such as "2026-06-07"')
export const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour such as "18:00"')

/** For each command what stands in it besides its kind, in the order in which it is written. */
export type Shapes<Command extends { readonly kind: string }> = {
  readonly [Kind in Command['kind']]: {
    readonly [Key in keyof Omit<Extract<Command, { kind: Kind }>, 'kind'>]: z.ZodType
  }
}
