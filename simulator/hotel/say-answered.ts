/** What the transcript remembers of a request and its answer. */
import type { Saying } from '../transcript/entries.ts'
import type { Routed } from '../windows/routes.ts'

export function sayAnswered(method: string, address: string, { window, answer }: Routed): Saying {
  const { status, facts, records, more, list, body, keyed, signedOut, carriage } = answer
  const detail = status < 400 ? null : (answer.trouble ?? String(body))
  const path = address.slice(0, 500)
  const answerBytes = body.length
  const saying = { kind: 'request', window, method, path, status, more, list, facts, detail, answerBytes } as const
  const cut = carriage && carriage.cutAt !== null && status > 0 && { cutAt: carriage.cutAt }
  const others = { ...(keyed && { keyed }), ...(signedOut !== undefined && { signedOut }), ...cut }
  return { ...saying, ...(records !== undefined && { records }), ...others }
}
