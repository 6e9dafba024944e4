import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide } from '../check.ts'
import { sayHour } from '../hours.ts'

export const staysUp: Check = {
  id: 'connection/stays-up',
  level: 'MUST',
  sentence: 'The connector keeps running through the whole story.',
  reason: 'A connector that dies of a booking change is down when the hotel needs it.',
  mutants: ['dies-on-cancellation', 'dies-on-unknown-type'],
  judgesBy: 'no time',
  asked: ({ declared }) => declared.process,
  judge(facts: Case) {
    const ended = facts.effects.find(({ kind }) => kind === 'process-ended')
    if (ended?.kind === 'process-ended') {
      const how = ended.signal === null ? `with status ${ended.code}` : `by ${ended.signal}`
      const words = ended.lastWords === '' ? '' : ` Its last words: ${ended.lastWords}`
      const line = {
        log: 'effects',
        line: ended.n,
        says: `${sayHour(facts, ended.at)} the process ended ${how}`,
      } as const
      return judgement(
        'fail',
        'effect',
        `The connector's process ended ${how} at ${sayHour(facts, ended.at)}, in the middle of the story.${words}`,
        [line],
        sideBySide('the process', {
          expected: 'running at the end',
          found: `ended ${how} at ${sayHour(facts, ended.at)}`,
        }),
      )
    }
    const end = facts.effects.find(({ kind }) => kind === 'story-ended')
    if (end?.kind !== 'story-ended' || end.processRuns !== true) {
      return judgement(
        'inconclusive',
        'transcript',
        'Whether the connector was still running at the end could not be seen.',
      )
    }
    const line = { log: 'effects', line: end.n, says: `${sayHour(facts, end.at)} the process runs` } as const
    return judgement('pass', 'effect', `The connector was still running at the end, at ${sayHour(facts, end.at)}.`, [
      line,
    ])
  },
}
