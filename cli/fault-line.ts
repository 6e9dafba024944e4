/** A fault of the catalogue as a sentence. */
import type { FaultKind } from '../simulator/faults/catalogue/kind.ts'
import { sayExpected, sayValue } from '../simulator/faults/grammar/units.ts'

export function sayFault({ on, does, parameters, mirrors, catchesUp }: FaultKind): string {
  const set = parameters.map(each => `${each.name}: ${sayValue(each.unit, each.usual)} (${sayExpected(each)})`)
  return [
    `on ${on.join(', ')}. ${does}`,
    ...(set.length > 0 ? [`Usually ${set.join('; ')}.`] : []),
    ...(catchesUp ? ['`then catchup` may follow.'] : []),
    ...(mirrors.length > 0 ? [`Mirrors ${mirrors.join(', ')}.`] : []),
  ].join(' ')
}
