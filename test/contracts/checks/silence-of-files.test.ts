import { describe, expect, test } from 'vitest'
import type { Case } from '../../../contracts/checks/case.ts'
import { showsTheCancellation } from '../../../contracts/checks/mirror/shows-the-cancellation.ts'
import { firstOffer, firstTelling } from '../../../contracts/checks/offers.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import { allWindows } from '../../../simulator/personas/all-windows.ts'
import { plainExport } from '../../../simulator/personas/export-plan.ts'
import type { Entry } from '../../../simulator/transcript/entries.ts'
import { aCancellation, at, atFour, cancelled, declared, effects, file, look, transcript } from './cases.ts'

const offerOf = (facts: Case) => firstOffer(facts, facts.journal[cancelled.seq - 1] as Commit, 'ada')

/** The files of two nights, Ada in the first alone. */
const filesOf = (scope: Extract<Entry, { kind: 'file-written' }>['scope']) =>
  transcript(file('2026-06-05 03:10', 2, 'ada', 'bea'), file('2026-06-06 03:10', 3, 'bea')).map(
    entry => ({ ...entry, scope }) as Entry,
  )

describe('a stay that is missing from the next file', () => {
  test.each(['full', 'arrivals'] as const)('is gone, where the file is %s', scope => {
    const facts = aCancellation({ mode: 'export', transcript: filesOf(scope) })
    expect(offerOf(facts)).toMatchObject({ at: at('2026-06-06 03:10'), bySilence: true })
  })

  test.each(['delta', 'departed', 'in-house'] as const)('says nothing, where the file is %s', scope => {
    const facts = aCancellation({ mode: 'export', transcript: filesOf(scope) })
    expect(offerOf(facts)).toBeUndefined()
    const stale = look('2026-06-06 05:00', 'ada', { status: 'confirmed' })
    const judged = { ...facts, declared: declared({ cadence: atFour }), effects: effects(stale) }
    expect(showsTheCancellation.judge(judged).verdict).toBe('limit')
  })
})

describe('the silence of a file', () => {
  const night = (day: number, upTo: number, ...who: string[]) => file(`2026-06-0${day} 03:10`, upTo, ...who)
  const by = (...files: ReturnType<typeof file>[]) =>
    aCancellation({ mode: 'export', transcript: transcript(...files) })
  const silentAt = (facts: Case) => offerOf(facts)?.at

  test('says that a stay is off, and nothing of who the guest is', () => {
    const facts = by(night(5, 2, 'ada', 'bea'), night(6, 3, 'bea'))
    const told = (...needs: string[]) => firstOffer(facts, facts.journal[2] as Commit, 'ada', needs)
    expect(told('status')).toMatchObject({ bySilence: true })
    expect(told('guest.consent')).toBeUndefined()
    expect(told('status', 'guest.email')).toBeUndefined()
  })

  test('is news in the first file without the stay, and none of one that had left before', () => {
    expect(silentAt(by(night(4, 2, 'ada', 'bea'), night(5, 2, 'bea'), night(6, 3, 'bea')))).toBeUndefined()
    expect(silentAt(by(night(4, 2, 'bea'), night(5, 2, 'ada', 'bea'), night(6, 3, 'bea')))).toBe(at('2026-06-06 03:10'))
  })

  test('is not that of the file of another house', () => {
    const [own, sisters] = transcript(night(5, 2, 'ada', 'bea'), night(6, 3, 'elsa'))
    const facts = { ...by(), transcript: [own, { ...sisters, property: 'sister' }] as Entry[] }
    expect(silentAt(facts)).toBeUndefined()
  })

  test('does not make a later row say what it has no column for', () => {
    const persona = {
      ...allWindows,
      windows: {
        ...allWindows.windows,
        export: { ...plainExport, columns: [{ field: 'reservation', header: 'reservation' }] },
      },
    }
    const facts = { ...by(night(5, 2, 'ada'), night(6, 3, 'bea'), night(7, 4, 'ada')), persona }
    expect(offerOf(facts)?.bySilence).toBe(true)
    expect(firstTelling(facts, facts.journal[2] as Commit, 'ada')).toBeUndefined()
  })
})
