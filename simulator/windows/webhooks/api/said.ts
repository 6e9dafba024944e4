/** Answers about subscriptions. */
import type { Saying } from '../../../transcript/entries.ts'
import type { Subscription } from '../../../transcript/subscriptions.ts'
import { type Answer, jsonAnswer, type Request } from '../../answer.ts'
import type { Outlook } from '../../window.ts'
import type { Seal } from '../derived-keys.ts'

/** A request about a subscription that there is. */
export type Asked = {
  readonly outlook: Outlook
  readonly seal: Seal
  readonly request: Request
  readonly subscription: Subscription
}

export function json(status: number, body: object, ...says: readonly Saying[]): Answer {
  return { ...jsonAnswer(JSON.stringify(body), null), status, says }
}
