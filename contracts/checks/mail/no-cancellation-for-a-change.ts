import { hours } from '../../../simulator/domain/time.ts'
import type { Commit } from '../../../simulator/journal/commit.ts'
import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { hasColumnsFor } from '../columns-of-file.ts'
import { takes } from '../connection/takes-what-is-told.ts'
import { deadlineAfter } from '../deadlines.ts'
import { type Mail, mailLine, mailsTo, noMail } from '../far-side.ts'
import { bookingOf, cancellationOf, journalLine, nameOf } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { firstTelling } from '../offers.ts'
import { tellingOf } from '../shown-by-persona.ts'
import { excuseAt } from '../spoiled.ts'
import { truthOf } from '../truth.ts'
import { neverOffered } from '../withheld.ts'
import { controlMails, isUnclear, judgedKinds, unjudgeable } from './journey.ts'
import { judgeLikeness } from './likeness.ts'

export const noCancellationForAChange: Check = {
  id: 'mail/no-cancellation-for-a-change',
  level: 'MUST',
  sentence:
    'Who changes a booking on a channel gets no cancellation, although the channel sends one with a new booking.',
  reason:
    'A guest who moved a stay by a day and is told that it is off rings the desk, or books elsewhere. The channel’s own number, which stays, tells.',
  mutants: ['takes-a-change-for-a-cancellation'],
  asked: facts => changesIn(facts).length > 0,
  judge: facts => {
    if (!facts.declared.messages.includes('cancellation'))
      return judgement('not-applicable', 'transcript', 'The manifest declares no cancellation message.')
    return unjudgeable(facts) ?? together(changesIn(facts).flatMap(change => judgeChange(facts, change)))
  },
}

type Change = {
  /** The booking that was cancelled, and the new one. */
  readonly from: string
  readonly to: string
  readonly cancelled: Commit
  readonly booked: Commit
  /** Really cancelled on the channel. */
  readonly leaver: string
  /** Booked from the start as the new one is. */
  readonly alike: string | undefined
}

/** What belongs together is sent together. */
const togetherMs = hours(1)

function changesIn(facts: Case): Change[] {
  return facts.cast.flatMap(part => {
    const cancelled = part.role === 'subject' ? cancellationOf(facts, part.reservation)?.commit : undefined
    const leaver = part.role === 'subject' ? part.control : null
    const number = numberOf(facts, part.reservation)
    if (!cancelled || leaver === null || number === undefined) return []
    const from = part.reservation
    return facts.cast.flatMap((other): Change[] => {
      const to = other.reservation
      const booked = to !== from && numberOf(facts, to) === number ? truthOf(facts, to)[0]?.commit : undefined
      if (!booked || Math.abs(booked.at - cancelled.at) > togetherMs) return []
      return [{ from, to, cancelled, booked, leaver, alike: other.role === 'subject' ? other.alike : undefined }]
    })
  })
}

function numberOf(facts: Case, reservation: string): string | undefined {
  const channel = bookingOf(facts, reservation)?.particulars.channel
  return channel ? `${channel.name} ${channel.number}` : undefined
}

function judgeChange(facts: Case, change: Change): Judgement[] {
  const { to, booked, alike } = change
  const did = 'booked anew on the channel'
  const kinds = judgedKinds(facts)
  const goesOn = alike
    ? [
        judgeLikeness(facts, {
          ...{ reservation: to, alike, commit: booked, did, kinds },
          ...{ alikeIs: 'booked on the same dates from the start', like: 'for the new booking' },
        }),
      ]
    : []
  return [judgeSilence(facts, change), ...goesOn]
}

function judgeSilence(facts: Case, { from, to, cancelled, booked, leaver }: Change): Judgement {
  const guest = nameOf(facts, from)
  const fact = `${guest} changed the booking on the channel at ${sayHour(facts, cancelled.at)}, which sent a cancellation and a new booking.`
  const lines = [
    journalLine(cancelled, `The channel cancelled the booking of ${guest} at ${sayHour(facts, cancelled.at)}.`),
    journalLine(booked, `The channel booked anew for ${guest} at ${sayHour(facts, booked.at)}.`),
  ]
  const told = showsNumbers(facts, cancelled) ? firstTelling(facts, booked, to, ['channel']) : undefined
  if (!told) {
    const never = 'This PMS does not say here under which number of the channel, or says it too late.'
    return neverOffered(facts, booked, to, fact, never, lines)
  }
  const after = mailsTo(facts, from).filter(({ at }) => at >= cancelled.at)
  const mails = after.filter(({ message }) => message === 'cancellation')
  const known = (mail: Mail) =>
    mail.at > deadlineAfter(facts, told.at) || knewBefore(facts, mail, { to, from, cancelled, booked })
  const wrong = mails.find(known)
  if (wrong) {
    const excuse = excuseAt(facts, to, cancelled.at, wrong.at)
    const because = `${fact} The cancellation mail of ${sayHour(facts, wrong.at)} went out all the same.`
    const all = [...lines, told.evidence, mailLine(facts, wrong)]
    return excuse === undefined
      ? judgement('fail', 'effect', because, all, sideBySide(guest, noMail(facts, wrong)))
      : judgement('inconclusive', 'effect', `${because} ${excuse}`, all)
  }
  const unclear = after.filter(isUnclear)
  if (unclear.length > 0)
    return judgement(
      'inconclusive',
      'effect',
      `${fact} Afterwards a mail went out that fits none, or more than one, of the manifest's messages: name it there.`,
      unclear.map(mail => mailLine(facts, mail)),
    )
  const seen = controlMails(facts, leaver, ['cancellation'])
  if (seen.missing.length > 0) {
    const because = `${fact} ${nameOf(facts, leaver)}, who really cancelled there, got no cancellation mail either, so silence proves nothing.`
    return judgement('inconclusive', 'effect', because, lines)
  }
  if (mails.length > 0) {
    const because = `${fact} The cancellation mail went out before the connector had to know of the new booking.`
    return judgement('limit', 'effect', because, [...lines, told.evidence, ...mails.map(mail => mailLine(facts, mail))])
  }
  const because = `${fact} No cancellation mail went out, while ${nameOf(facts, leaver)}, who really cancelled there, got one.`
  return judgement('pass', 'effect', because, [...lines, told.evidence, ...seen.evidence])
}

/** A newer PMS tells a channel's number, an older one, and the older version of an API, does not. */
function showsNumbers(facts: Case, { seq }: Commit): boolean {
  if (facts.mode === 'export') return hasColumnsFor(facts, 'reservation', ['channel_number'])
  if (facts.mode === 'polling' && (facts.persona.windows.polling?.versions.length ?? 1) > 1) return false
  const upgraded = facts.journal.some(
    commit => commit.seq < seq && commit.events.some(({ kind }) => kind === 'pms-upgraded'),
  )
  return upgraded || facts.houses.every(({ schemaVersion }) => schemaVersion === 2)
}

/** Told of both at once, or of the new booking at an earlier hour than that of the mail. */
function knewBefore(
  facts: Case,
  mail: Mail,
  { to, from, cancelled, booked }: Omit<Change, 'leaver' | 'alike'>,
): boolean {
  const taken = (reservation: string, commit: Commit) => {
    const telling = tellingOf(facts, commit, reservation)
    return facts.transcript.find(entry => takes(facts, entry, reservation, telling, commit))
  }
  const [off, anew] = [taken(from, cancelled), taken(to, booked)]
  if (!anew || anew.at > mail.at) return false
  return anew.at < mail.at || anew.n <= (off?.n ?? 0)
}
