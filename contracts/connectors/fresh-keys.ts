/** Keys that nobody has seen before. */
import { randomBytes } from 'node:crypto'

/** `webhookSecret` is `whsec_` and the base64 of 24 to 64 bytes, as Standard Webhooks 1.0.0 wants it. */
export type Keys = { readonly token: string; readonly webhookSecret: string }

export const freshToken = (): string => randomBytes(32).toString('base64url')

export const freshKeys = (): Keys => ({
  token: freshToken(),
  webhookSecret: `whsec_${randomBytes(32).toString('base64')}`,
})
