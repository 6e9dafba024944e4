/** Who plays a part in a story, each stay once. */
import type { Case } from './case.ts'

/** The hotel's own stays, whatever happens to them. */
export const staysOf = ({ cast }: Pick<Case, 'cast'>): string[] => [
  ...new Set(cast.filter(({ role }) => role !== 'elsewhere').map(({ reservation }) => reservation)),
]

/** Those to which something happens. */
export function subjectsOf({ cast }: Pick<Case, 'cast'>) {
  const subjects = cast.filter(part => part.role === 'subject')
  return subjects.filter(
    ({ reservation }, index) => subjects.findIndex(each => each.reservation === reservation) === index,
  )
}

/** Those that are held against somebody to whom nothing happens. */
export const controlledSubjects = (facts: Pick<Case, 'cast'>) =>
  subjectsOf(facts).flatMap(({ reservation, control }) => (control === null ? [] : [{ reservation, control }]))
