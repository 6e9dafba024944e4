/** While night audit runs the house may keep its door closed: nothing is charged then but by night audit itself, whoever asks and for whatever. */
import type { Command } from '../commands.ts'
import type { Decision } from '../decision.ts'
import type { Refusal } from '../refusals.ts'
import type { HotelState } from '../state.ts'

export function doorRefusal(
  { auditRunning, property, businessDate }: Readonly<HotelState>,
  command: Command,
  decision: Decision,
): Refusal | undefined {
  if (!auditRunning || !property.nightAudit.closesTheDoor || command.kind === 'end-night-audit') return undefined
  if (decision.kind === 'refused' || !decision.events.some(({ kind }) => kind === 'charge-posted')) return undefined
  return { kind: 'door-closed', businessDate }
}
