/** What a plan of faults may hold, for editors. Mockinn itself reads it by its grammar, which says more of what is wrong. */
import * as z from 'zod'
import { faultWords } from '../../simulator/faults/catalogue/catalogue.ts'
import { happenings } from '../../simulator/faults/happenings.ts'
import { faultTargets } from '../../simulator/transcript/faults.ts'

const span = '(\\d+(d|h|ms|m|s))+'
const lobby = '(day ?\\d{1,4}|\\d{4}-\\d{2}-\\d{2})( ([01]\\d|2[0-3]):[0-5]\\d)?'
const after = `(\\+${span} )?after stay\\([A-Za-z0-9._*-]+\\)\\.(${Object.keys(happenings).join('|')})`

const at = z
  .string()
  .regex(new RegExp(`^(opening|${lobby}|${after})$`))
  .describe(
    'When it begins: an hour of the lobby such as `day2 10:00` (the first business date is day1) or `2026-06-02 10:00`, or `+3h after stay(ada).checked-in`. From the opening where left out.',
  )
const until = z
  .string()
  .regex(new RegExp(`^(\\+${span}|${lobby}|${after})$`))
  .describe('When it ends: as `at`, or so long after its beginning such as `+2h`. Never where left out.')
const on = z
  .string()
  .regex(new RegExp(`^(${faultTargets.join('|')})(\\([\\w.*/-]+\\))?$`))
  .describe('What it strikes; in brackets what alone is meant, such as `webhook(reservation.*)` or `polling(changes)`.')
const doing = z
  .string()
  .regex(new RegExp(`^(${faultWords.join('|')})(\\([^()]*\\))?( then catchup)?$`))
  .describe('What goes wrong, with settings in brackets: `mockinn list faults` has every word.')
const p = z
  .union([z.string().regex(/^(\d{1,6} ?\/ ?\d{1,6}|1)$/), z.literal(1)])
  .describe('How often it strikes of all it could, such as `1/20`; always where left out.')
const times = z.union([z.int().min(1).max(999_999), z.string().regex(/^[1-9]\d{0,5}$/)]).describe('How often at most.')
const swarm = z
  .string()
  .regex(/^pick \d{1,3} of \[[^[\]]+\]( using seed)?$/)
  .describe('So many of these, drawn by the seed; each strikes once in five where `p` says nothing else.')

const rest = { p: p.optional(), until: until.optional(), times: times.optional() }

const fault = z.union([
  z.strictObject({ at: at.optional(), on, do: doing, ...rest }),
  z.strictObject({ at: at.optional(), on: on.optional(), swarm, ...rest }),
  z.string().describe('The same on one line: `at: day2 10:00; on: webhook; do: duplicate; p: 1/20`.'),
])

export const faultsSchema = z.strictObject({
  faults: z
    .array(fault)
    .min(1)
    .max(500)
    .describe('What shall go wrong. Faults that strike the same thing do so in this order.'),
})
