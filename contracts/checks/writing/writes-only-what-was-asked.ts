import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement } from '../check.ts'
import { guestIdOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { deedLine, deedsOf, deedsToTell, isTaken, unwritable } from './deeds.ts'
import { echoes } from './echoes.ts'
import { type Edit, editsOf, isByConnector, isSameValue, sayField } from './edits.ts'

export const writesOnlyWhatWasAsked: Check = {
  id: 'writing/writes-only-what-was-asked',
  level: 'MUST',
  sentence:
    'The connector writes into the hotel what somebody changed with it, and nothing else: no echo of what it was just told.',
  reason:
    'Two systems that tell each other what they were told never come to rest, and what a connector writes of itself looks like the guest’s own word.',
  mutants: ['echoes-what-it-is-told', 'writes-its-own-notes'],
  judgesBy: 'no time',
  asked: facts => deedsToTell(facts).length > 0 || wrongWrites(facts).length > 0,
  judge: facts => wrongWrites(facts)[0] ?? unwritable(facts) ?? sayKept(facts),
}

/** Of who says that it only reads, only what a guest is reached by is nobody else's to write. */
function wrongWrites(facts: Case): Judgement[] {
  const isOurs = facts.declared.writesBack !== undefined
  return reservationsOf(facts).flatMap(reservation => [
    ...editsOf(facts, reservation)
      .filter(edit => isByConnector(edit) && (isOurs || edit.field !== 'other'))
      .filter(edit => !wasAsked(facts, reservation, edit))
      .map(edit => sayEdit(facts, reservation, edit)),
    ...(isOurs ? otherWrites(facts, reservation) : []),
    ...echoes(facts, reservation),
  ])
}

const reservationsOf = ({ cast }: Case): string[] => [...new Set(cast.map(({ reservation }) => reservation))]

/** What was tried and not seen to be done may have been done all the same; who wants no news by e-mail may be taken to want none at all. */
const wasAsked = (facts: Case, reservation: string, { field, to, truth: { commit, guest } }: Edit): boolean =>
  deedsOf(facts).some(
    deed =>
      (deed.reservation === reservation || guestIdOf(facts, deed.reservation) === guest.id) &&
      deed.field === (field === 'otherConsent' ? 'consent' : field) &&
      deed.at <= commit.at &&
      isSameValue(field, to, deed.to),
  )

function sayEdit(facts: Case, reservation: string, { field, name, to, truth: { commit } }: Edit): Judgement {
  const what = field === 'other' ? `\`${name}\`` : `the ${sayField[field]}`
  const because = `At ${sayHour(facts, commit.at)} the connector changed ${what} of ${nameOf(facts, reservation)} in the hotel to ${to}, which nobody had asked it for.`
  const line = journalLine(commit, `${sayHour(facts, commit.at)} the connector changes ${what}`)
  return judgement('fail', 'effect', because, [line], { expected: 'nothing written', found: `${what}: ${to}` })
}

/** Of the stay itself, and of its bill. */
function otherWrites(facts: Case, reservation: string): Judgement[] {
  const isAbout = ({ by, events }: Commit) =>
    by === 'connector' && events.some(event => 'reservation' in event && event.reservation === reservation)
  return facts.journal.filter(isAbout).map(commit => {
    const because = `At ${sayHour(facts, commit.at)} the connector wrote to the stay of ${nameOf(facts, reservation)} (${commit.command.kind}), which nobody had asked it for.`
    const line = journalLine(commit, `${sayHour(facts, commit.at)} the connector writes: ${commit.command.kind}`)
    return judgement('fail', 'effect', because, [line], { expected: 'nothing written', found: commit.command.kind })
  })
}

/** Who writes nothing at all writes nothing wrong either, and was not tried. */
function sayKept(facts: Case): Judgement {
  const asked = reservationsOf(facts).flatMap(reservation =>
    editsOf(facts, reservation)
      .filter(isByConnector)
      .map(edit => ({ edit, reservation })),
  )
  const [one] = asked
  const deed = deedsToTell(facts)[0]
  const guest = deed ? nameOf(facts, deed.reservation) : ''
  const when = deed ? sayHour(facts, deed.at) : ''
  if (!one) {
    const takes = deedsToTell(facts).some(each => isTaken(facts, each))
    return judgement(
      takes ? 'inconclusive' : 'limit',
      'transcript',
      takes
        ? `The connector wrote nothing at all, also not what ${guest} asked for at ${when}, so silence proves nothing.`
        : `What ${guest} asked for at ${when} cannot be written here: this PMS lets itself be told no such thing.`,
      deed ? [deedLine(facts, deed)] : [],
    )
  }
  const { commit } = one.edit.truth
  const because = `The connector told the hotel of ${nameOf(facts, one.reservation)} at ${sayHour(facts, commit.at)}, which was asked for, and wrote nothing else.`
  return judgement('pass', 'effect', because, [
    journalLine(commit, `${sayHour(facts, commit.at)} the connector writes what was asked for`),
  ])
}
