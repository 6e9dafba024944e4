/**
 * Fields of a body, checked by hand: a request is answered in one turn, so no checker can be loaded on its way, and the few shapes of a write are
 * said shorter here than by a schema beside the one of the desk. Each reader gives the value in its one spelling, or notes a fault.
 */
import { holdsCardNumber } from '../../../domain/payments/cards.ts'
import type { Fault } from '../../problem.ts'

/** Undefined where a fault was noted. */
export type Reader<Value> = (found: unknown, where: string, faults: Fault[]) => Value | undefined

export type Fields = Readonly<Record<string, unknown>>

/** An object with no other fields than these. */
export function objectOf(names: readonly string[]): Reader<Fields> {
  return (found, where, faults) => {
    if (typeof found !== 'object' || found === null || Array.isArray(found))
      return fault(faults, where, found, 'an object')
    const unknown = Object.keys(found).filter(name => !names.includes(name))
    const expected = `no other fields than ${names.join(', ')}`
    for (const name of unknown.slice(0, 20)) faults.push({ where, found: `the field ${shown(name)}`, expected })
    return unknown.length === 0 ? (found as Fields) : undefined
  }
}

/** In one spelling of Unicode, and without control characters; line breaks only where `lines` says so. */
export function text(longest: number, lines: 'one line' | 'lines' = 'one line'): Reader<string> {
  const expected = `text of at most ${longest} characters${lines === 'lines' ? '' : ' in one line'}, without control characters`
  return (found, where, faults) => {
    if (typeof found !== 'string') return fault(faults, where, found, 'text')
    const value = found.normalize('NFC')
    if (holdsCardNumber(value)) return fault(faults, where, found, 'the token that the processor gave for it')
    const fits = value.length <= longest && value.isWellFormed() && !controls[lines].test(value)
    return fits ? value : fault(faults, where, found, expected)
  }
}

const controls = { 'one line': /[\p{Cc}\u2028\u2029]/u, lines: /[\p{Cc}--[\t\n\r]]/v } as const

export function word<Value extends string>(fits: (value: string) => boolean, expected: string): Reader<Value> {
  return (found, where, faults) =>
    typeof found === 'string' && fits(found) ? (found as Value) : fault(faults, where, found, expected)
}

export const oneOf = <Value extends string>(words: readonly Value[]): Reader<Value> =>
  word(value => words.some(each => each === value), `one of ${words.join(', ')}`)

export const whole = (from: number, to: number): Reader<number> => {
  const expected = `a whole number from ${from} to ${to}`
  return (found, where, faults) =>
    Number.isSafeInteger(found) && (found as number) >= from && (found as number) <= to
      ? (found as number) + 0
      : fault(faults, where, found, expected)
}

export const orNull =
  <Value>(reader: Reader<Value>): Reader<Value | null> =>
  (found, where, faults) =>
    found === null ? null : reader(found, where, faults)

export function listOf<Value>(reader: Reader<Value>, most: number): Reader<readonly Value[]> {
  return (found, where, faults) => {
    if (!Array.isArray(found) || found.length > most)
      return fault(faults, where, found, `a list of at most ${most}${Array.isArray(found) ? '' : ' items'}`)
    const values = found.map((each, place) => reader(each, `${where}.${place}`, faults))
    return values.every(value => value !== undefined) ? (values as Value[]) : undefined
  }
}

function fault(faults: Fault[], where: string, found: unknown, expected: string): undefined {
  faults.push({ where, found: shown(found), expected })
  return undefined
}

/** Never deep, never long, and never a card number, since it would be written into a log. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string' || typeof value === 'number')
    return holdsCardNumber(String(value)) ? 'a card number' : typeof value === 'string' ? quoted(value) : `${value}`
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}

export const quoted = (value: string): string =>
  JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value).slice(0, 400)
