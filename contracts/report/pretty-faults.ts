/** The faults of a run for people at a terminal: how many, and which of them were not exercised. */
import type { PlayedFault, Report } from '../verdict.ts'
import { type Block, blockOf, titleOf } from './blocks.ts'
import type { Look } from './look.ts'
import { wrapped } from './plain-text.ts'

export function faultLines(faults: Report['faults'], blocks: readonly Block[], { width, paint }: Look): string[] {
  if (!faults) return []
  const { planned, fired, absorbed, each } = faults
  const idle = each.filter(one => one.fired === one.absorbed)
  const sums = `Faults: ${planned} planned, ${fired} struck, ${absorbed} of them only in vain`
  return [
    ...wrapped(sums, width).map(line => paint('bold', line)),
    ...idle.slice(0, listedMax).flatMap(one => {
      const [first = '', ...rest] = wrapped(sayIdle(one, blocks), width - 4)
      return [`  ${paint('yellow', '~')} ${first}`, ...rest.map(line => `    ${line}`)]
    }),
    ...(idle.length > listedMax ? [`  and ${idle.length - listedMax} more in the JSON report`] : []),
  ]
}

const listedMax = 10

function sayIdle(one: PlayedFault, blocks: readonly Block[]): string {
  const { story, mode, fault, line, fired } = one
  const where = titleOf(blockOf(blocks, one) ?? { story, mode, marks: [] })
  const why = fired === 0 ? 'did not strike' : 'struck, and nothing became different'
  return `Not exercised in ${where.join(' · ')}: ${fault} (${line}) ${why}.`
}
