/** Every way to be refused: it changes nothing and explains itself. A table with a command for each kind, and the words of its sentence. */
import { expect, test } from 'vitest'
import type { Command } from '../../../simulator/domain/commands.ts'
import type { Hotel } from '../../../simulator/hotel.ts'
import { refusalOf } from '../a-hotel.ts'

export type Refused<Kind extends string> = Readonly<Record<Kind, readonly [Command, ...string[]]>>

/** Writes the tests for a table; `open` gives a fresh hotel that refuses all of it. */
export function testRefusals<Kind extends string>(open: () => Hotel, asked: Refused<Kind>): void {
  const entries = Object.entries<readonly [Command, ...string[]]>(asked)

  test.each(entries)('%s is refused in a whole sentence that names what it is about', (kind, [command, ...names]) => {
    const hotel = open()
    expect(hotel.obey(command, 'desk')).toMatchObject({ kind: 'refused', refusal: { kind } })
    const sentence = refusalOf(hotel, command)
    for (const name of names) expect(sentence).toContain(name)
    expect(sentence).toMatch(/^[A-Z0-9].*\.$/)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
  })

  test.each(entries)('%s leaves state, journal, shelves and inputs as they were', (_, [command]) => {
    const hotel = open()
    const before = everythingOf(hotel)
    hotel.obey(command, 'desk')
    expect(everythingOf(hotel)).toEqual(before)
  })

  test('no two of these refusals say the same', () => {
    const sentences = entries.map(([, [command]]) => refusalOf(open(), command))
    expect(new Set(sentences).size).toBe(sentences.length)
  })
}

function everythingOf({ state, journal, shelves, inputs, agenda }: Hotel) {
  return structuredClone({
    state: { ...state, property: null, roomsOfType: null },
    lines: journal.lines(),
    head: journal.head,
    changes: shelves.changes.length,
    inputs,
    next: agenda.next()?.id,
  })
}
