/** What the tests of a misbehaving line have in common: a fault that was planned, and one that struck. */
import type { Saying } from '../../../simulator/transcript/entries.ts'
import type { FaultFired, FaultPlan } from '../../../simulator/transcript/faults.ts'
import { at, type Hour, type Said } from './cases.ts'

type Fault = Pick<FaultPlan, 'does'> & Partial<FaultPlan>

export const planned = (hour: Hour, fault: string, plan: Fault): Said => [
  hour,
  {
    kind: 'fault-planned',
    fault,
    plan: {
      ...{ line: `on: webhook; do: ${plan.does}`, target: 'webhook', only: null, settings: {} },
      ...{ from: { kind: 'opening' }, until: null, chance: [1, 1], timesMax: null, catchup: false },
      ...plan,
    },
  } satisfies Saying,
]

export const struck = (
  hour: Hour,
  fault: string,
  does: string,
  hit: FaultFired['hit'],
  more: Partial<Pick<FaultFired, 'spoils' | 'differs' | 'until'>> = {},
): Said => [
  hour,
  {
    ...{ kind: 'fault-fired', fault, does, hit, did: 'It went wrong.', spoils: true, differs: true, until: null },
    ...more,
  } satisfies Saying,
]

export const ofDelivery = (seq: number, attempt = 1): FaultFired['hit'] => ({
  ...{ kind: 'delivery', subscription: 'crm', id: `evt_${seq}`, attempt },
})

export const instantAt = (hour: Hour): string => new Date(at(hour)).toISOString()
