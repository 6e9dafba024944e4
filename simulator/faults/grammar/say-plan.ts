/** A fault on one line, in one way however it was written; what is as usual is left out. */
import type { FaultPlan } from '../../transcript/faults.ts'
import { kindOf } from '../catalogue/catalogue.ts'
import { sayMoment } from './moments.ts'
import { sayValue } from './units.ts'

export function sayPlan(plan: Omit<FaultPlan, 'line'>): string {
  const { target, only, from, until, chance, timesMax } = plan
  const [times, of] = chance
  return [
    ...(from.kind === 'opening' ? [] : [`at: ${sayMoment(from)}`]),
    `on: ${target}${only === null ? '' : `(${only})`}`,
    `do: ${sayDoing(plan)}`,
    ...(times === of ? [] : [`p: ${times}/${of}`]),
    ...(timesMax === null ? [] : [`times: ${timesMax}`]),
    ...(until === null ? [] : [`until: ${sayMoment(until)}`]),
  ].join('; ')
}

function sayDoing({
  target,
  does,
  settings,
  catchup,
}: Pick<FaultPlan, 'target' | 'does' | 'settings' | 'catchup'>): string {
  const set = (kindOf(target, does)?.parameters ?? []).flatMap(({ name, unit, usual }) => {
    const value = settings[name] ?? usual
    return value === usual ? [] : [`${name}: ${sayValue(unit, value)}`]
  })
  return `${does}${set.length > 0 ? `(${set.join(', ')})` : ''}${catchup ? ' then catchup' : ''}`
}
