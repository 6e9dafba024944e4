/** A whole plan of faults, as it came from a file or over the control API. Nothing is thrown: what is wrong is said, all of it. */
import type { FaultPlan } from '../../transcript/faults.ts'
import { readItem } from './fault-item.ts'
import { quoted } from './meant.ts'
import type { Draw } from './swarm.ts'

export type PlanTrouble = { readonly path: readonly (string | number)[]; readonly message: string }
export type ReadPlan = { readonly plans: readonly FaultPlan[] } | { readonly troubles: readonly PlanTrouble[] }

/** Items, and plans when swarms have been drawn. */
const mostFaults = 500

/** `{ faults: [ … ] }`, or the list alone. `named` tells draws of this plan from those of another in the same run. */
export function readPlan(value: unknown, draw: Draw, named = 'faults'): ReadPlan {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  const strange = isGroup ? Object.keys(value).find(key => key !== 'faults') : undefined
  if (strange !== undefined)
    return {
      troubles: [
        {
          path: [strange],
          message: `\`${strange.slice(0, 40)}\` is not known in a plan of faults. Known there: faults.`,
        },
      ],
    }
  const path = isGroup ? ['faults'] : []
  const list = isGroup ? (value as { faults?: unknown }).faults : value
  if (!Array.isArray(list) || list.length === 0)
    return { troubles: [{ path, message: `The faults are ${quoted(list)}, but a list of them is expected.` }] }
  if (list.length > mostFaults)
    return { troubles: [{ path, message: `There are ${list.length} faults, and ${mostFaults} is the most.` }] }
  const read = list.map((item, place) => readItem(item, `${named} ${place}`, draw))
  const troubles = read.flatMap((each, place) =>
    'troubles' in each
      ? each.troubles.map(({ key, message }) => ({ path: [...path, place, ...(key === null ? [] : [key])], message }))
      : [],
  )
  if (troubles.length > 0) return { troubles }
  const plans = read.flatMap(each => ('plans' in each ? each.plans : []))
  if (plans.length > mostFaults)
    return { troubles: [{ path, message: `There are ${plans.length} faults, and ${mostFaults} is the most.` }] }
  return { plans }
}
