/**
 * In which stories and modes each broken reference CRM is played, to see that exactly the checks that name it fail: the test of the mutations
 * plays all of these, and MUTANTS.md shows them. Two are played in every mode, the others in one; only webhooks can be forged.
 */
import { type Mode, modes } from '../verdict.ts'

export type MutantPlay = { readonly story: string; readonly modes: readonly Mode[] }

/** Those that the reference CRM declares. */
const every = modes.filter(mode => mode !== 'screens')

export const mutantPlays: Readonly<Record<string, readonly MutantPlay[]>> = {
  'ignores-cancellations': [{ story: 'CRM-01', modes: every }],
  'mails-from-a-stale-plan': [
    { story: 'CRM-01', modes: every },
    { story: 'CRM-02', modes: ['webhooks'] },
    { story: 'CRM-15', modes: ['webhooks'] },
  ],
  'ignores-date-changes': [{ story: 'CRM-02', modes: ['webhooks'] }],
  'hides-cancellations': [{ story: 'CRM-01', modes: ['export'] }],
  'hides-new-dates': [{ story: 'CRM-02', modes: ['webhooks'] }],
  'drops-moved-journeys': [{ story: 'CRM-02', modes: ['export'] }],
  'drops-the-fee': [{ story: 'CRM-01', modes: ['polling'] }],
  'muddles-the-rate': [{ story: 'CRM-01', modes: ['polling'] }],
  'never-acknowledges': [{ story: 'CRM-01', modes: ['webhooks'] }],
  'dies-on-cancellation': [
    { story: 'CRM-01', modes: ['webhooks'] },
    { story: 'CRM-02', modes: ['webhooks'] },
  ],
  'skips-signature-check': [
    { story: 'CRM-01', modes: ['webhooks'] },
    { story: 'CRM-02', modes: ['webhooks'] },
    { story: 'WH-FORGERY', modes: ['webhooks'] },
  ],
  'forgets-to-catch-up': [{ story: 'CRM-26', modes: ['webhooks'] }],
  'applies-twice': [{ story: 'WH-DUPLICATES', modes: ['webhooks'] }],
  'counts-payments-as-spend': [{ story: 'CRM-05', modes: ['polling'] }],
  'takes-the-firm-for-the-guest': [{ story: 'CRM-05', modes: ['polling'] }],
  'counts-transfers-as-money': [{ story: 'CRM-05', modes: ['polling'] }],
  'counts-deposits-twice': [{ story: 'CRM-05', modes: ['polling'] }],
  'takes-a-change-for-a-cancellation': [{ story: 'CRM-31', modes: ['polling', 'webhooks'] }],
  'keeps-the-first-address': [{ story: 'CRM-06', modes: ['webhooks'] }],
  'mails-the-first-address': [{ story: 'CRM-06', modes: ['webhooks'] }],
  'news-to-every-address': [{ story: 'CRM-06', modes: ['polling'] }],
  'ignores-opt-outs': [{ story: 'CRM-07', modes: ['webhooks'] }],
  'mails-from-an-old-list': [{ story: 'CRM-07', modes: ['webhooks'] }],
  'takes-silence-for-consent': [{ story: 'CRM-07', modes: ['polling'] }],
  'news-to-companions': [{ story: 'CRM-07', modes: ['webhooks'] }],
  'opt-out-stops-everything': [{ story: 'CRM-07', modes: ['polling'] }],
  'shows-no-shows-as-expected': [{ story: 'CRM-03', modes: ['export'] }],
  'thanks-who-did-not-come': [{ story: 'CRM-03', modes: ['polling'] }],
  'thanks-by-the-booked-day': [{ story: 'CRM-04', modes: ['webhooks'] }],
  'restarts-the-journey': [{ story: 'CRM-13', modes: ['webhooks'] }],
  'drops-reinstated-journeys': [{ story: 'CRM-13', modes: ['polling'] }],
  'ignores-reversals': [{ story: 'CRM-32', modes: ['webhooks'] }],
  'ignores-room-moves': [{ story: 'CRM-11', modes: ['export'] }],
  'shows-the-room-too-late': [{ story: 'CRM-11', modes: ['webhooks'] }],
  'adds-amounts-up': [{ story: 'CRM-12', modes: ['polling'] }],
  'drops-day-stays': [{ story: 'CRM-16', modes: ['webhooks'] }],
  'forgets-the-past': [{ story: 'CRM-09', modes: ['polling'] }],
  'counts-the-past-twice': [{ story: 'CRM-09', modes: ['polling'] }],
  'merges-nobody': [{ story: 'CRM-08', modes: ['polling'] }],
  'merges-by-name': [{ story: 'CRM-08', modes: ['polling'] }],
  'trusts-arrival-order': [{ story: 'WH-ORDER', modes: ['webhooks'] }],
  'dies-on-unknown-type': [{ story: 'WH-WORDS', modes: ['webhooks'] }],
  'refuses-new-words': [{ story: 'WH-WORDS', modes: ['webhooks'] }],
  'stumbles-over-nonsense': [{ story: 'WH-WORDS', modes: ['webhooks'] }],
  'confuses-hotels': [{ story: 'WH-WORDS', modes: ['webhooks'] }],
  'verifies-reserialised-json': [{ story: 'WH-FORGERY', modes: ['webhooks'] }],
  'tries-one-signature': [{ story: 'WH-FORGERY', modes: ['webhooks'] }],
  'accepts-old-timestamps': [{ story: 'WH-FORGERY', modes: ['webhooks'] }],
  'thanks-forgers': [{ story: 'WH-FORGERY', modes: ['webhooks'] }],
  'refuses-big-bodies': [{ story: 'WH-FORGERY', modes: ['webhooks'] }],
  'passes-over-ties': [{ story: 'CRM-28', modes: ['polling'] }],
  'starts-anew-at-the-end': [{ story: 'CRM-28', modes: ['polling'] }],
  'asks-in-circles': [{ story: 'PL-BUSY', modes: ['polling'] }],
  'hammers-on-429': [{ story: 'PL-BUSY', modes: ['polling'] }],
  'reads-columns-by-place': [{ story: 'CRM-27', modes: ['export'] }],
  'believes-half-a-file': [{ story: 'EX-FILES', modes: ['export'] }],
}
