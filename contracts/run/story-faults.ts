/** What a story says shall go wrong, planned when it begins and over when it ends. */
import type { Script } from '../../scenarios/words.ts'
import { dayAt, type HotelTime, wallClock } from '../../simulator/domain/time.ts'
import type { TimeZone } from '../../simulator/domain/zones.ts'
import type { FaultMoment, FaultPlan } from '../../simulator/transcript/faults.ts'
import type { Stage } from './stage.ts'

/** Throws where a line of the story is none that the grammar knows: the story is to be mended. */
export async function planStoryFaults({ hotel, options, storyFaults }: Stage, script: Script): Promise<void> {
  storyFaults.push(...storyFaults.splice(0).map(each => ({ ...each, isOver: true })))
  const lines = script.faults?.[options.mode] ?? []
  if (lines.length === 0) return
  const faults = await hotel.openFaults()
  const read = faults.read(lines)
  if ('troubles' in read)
    throw new Error(`The story plans a fault that is none: ${read.troubles.map(({ message }) => message).join(' ')}`)
  const { timeZone } = hotel.state.property
  const planned = faults.plan(read.plans.map(plan => overBy(plan, script.until, timeZone)))
  storyFaults.push(...planned.map(fault => ({ fault, isOver: false })))
}

/** Of a shared run the next story must not begin with what went wrong in this one. */
const overBy = (plan: FaultPlan, until: HotelTime, zone: TimeZone): FaultPlan =>
  plan.until === null ? { ...plan, until: lobbyMoment(until, zone) } : plan

const lobbyMoment = (at: HotelTime, zone: TimeZone): FaultMoment => ({
  ...{ kind: 'lobby', day: dayAt(zone, at) },
  hour: wallClock(zone, at).slice(-5) as `${number}:${number}`,
})
