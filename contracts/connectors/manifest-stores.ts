/** The parts of connector.yaml for a connector that keeps what it believes in a file or in an SQLite database. */
import * as z from 'zod'
import { reads, statuses } from './manifest-reads.ts'
import { expression, oneOf, pattern, text } from './manifest-values.ts'

export const file = z.strictObject({
  path: text('a path').describe('The file, seen from this one; {connector.dir} is the folder of the run.'),
  format: oneOf(['json', 'csv']).optional().describe('json or csv, where the ending of its name does not say so.'),
  separator: pattern('one character', /^.$/u)
    .optional()
    .describe('What stands between two columns, where it is no comma.'),
  list: expression
    .optional()
    .describe('A JSONata expression for the list of stays, where the JSON is not that itself.'),
  where: z
    .record(text('a field', 200), text('a placeholder such as {reservation.id}'))
    .refine(found => Object.keys(found).length > 0, { error: 'a group with at least one field' })
    .describe('Which of them it is: what these fields, or columns, hold. `a.b` is the field b inside a.'),
  read: reads(expression).describe('Where things are in it, as JSONata expressions (jsonata.org).'),
  statuses,
})

export const sqlite = z.strictObject({
  database: text('a path').describe('The database, seen from this file; it is opened to read only.'),
  select: pattern('one SELECT', /^\s*(select|with)\b/i)
    .max(5000, { error: 'one SELECT of at most 5000 characters' })
    .describe('One SELECT that gives one row or none, with `?` for each of the values.'),
  values: z
    .array(text('a placeholder such as {reservation.id}'), { error: 'a list of placeholders' })
    .max(20, { error: 'at most 20 values' })
    .default([])
    .describe('What stands for each `?`.'),
  read: reads(expression).describe(
    'Where things are in the row, as JSONata expressions (jsonata.org): mostly the names of columns.',
  ),
  statuses,
})

export type FileProbe = z.output<typeof file>
export type SqliteProbe = z.output<typeof sqlite>
