/** A hotel whose PMS shows all it can, unless a test says otherwise. */
import type { Persona } from '../../../../simulator/personas/persona.ts'
import { lists, openPolling, type PollingPlan } from '../../../../simulator/personas/polling-plan.ts'
import { pollingRich } from '../../../../simulator/personas/polling-rich.ts'
import { aHotel } from '../../a-hotel.ts'

export const everyList: PollingPlan = { ...openPolling, lists: [...lists] }

export function aPersonaThat(plan: Partial<PollingPlan> = {}, over: Partial<Persona> = {}): Persona {
  const windows = { ...pollingRich.windows, polling: { ...everyList, ...plan } }
  return { ...pollingRich, windows, history: { days: null }, ...over }
}

export const aHotelThat = (plan: Partial<PollingPlan> = {}, over: Parameters<typeof aHotel>[0] = {}) =>
  aHotel({ persona: aPersonaThat(plan), ...over })
