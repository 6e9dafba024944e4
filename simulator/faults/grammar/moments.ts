/** When a fault begins or ends, as people write it. */
import { readDate } from '../../domain/time.ts'
import type { FaultMoment } from '../../transcript/faults.ts'
import { happenings } from '../happenings.ts'
import { didYouMean, quoted } from './meant.ts'
import { readSpan, saySpan } from './units.ts'

const longestMs = 400 * 86_400_000

export type Moment = { readonly moment: FaultMoment } | { readonly wrong: string }

/** `isEnd` lets it be so long after the beginning. */
export function readMoment(text: string, isEnd: boolean): Moment {
  const plain = text.trim().replace(/\s+/g, ' ')
  if (plain === 'opening' && !isEnd) return { moment: { kind: 'opening' } }
  const lobby = /^(?:day ?(\d{1,4})|(\d{4}-\d{2}-\d{2}))(?: (([01]\d|2[0-3]):[0-5]\d))?$/.exec(plain)
  if (lobby) {
    const [, number, date, hour = '00:00'] = lobby
    const day = number === undefined ? readDate(date ?? '') : Number(number)
    if (day !== undefined && day !== 0) return { moment: { kind: 'lobby', day, hour: hour as `${number}:${number}` } }
  }
  const after = /^(?:\+(\S+) )?after stay\(([A-Za-z0-9._*-]{1,80})\)\.([A-Za-z_-]{1,30})$/.exec(plain)
  if (after) return momentAfter(after[1], after[2] ?? '', after[3] ?? '')
  const ms = isEnd && plain.startsWith('+') ? readSpan(plain.slice(1)) : undefined
  if (ms !== undefined && ms > 0 && ms <= longestMs) return { moment: { kind: 'later', ms } }
  const more = isEnd ? ', or so long after its beginning such as `+2h`' : ', or `opening`'
  const expected = `a day and an hour of the lobby such as \`day2 10:00\` or \`2026-06-02 10:00\`, \`+3h after stay(ada).checked-in\`${more}`
  return { wrong: `is ${quoted(text)}, but ${expected} is expected here.` }
}

function momentAfter(span: string | undefined, stay: string, happening: string): Moment {
  const ms = span === undefined ? 0 : readSpan(span)
  if (ms === undefined || ms < 0 || ms > longestMs)
    return { wrong: `says +${quoted(span)}, but a span such as \`+3h\`, 400 days at most, is expected there.` }
  const words = Object.keys(happenings)
  if (!words.includes(happening))
    return {
      wrong: `waits for \`${happening}\`, but one of ${words.join(', ')} is expected there.${didYouMean(happening.replaceAll('_', '-'), words)}`,
    }
  return { moment: { kind: 'after', ms, stay, happening } }
}

export function sayMoment(moment: FaultMoment): string {
  switch (moment.kind) {
    case 'opening':
      return 'opening'
    case 'lobby':
      return `${typeof moment.day === 'number' ? `day${moment.day}` : moment.day} ${moment.hour}`
    case 'after':
      return `${moment.ms === 0 ? '' : `+${saySpan(moment.ms)} `}after stay(${moment.stay}).${moment.happening}`
    case 'later':
      return `+${saySpan(moment.ms)}`
    default:
      return moment satisfies never
  }
}
