/** The page's words for what the judge and the windows call by short names. */
import type { Depth, Mode, Outcome } from '../contracts/verdict.ts'

export const modeWords = {
  polling: 'Polling',
  webhooks: 'Webhooks',
  export: 'Daily export',
  screens: 'Screens',
} satisfies Record<Mode, string>

export const outcomeWords = {
  pass: 'Pass',
  fail: 'Fail',
  inconclusive: 'Inconclusive',
  'not-applicable': 'Not applicable',
  limit: 'Limit',
} satisfies Record<Outcome, string>

export const depthWords = {
  transcript: 'seen on the wire',
  acknowledged: 'seen as taken',
  effect: 'seen at the far side',
} satisfies Record<Depth, string>

/** How a play is spoken of in one line. */
export function playInWords(play: { story: string; mode: Mode; connector: string; mutation: string | null }): string {
  const broken = play.mutation === null ? '' : ` with ${play.mutation}`
  return `${play.story} · ${modeWords[play.mode]} · ${play.connector}${broken}`
}
