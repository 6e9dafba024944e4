/** One fault, or one swarm, as it stands in a plan: keys and values, or the same on one line with semicolons between them. */
import type { FaultMoment, FaultPlan } from '../../transcript/faults.ts'
import { usualTargetOf } from '../catalogue/catalogue.ts'
import { type Doing, readDoing, readWhere } from './doing.ts'
import { didYouMean, quoted } from './meant.ts'
import { readMoment } from './moments.ts'
import { sayPlan } from './say-plan.ts'
import { type Draw, readSwarm, wordOf } from './swarm.ts'

/** `key` is where it stands; null where it is about the whole. */
export type Trouble = { readonly key: string | null; readonly message: string }
export type ReadItem = { readonly plans: readonly FaultPlan[] } | { readonly troubles: readonly Trouble[] }

const keys = ['at', 'on', 'do', 'p', 'until', 'times', 'swarm'] as const
type Key = (typeof keys)[number]
type Words = { readonly [K in Key]?: string }

/** `name` tells its draws from those of others. */
export function readItem(item: unknown, name: string, draw: Draw): ReadItem {
  const words = typeof item === 'string' ? wordsOfLine(item) : wordsOfGroup(item)
  if ('troubles' in words) return words
  const { at, until, p, times, swarm } = words
  const troubles: Trouble[] = []
  const wrong = (key: Key, message: string) => void troubles.push({ key, message: `\`${key}\` ${message}` })
  const moment = (key: 'at' | 'until', text: string | undefined): FaultMoment | null => {
    const read = text === undefined ? { moment: null } : readMoment(text, key === 'until')
    if ('wrong' in read) wrong(key, read.wrong)
    return 'wrong' in read ? null : read.moment
  }
  const from = moment('at', at) ?? ({ kind: 'opening' } as const)
  const end = moment('until', until)
  const chance = readChance(p ?? (swarm === undefined ? '1/1' : '1/5'))
  if (!chance)
    wrong('p', `is ${quoted(p)}, but two whole numbers such as \`1/20\`, the first no larger, are expected here.`)
  const timesMax = times === undefined ? null : /^[1-9]\d{0,5}$/.test(times) ? Number(times) : undefined
  if (timesMax === undefined)
    wrong('times', `is ${quoted(times)}, but a whole number from 1 to 999999 is expected here.`)
  const doings = doingsOf(words, name, draw, wrong)
  if (troubles.length > 0) return { troubles }
  const plans = doings.map(({ where, doing }) => {
    const plan = { ...where, does: doing.kind.id, settings: doing.settings, catchup: doing.catchup }
    const rest = { from, until: end, chance: chance ?? ([1, 1] as const), timesMax: timesMax ?? null }
    return { line: sayPlan({ ...plan, ...rest }), ...plan, ...rest }
  })
  return { plans }
}

type Known = Exclude<Doing, { wrong: string }>
type Placed = { readonly where: Pick<FaultPlan, 'target' | 'only'>; readonly doing: Known }

function doingsOf(words: Words, name: string, draw: Draw, wrong: (key: Key, message: string) => void): Placed[] {
  const { on, do: doing, swarm } = words
  if ((doing === undefined) === (swarm === undefined)) {
    wrong(
      doing === undefined ? 'do' : 'swarm',
      doing === undefined
        ? 'is missing. Say what is to go wrong, such as `do: duplicate`.'
        : 'and `do` exclude each other. Keep one.',
    )
    return []
  }
  if (swarm === undefined && on === undefined) {
    wrong('on', 'is missing. Say where it is to happen, such as `on: webhook`.')
    return []
  }
  const where = on === undefined ? undefined : readWhere(on)
  if (where && 'wrong' in where) {
    wrong('on', where.wrong)
    return []
  }
  const picked = swarm === undefined ? { picked: [doing ?? ''] } : readSwarm(swarm, name, draw)
  if ('wrong' in picked) {
    wrong('swarm', picked.wrong)
    return []
  }
  return picked.picked.flatMap(each => {
    const place = where ?? { target: usualTargetOf(wordOf(each)) ?? 'webhook', only: null }
    const read = readDoing(each, place.target)
    if (!('wrong' in read)) return [{ where: place, doing: read }]
    wrong(swarm === undefined ? 'do' : 'swarm', read.wrong)
    return []
  })
}

function readChance(text: string): readonly [number, number] | undefined {
  const found = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(text.trim())
  const [times, of] = [Number(found?.[1]), Number(found?.[2])]
  return found && times >= 1 && times <= of ? [times, of] : text.trim() === '1' ? [1, 1] : undefined
}

type WordsRead = Words | { readonly troubles: readonly Trouble[] }

function wordsOfLine(line: string): WordsRead {
  const words: Record<string, string> = {}
  for (const part of line.split(';').filter(each => each.trim() !== '')) {
    const colon = part.indexOf(':')
    const key = part.slice(0, colon < 0 ? part.length : colon).trim()
    if (colon < 0 || Object.hasOwn(words, key)) {
      const what = colon < 0 ? `has ${quoted(part)}, which is no key and value` : `says \`${key}\` twice`
      return {
        troubles: [
          { key: null, message: `The fault ${what}. Write such as \`at: day2 10:00; on: webhook; do: duplicate\`.` },
        ],
      }
    }
    words[key] = part.slice(colon + 1).trim()
  }
  return wordsOfGroup(words)
}

function wordsOfGroup(item: unknown): WordsRead {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    return {
      troubles: [
        {
          key: null,
          message: `A fault is ${quoted(item)}, but keys such as \`on\` and \`do\`, or the same on one line, are expected.`,
        },
      ],
    }
  const entries = Object.entries(item as Readonly<Record<string, unknown>>)
  const troubles = entries.flatMap(([key, value]) => {
    if (!keys.some(each => each === key))
      return [
        {
          key,
          message: `\`${key.slice(0, 40)}\` is not known in a fault.${didYouMean(key, keys)} Known there: ${keys.join(', ')}.`,
        },
      ]
    if (typeof value !== 'string' && typeof value !== 'number')
      return [{ key, message: `\`${key}\` is ${quoted(value)}, but text is expected here.` }]
    return []
  })
  return troubles.length > 0 ? { troubles } : Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
}
