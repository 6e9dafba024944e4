/** What stands behind `on:` and `do:`. */

import { type FaultTarget, faultTargets } from '../../transcript/faults.ts'
import { faultKinds, faultWords, kindOf } from '../catalogue/catalogue.ts'
import type { FaultKind } from '../catalogue/kind.ts'
import { didYouMean, quoted } from './meant.ts'
import { readValue, sayExpected } from './units.ts'

export type Where = { readonly target: FaultTarget; readonly only: string | null } | { readonly wrong: string }

/** `webhook`, or `webhook(reservation.*)`. */
export function readWhere(text: string): Where {
  const found = /^([a-z-]{1,20})(?:\(([\w.*/-]{1,120})\))?$/i.exec(text.trim())
  const target = faultTargets.find(each => each === found?.[1])
  if (found && target) return { target, only: found[2] ?? null }
  const word = found?.[1] ?? text.trim()
  const expected = `one of ${faultTargets.join(', ')}, perhaps with what alone is meant behind it such as \`webhook(reservation.*)\`,`
  return { wrong: `is ${quoted(text)}, but ${expected} is expected here.${didYouMean(word, faultTargets)}` }
}

export type Doing =
  | { readonly kind: FaultKind; readonly settings: Readonly<Record<string, number>>; readonly catchup: boolean }
  | { readonly wrong: string }

/** `duplicate`, `outage(6h) then catchup`, `reorder(by: 1h, window: 3)`. */
export function readDoing(text: string, target: FaultTarget): Doing {
  const found = /^([a-z0-9-]{1,40})\s*(?:\(([^()]{0,200})\))?(?:\s+then\s+(\S{1,20}))?$/i.exec(text.trim())
  const word = found?.[1] ?? text.trim()
  const kind = kindOf(target, word)
  if (!found || !kind) return { wrong: unknown(text, word, target) }
  const [, , inside = '', then] = found
  if (then !== undefined && (then !== 'catchup' || !kind.catchesUp))
    return {
      wrong: `says \`then ${then}\`, but only an outage on an endpoint can be followed by something, which is \`catchup\`.`,
    }
  const settings = readSettings(inside, kind)
  return 'wrong' in settings ? settings : { kind, settings: settings.read, catchup: then !== undefined }
}

function unknown(text: string, word: string, target: FaultTarget): string {
  const there = faultKinds.filter(({ on }) => on.includes(target)).map(({ id }) => id)
  const elsewhere = faultKinds.find(({ id }) => id === word)
  const hint = elsewhere
    ? ` \`${word}\` is there on ${elsewhere.on.join(', ')}.`
    : didYouMean(word, there) || didYouMean(word, faultWords)
  return `is ${quoted(text)}, but one of ${there.join(', ')} is expected on ${target}.${hint}`
}

type Settings = { readonly read: Record<string, number> } | { readonly wrong: string }

/** By name, or one after the other in the order of the catalogue. */
function readSettings(inside: string, { id, parameters }: FaultKind): Settings {
  const read = Object.fromEntries(parameters.map(({ name, usual }) => [name, usual]))
  const names = parameters.map(({ name }) => name)
  const parts = inside.trim() === '' ? [] : inside.split(',').map(part => part.trim())
  for (const [place, part] of parts.entries()) {
    const named = /^([a-z]+)\s*[:=]\s*(.+)$/i.exec(part)
    const parameter = named ? parameters.find(({ name }) => name === named[1]) : parameters[place]
    if (!parameter) {
      const known = names.length === 0 ? `\`${id}\` takes nothing` : `\`${id}\` takes ${names.join(', ')}`
      return {
        wrong: `has ${quoted(part)} in its brackets, but ${known}.${named ? didYouMean(named[1] ?? '', names) : ''}`,
      }
    }
    const value = readValue(parameter.unit, (named?.[2] ?? part).trim())
    if (value === undefined || value < parameter.min || value > parameter.max)
      return {
        wrong: `has ${quoted(part)} in its brackets, but ${sayExpected(parameter)} is expected for \`${parameter.name}\`.`,
      }
    read[parameter.name] = value
  }
  return { read }
}
