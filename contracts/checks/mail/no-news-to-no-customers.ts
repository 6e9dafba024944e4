import type { Judgement } from '../../verdict.ts'
import type { Case } from '../case.ts'
import { type Check, judgement, sideBySide, together } from '../check.ts'
import { mailLine, mailsTo, noMail } from '../far-side.ts'
import { journalLine, nameOf, nameOfGuest } from '../hotel-facts.ts'
import { sayHour } from '../hours.ts'
import { isShown } from '../shown-by-persona.ts'
import { truthOf } from '../truth.ts'
import { needsConsent } from './consents.ts'
import { controlMissing, unjudgeable } from './journey.ts'
import { mailsToPerson, type NoGuest, noGuests, saidYes, toldByFile } from './no-guests.ts'

export const noNewsToNoCustomers: Check = {
  id: 'mail/no-news-to-no-customers',
  level: 'MUST',
  sentence: 'Who only came along, only booked for another, or only asked, and never said yes to news, gets none.',
  reason:
    'The law lets a house advertise to customers at most: a colleague in the room, a secretary and somebody who asked for a price are none.',
  mutants: ['news-to-companions'],
  asked: facts => noCustomers(facts).length > 0,
  judge: facts =>
    unjudgeable(facts, ['marketing']) ?? together(noCustomers(facts).map(person => judgeOne(facts, person))),
}

const noCustomers = (facts: Case): NoGuest[] => noGuests(facts).filter(({ guest }) => !saidYes(facts, guest))

function judgeOne(facts: Case, person: NoGuest): Judgement {
  const { guest, of, was } = person
  const name = nameOfGuest(facts, guest)
  const who = `${name} ${was} ${nameOf(facts, of)}`
  const news = mailsToPerson(facts, guest, ['marketing'])[0]
  if (news && !isShown(facts, needsConsent)) {
    const because = `${who} and got the marketing mail of ${sayHour(facts, news.at)}, but this PMS never says who wants news.`
    return judgement('limit', 'effect', because, [mailLine(facts, news)])
  }
  if (news) {
    const because = `${who}, never said yes to news, and got the marketing mail of ${sayHour(facts, news.at)}.`
    return judgement('fail', 'effect', because, [mailLine(facts, news)], sideBySide(name, noMail(facts, news)))
  }
  const control = facts.cast.find(({ role }) => role === 'control')?.reservation ?? of
  const proof = mailsTo(facts, control).find(({ message }) => message === 'marketing')
  if (!proof && !isShown(facts, needsConsent)) {
    const booked = truthOf(facts, of)[0]?.commit
    const because = `${who}. This PMS never says in this mode who wants news.`
    return judgement('limit', 'transcript', because, [
      booked && journalLine(booked, `${nameOf(facts, of)} was booked.`),
    ])
  }
  if (!proof) return judgement('inconclusive', 'effect', `${who}. ${controlMissing(facts, control, ['marketing'])}`, [])
  const hour = `${nameOf(facts, control)} got the marketing mail of ${sayHour(facts, proof.at)}`
  if (!toldByFile(facts))
    return judgement('limit', 'effect', `${who}, of whom no file of this PMS says anything, while ${hour}.`, [
      mailLine(facts, proof),
    ])
  return judgement('pass', 'effect', `${who} and got no news, while ${hour}.`, [mailLine(facts, proof)])
}
