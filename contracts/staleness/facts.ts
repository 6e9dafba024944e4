/** What changed in the hotel that the outside is told of: one fact for each stay or guest that a commit changed. */
import type { HotelEvent } from '../../simulator/domain/events.ts'
import type { HotelTime } from '../../simulator/domain/time.ts'
import type { Commit } from '../../simulator/journal/commit.ts'
import { changeTypes } from '../../simulator/views/change-types.ts'

export type Subject = { readonly kind: 'reservation' | 'guest'; readonly id: string }

export type Fact = {
  readonly seq: number
  /** When the hotel knew it. */
  readonly at: HotelTime
  readonly subject: Subject
  /** As the change feed calls it, such as `reservation.cancelled`; the first, where a commit did several things to one subject. */
  readonly type: string
}

/** In the order of the journal. */
export function factsOf(journal: readonly Commit[]): readonly Fact[] {
  return journal.flatMap(({ seq, at, events }) => {
    const bySubject = new Map<string, Fact>()
    for (const event of events) {
      const subject = subjectOf(event)
      const type = changeTypes[event.kind]
      if (!subject || !type || bySubject.has(keyOf(subject))) continue
      bySubject.set(keyOf(subject), { seq, at, subject, type })
    }
    return [...bySubject.values()]
  })
}

export const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`

function subjectOf(event: HotelEvent): Subject | undefined {
  if ('reservation' in event && typeof event.reservation === 'string')
    return { kind: 'reservation', id: event.reservation }
  return 'guest' in event ? { kind: 'guest', id: event.guest } : undefined
}
