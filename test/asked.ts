/** Which check is asked in which story and mode, as `contracts/checks/asked.json` keeps it. */
import { type Mode, modes } from '../contracts/verdict.ts'

export type Asked = { readonly check: string; readonly story: string; readonly mode: Mode }

/** By check and story in the order of the alphabet, so that it reads the same however it was learnt. */
export function askedText(asked: readonly Asked[]): string {
  const checks = [...Map.groupBy(asked, ({ check }) => check)].toSorted(byName)
  const table = checks.map(([check, each]) => {
    const stories = [...Map.groupBy(each, ({ story }) => story)].toSorted(byName)
    return [check, Object.fromEntries(stories.map(([story, plays]) => [story, modesOf(plays)]))]
  })
  return `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

const modesOf = (asked: readonly Asked[]): Mode[] => modes.filter(mode => asked.some(each => each.mode === mode))
