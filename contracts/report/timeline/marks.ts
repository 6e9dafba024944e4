/** What of a run's logs is drawn on its timeline, and in which row: what happened in the hotel, and below it what was said and seen. */

import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Entry, Facts } from '../../../simulator/transcript/entries.ts'
import { isSuccess } from '../../../simulator/transcript/subscription-entries.ts'
import type { Effect } from '../../effects.ts'
import type { Mode } from '../../verdict.ts'
import type { LogLine, ToldRun } from '../log-line.ts'

/** From top to bottom; all but the first are of the wire. */
export const rows = ['hotel', 'webhooks', 'files', 'questions', 'faults', 'mails', 'looks'] as const
export type Row = (typeof rows)[number]

/** `faint` is what was to be expected and told nothing, `bad` what went wrong, whoever's fault it was. */
export type Tone = 'plain' | 'faint' | 'bad'

export type Mark = { readonly row: Row; readonly tone: Tone; readonly line: LogLine }

/** In which row a window tells. */
export const rowOf = {
  polling: 'questions',
  webhooks: 'webhooks',
  export: 'files',
  screens: 'questions',
} as const satisfies Record<Mode, Row>

/** In the order of the logs. Routine is left out, but for the house's own nights. */
export function marksOf({ journal, transcript, effects, lines }: ToldRun): readonly Mark[] {
  return [
    ...journal.flatMap((commit, index) => drawn(lines.journal[index], ofCommit(commit))),
    ...transcript.flatMap((entry, index) => drawn(lines.transcript[index], ofEntry(entry))),
    ...effects.flatMap((effect, index) => drawn(lines.effects[index], ofEffect(effect))),
  ]
}

type Place = readonly [Row, Tone] | null

function drawn(line: LogLine | undefined, place: Place): Mark[] {
  return line && place ? [{ row: place[0], tone: place[1], line }] : []
}

const ofCommit = ({ by, command }: Commit): Place => {
  if (by !== 'house') return ['hotel', 'plain']
  // A night is two commits, of which the second brings the new day.
  return command.kind === 'start-night-audit' ? null : ['hotel', 'faint']
}

function ofEntry(entry: Entry): Place {
  switch (entry.kind) {
    case 'delivery':
      return ['webhooks', isSuccess(entry.status) ? 'plain' : 'bad']
    case 'extra-delivery':
    case 'forgery':
    case 'webhook-asked':
      return ['webhooks', 'plain']
    case 'ping':
    case 'challenge':
    case 'subscription-added':
    case 'subscription-changed':
    case 'subscription-enabled':
    case 'secret-rotated':
      return ['webhooks', 'faint']
    case 'subscription-ended':
    case 'subscription-disabled':
      return ['webhooks', 'bad']
    case 'file-written':
    case 'file-route-added':
      return ['files', entry.kind === 'file-written' ? 'plain' : 'faint']
    case 'file-fetched':
      return ['files', entry.whole ? 'faint' : 'bad']
    case 'file-delivery':
      return ['files', entry.error === null ? 'faint' : 'bad']
    case 'logged-in':
    case 'login-refused':
      return ['questions', entry.kind === 'logged-in' ? 'faint' : 'bad']
    case 'request':
      if (entry.status === 0 || entry.status >= 400) return ['questions', 'bad']
      return ['questions', entry.method !== 'GET' || toldSomething(entry.facts) ? 'plain' : 'faint']
    case 'clock-hint':
      return entry.done ? null : ['questions', 'bad']
    case 'fault-fired':
      return ['faults', 'bad']
    case 'fault-planned':
    case 'faults-healed':
      return ['faults', 'faint']
    default:
      return entry satisfies never
  }
}

function ofEffect(effect: Effect): Place {
  switch (effect.kind) {
    case 'mail':
      return ['mails', 'plain']
    case 'look':
      return ['looks', effect.answer.kind === 'seen' ? 'plain' : effect.answer.kind === 'not-seen' ? 'faint' : 'bad']
    case 'sms':
      return ['mails', 'plain']
    case 'upsert':
      return ['looks', effect.outcome === 'refused' || effect.outcome === 'not-understood' ? 'bad' : 'faint']
    case 'action':
      return ['looks', effect.outcome === 'done' ? 'plain' : 'faint']
    case 'process-ended':
      return ['looks', 'bad']
    case 'process-started':
    case 'story-ended':
      return null
    default:
      return effect satisfies never
  }
}

const toldSomething = (facts: Facts | null): boolean => facts !== null && (!('seqs' in facts) || facts.seqs.length > 0)
