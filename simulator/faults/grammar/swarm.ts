/** `pick 4 of [drop, duplicate(after: 1h), stale]`: the seed says which, so that a whole suite of bad days costs one line. */
import { faultWords, usualTargetOf } from '../catalogue/catalogue.ts'
import { didYouMean, quoted } from './meant.ts'

/** A whole number from 0 up to, not including, `below`, by the name of what is drawn. */
export type Draw = (name: string, below: number) => number

export type Swarm = { readonly picked: readonly string[] } | { readonly wrong: string }

const largest = 100

export function readSwarm(text: string, name: string, draw: Draw): Swarm {
  const found = /^pick\s+(\d{1,3})\s+of\s+\[([^[\]]{1,2000})\](?:\s+using\s+seed)?$/.exec(text.trim())
  if (!found)
    return { wrong: `is ${quoted(text)}, but such as \`pick 2 of [drop, duplicate, stale]\` is expected here.` }
  const offered = (found[2] ?? '').split(/,(?![^()]*\))/).map(each => each.trim())
  const count = Number(found[1])
  const strange = offered.find(each => usualTargetOf(wordOf(each)) === undefined)
  if (strange !== undefined)
    return {
      wrong: `offers ${quoted(strange)}, which is no fault.${didYouMean(wordOf(strange), faultWords)} See: mockinn list faults.`,
    }
  if (count < 1 || count > offered.length || offered.length > largest)
    return {
      wrong: `picks ${count} of ${offered.length}, but a number from 1 to as many as there are, ${largest} at most, is expected.`,
    }
  const left = [...offered]
  const picked = Array.from(
    { length: count },
    (_, turn) => left.splice(draw(`${name} ${turn}`, left.length), 1)[0] ?? '',
  )
  // In the order in which they were offered, whatever was drawn first.
  return { picked: offered.filter(each => picked.includes(each)) }
}

export const wordOf = (doing: string): string => /^[a-z0-9-]*/i.exec(doing)?.[0] ?? ''
