/** In which stories and modes each check is asked, as it was seen when all of them were played: `npm run soak:judge -- --seeds 1 --learn`. */
import type { Mode } from '../verdict.ts'
import asked from './asked.json' with { type: 'json' }

const table = asked as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** Ids of stories, in order. */
export const storiesAsking = (check: string): string[] => Object.keys(table[check] ?? {})

const isAskedIn = (check: string, story: string, mode: Mode): boolean => table[check]?.[story]?.includes(mode) ?? false

/** Ids of the checks that are asked there. */
export const askedIn = (story: string, mode: Mode): string[] =>
  Object.keys(table).filter(check => isAskedIn(check, story, mode))
