/** Guests of a story who asked to be forgotten, and what the hotel knew of them until then. */
import type { GuestDetails } from '../../simulator/domain/profiles/guests.ts'
import type { GuestId } from '../../simulator/domain/words.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import type { Case } from './case.ts'
import { subjectsOf } from './cast.ts'
import { detailsOf, guestIdOf } from './hotel-facts.ts'

export type Erasure = {
  readonly reservation: string
  readonly control: string | null
  readonly guest: GuestId
  readonly commit: Commit
  /** Everything, oldest first. */
  readonly known: readonly GuestDetails[]
}

export function erasures(facts: Case): Erasure[] {
  return subjectsOf(facts).flatMap(({ reservation, control }) => {
    const guest = guestIdOf(facts, reservation)
    const commit = facts.journal.find(({ events }) =>
      events.some(event => event.kind === 'guest-erased' && event.guest === guest),
    )
    if (!guest || !commit) return []
    return [{ reservation, control, guest, commit, known: detailsOf(facts, guest) }]
  })
}

/** Of a guest who is forgotten every window shows the fields empty, whichever of them it has. */
export const needsOfErasure = (facts: Case): readonly string[] => {
  const { guest } = facts.persona.fields
  const shown = ['email', 'firstName', 'lastName', 'phone'].filter(field => guest === 'all' || guest.includes(field))
  return shown.slice(0, 1).map(field => `guest.${field}`)
}
