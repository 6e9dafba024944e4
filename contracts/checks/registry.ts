/** Every check that ships. */
import type { Check } from './check.ts'
import { staysUp } from './connection/stays-up.ts'
import { takesWhatIsTold } from './connection/takes-what-is-told.ts'
import { keepsPersonsApart } from './identity/keeps-persons-apart.ts'
import { knowsWhoComesAgain } from './identity/knows-who-comes-again.ts'
import { catchesUp } from './line/catches-up.ts'
import { newestWins } from './line/newest-wins.ts'
import { fitsTheStay } from './mail/fits-the-stay.ts'
import { followsTheStay } from './mail/follows-the-stay.ts'
import { goesOnBesideABrokenFile } from './mail/goes-on-beside-a-broken-file.ts'
import { keepsTheHotelsHour } from './mail/keeps-the-hotels-hour.ts'
import { noCancellationForAChange } from './mail/no-cancellation-for-a-change.ts'
import { noNewsToARelay } from './mail/no-news-to-a-relay.ts'
import { noNewsToNoCustomers } from './mail/no-news-to-no-customers.ts'
import { noNewsToWhoRefused } from './mail/no-news-to-who-refused.ts'
import { noNewsToWhoUnsubscribed } from './mail/no-news-to-who-unsubscribed.ts'
import { noNewsToWhoWasNeverAsked } from './mail/no-news-to-who-was-never-asked.ts'
import { noneTwice } from './mail/none-twice.ts'
import { nothingFromAStalePlan } from './mail/nothing-from-a-stale-plan.ts'
import { nothingToTheForgotten } from './mail/nothing-to-the-forgotten.ts'
import { nothingToWhoOnlyBooked } from './mail/nothing-to-who-only-booked.ts'
import { resumesOnTheNewDates } from './mail/resumes-on-the-new-dates.ts'
import { serviceMailGoesOn } from './mail/service-mail-goes-on.ts'
import { toBothInARoom } from './mail/to-both-in-a-room.ts'
import { toThePersonalAddress } from './mail/to-the-personal-address.ts'
import { toWhoComes } from './mail/to-who-comes.ts'
import { cancelsTheRightRoom } from './mirror/cancels-the-right-room.ts'
import { converges } from './mirror/converges.ts'
import { followsTheMerge } from './mirror/follows-the-merge.ts'
import { forgets } from './mirror/forgets.ts'
import { holdsEachStayOnce } from './mirror/holds-each-stay-once.ts'
import { keepsTheFee } from './mirror/keeps-the-fee.ts'
import { keepsUp } from './mirror/keeps-up.ts'
import { showsTheCancellation } from './mirror/shows-the-cancellation.ts'
import { showsTheName } from './mirror/shows-the-name.ts'
import { showsTheNewDates } from './mirror/shows-the-new-dates.ts'
import { showsWhoComes } from './mirror/shows-who-comes.ts'
import { waitsForTheHotelsDay } from './mirror/waits-for-the-hotels-day.ts'
import { aTransferIsNoMoney } from './money/a-transfer-is-no-money.ts'
import { countsSpendOnce } from './money/counts-spend-once.ts'
import { knowsWhoPays } from './money/knows-who-pays.ts'
import { comesToAnEnd } from './polling/comes-to-an-end.ts'
import { waitsWhenAsked } from './polling/waits-when-asked.ts'
import { forgeryChangesNothing } from './webhook/forgery-changes-nothing.ts'
import { leavesOtherHotelsAlone } from './webhook/leaves-other-hotels-alone.ts'
import { takesEveryRightForm, takesOddShapes } from './webhook/right-forms.ts'
import { turnsForgeriesAway } from './webhook/turns-forgeries-away.ts'
import { answersNonsenseCalmly, bearsNewWords } from './webhook/words.ts'
import { keepsTheNewest } from './writing/keeps-the-newest.ts'
import { tellsTheHotel } from './writing/tells-the-hotel.ts'
import { writesOnlyWhatWasAsked } from './writing/writes-only-what-was-asked.ts'

export const checks: readonly Check[] = [
  staysUp,
  takesWhatIsTold,
  showsTheCancellation,
  showsTheNewDates,
  keepsTheFee,
  keepsUp,
  showsTheName,
  showsWhoComes,
  cancelsTheRightRoom,
  followsTheMerge,
  forgets,
  waitsForTheHotelsDay,
  converges,
  nothingFromAStalePlan,
  resumesOnTheNewDates,
  toThePersonalAddress,
  noNewsToARelay,
  noNewsToWhoRefused,
  noNewsToWhoUnsubscribed,
  noNewsToWhoWasNeverAsked,
  noNewsToNoCustomers,
  serviceMailGoesOn,
  fitsTheStay,
  followsTheStay,
  keepsTheHotelsHour,
  noneTwice,
  toWhoComes,
  toBothInARoom,
  nothingToWhoOnlyBooked,
  nothingToTheForgotten,
  forgeryChangesNothing,
  catchesUp,
  newestWins,
  waitsWhenAsked,
  comesToAnEnd,
  goesOnBesideABrokenFile,
  takesEveryRightForm,
  takesOddShapes,
  bearsNewWords,
  answersNonsenseCalmly,
  turnsForgeriesAway,
  leavesOtherHotelsAlone,
  countsSpendOnce,
  knowsWhoPays,
  aTransferIsNoMoney,
  noCancellationForAChange,
  holdsEachStayOnce,
  keepsPersonsApart,
  knowsWhoComesAgain,
  tellsTheHotel,
  writesOnlyWhatWasAsked,
  keepsTheNewest,
]

export const checkNamed = (id: string): Check | undefined => checks.find(check => check.id === id)
