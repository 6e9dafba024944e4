/** What a story lets somebody do at the far side: done as the manifest maps it, and kept among the effects with what became of it. */
import type { FarSideStep } from '../../scenarios/words.ts'
import { atWallClock, dayAt } from '../../simulator/domain/time.ts'
import { addressesKnown, mailsTo } from '../checks/far-side.ts'
import { guestOf } from '../checks/hotel-facts.ts'
import { act, type Trouble } from '../connectors/act.ts'
import { ownTerminal } from '../connectors/person.ts'
import type { Words } from '../connectors/placeholders.ts'
import type { FarSideAction } from '../effects.ts'
import type { Hints } from './hints.ts'
import { wordsOf } from './looks.ts'
import type { Stage } from './stage.ts'

/** `words` must hold the reservation, the guest and the value. */
async function performAction(
  { options, robot }: Stage,
  action: FarSideAction,
  words: Words,
): Promise<'done' | 'not-mapped' | Trouble> {
  const way = options.connector.manifest.actions?.[action]
  if (way === undefined) return 'not-mapped'
  return act(way, `actions.${action}`, words, { robot, terminal: ownTerminal() })
}

/** The connector first does what was due until then, so that what is done now is done after it. */
export async function takeAction(stage: Stage, hints: Hints, step: FarSideStep): Promise<void> {
  const { action, reservation, value } = step
  const isMapped = stage.options.connector.manifest.actions?.[action] !== undefined
  if (isMapped) await hints.tell()
  const words = { ...wordsOf(stage, reservation), ...addressKnown(stage, reservation), value: value ?? '' }
  const outcome = await performAction(stage, action, words)
  const isTrouble = typeof outcome !== 'string'
  stage.effects.add({
    ...{ kind: 'action', action, reservation, value },
    outcome: isTrouble ? 'not-done' : outcome,
    because: isTrouble ? outcome.because : null,
  })
}

/** Where the connector last wrote to her: she acts on what she got. Where it wrote nothing, what the hotel knew when the day began, which it can know. */
function addressKnown({ hotel, effects }: Stage, reservation: string): Words {
  const facts = { journal: hotel.journal.after(0), effects: effects.all() }
  const addresses = addressesKnown(facts, reservation)
  const to = mailsTo(facts, reservation)
    .at(-1)
    ?.to.find(address => addresses.has(address))
  const { timeZone } = hotel.state.property
  const morning = atWallClock(timeZone, dayAt(timeZone, hotel.now), '00:00')
  const known = guestOf({ journal: facts.journal.filter(({ at }) => at < morning) }, reservation)?.email
  const email = to ?? known
  return email ? { 'guest.email': email } : {}
}
