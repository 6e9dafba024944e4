/** The part of connector.yaml that says what the connector writes into the hotel, and within what time. */
import * as z from 'zod'
import { writtenBack } from '../effects.ts'
import { modes } from '../verdict.ts'
import { oneOf, wholeNumber } from './manifest-values.ts'

export const writesBack = z
  .strictObject({
    what: z
      .array(oneOf(writtenBack), { error: 'a list of `contact` and `consents`' })
      .min(1, { error: 'a list of at least one of `contact` and `consents`' })
      .describe(
        'contact: an e-mail address or telephone number that was changed with you. consents: whether news may be sent.',
      ),
    modes: z
      .array(oneOf(modes), { error: 'a list of modes' })
      .optional()
      .describe('The modes in which it does so, where it does not in all that it declares.'),
    withinMinutes: wholeNumber(1, 1440)
      .default(60)
      .describe('Within how many minutes of hotel time the hotel knows it, while it can be reached.'),
  })
  .describe(
    'What it writes into the hotel when somebody changes it on its own side; a connector that only reads leaves it out.',
  )
