/** The part of a persona file that says what the PMS tells by webhook: what is different from that of the persona that it is like. */
import * as z from 'zod'
import { challenges } from '../../simulator/personas/delivery-profile.ts'
import { deliveryProfiles } from '../../simulator/personas/delivery-profiles/registry.ts'
import { plainWebhooks, type WebhookPlan } from '../../simulator/personas/webhook-plan.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'

const types = [...new Set(Object.values(changeTypes).filter(type => type !== null))]
const profiles = deliveryProfiles.map(({ name }) => name)
const word = <Word extends string>(words: readonly Word[]) =>
  z.enum(words as [Word, ...Word[]], `one of ${words.join(', ')}`)
const whole = (what: string, min: number, max: number) => {
  const expected = `${what} from ${min} to ${max}`
  return z.int(expected).min(min, expected).max(max, expected)
}

const plan = z.strictObject({
  profile: word(profiles).optional().describe('How it delivers; see: npx mockinn list delivery-profiles.'),
  payload: word(['full', 'thin']).nullable().optional().describe('The whole record, or its id; null as the profile.'),
  batch: whole('a number of changes', 1, 1000)
    .nullable()
    .optional()
    .describe('Changes in one delivery at most; null as the profile.'),
  challenge: word(challenges)
    .nullable()
    .optional()
    .describe('How an address is proved before anything is sent there; null as the profile.'),
  types: z
    .union([z.literal('all'), z.array(word(types)).min(1, 'one type at least')], 'all, or a list of types of change')
    .optional()
    .describe('Which types of change are told.'),
  subscriptions: word(['by-hand', 'api'])
    .optional()
    .describe('Whether a connector may subscribe by itself, at /api/v1/subscriptions.'),
  signatures: z
    .array(word(['v1', 'v1a']), 'a list of v1 and v1a')
    .min(1, 'one signature at least')
    .optional()
    .describe('v1 is made with a secret that both know, v1a with a key whose public half the receiver has.'),
  rotationHours: whole('a number of hours', 0, 8760)
    .optional()
    .describe('For which an old secret signs beside the new one.'),
})

export const webhookSchema = z
  .union([z.boolean(), plan], 'true, false, or a plan such as { profile: svix, payload: thin }')
  .nullable()
  .optional()
  .describe('What it tells by webhook; null or false where nothing, true as Standard Webhooks advises.')

/** What is not said is as with the other PMS, or where that has none, as the specification advises. */
export function webhookPlanOf(said: z.infer<typeof webhookSchema>, base: WebhookPlan | null): WebhookPlan | null {
  if (said === undefined) return base
  if (said === null || said === false) return null
  return { ...(base ?? plainWebhooks), ...(said === true ? {} : said) } as WebhookPlan
}
