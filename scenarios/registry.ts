/** Every story that ships. */
import { afterMidnight } from './after-midnight.ts'
import { bookerIsNotGuest } from './booker-is-not-guest.ts'
import { clocksChange } from './clocks-change.ts'
import { contactConflict } from './contact-conflict.ts'
import { dayUse } from './day-use.ts'
import { duplicateProfiles } from './duplicate-profiles.ts'
import { earlyCheckout } from './early-checkout.ts'
import { emailAtTheDesk } from './email-at-the-desk.ts'
import { erasure } from './erasure.ts'
import { files } from './ex-files.ts'
import { extension } from './extension.ts'
import { group } from './group.ts'
import { history } from './history.ts'
import { lastMinuteCancellation } from './last-minute-cancellation.ts'
import { merge } from './merge.ts'
import { multiRoom } from './multi-room.ts'
import { namesOfTheWorld } from './names-of-the-world.ts'
import { noShow } from './no-show.ts'
import { optOut } from './opt-out.ts'
import { otaChange } from './ota-change.ts'
import { outage } from './outage.ts'
import { pagesMove } from './pages-move.ts'
import { busy } from './pl-busy.ts'
import { rateChange } from './rate-change.ts'
import { reinstated } from './reinstated.ts'
import { relocated } from './relocated.ts'
import { reversals } from './reversals.ts'
import { roomMoveAndUpgrade } from './room-move-and-upgrade.ts'
import { shareWith } from './share-with.ts'
import { shiftedStay } from './shifted-stay.ts'
import { splitPayments } from './split-payments.ts'
import { upgrade } from './upgrade.ts'
import { walkIn } from './walk-in.ts'
import { duplicates } from './wh-duplicates.ts'
import { forgery } from './wh-forgery.ts'
import { order } from './wh-order.ts'
import { newWords } from './wh-words.ts'
import type { Story } from './words.ts'
import { writeBack } from './write-back.ts'

export const stories: readonly Story[] = [
  lastMinuteCancellation,
  shiftedStay,
  noShow,
  earlyCheckout,
  splitPayments,
  emailAtTheDesk,
  optOut,
  duplicateProfiles,
  history,
  extension,
  roomMoveAndUpgrade,
  rateChange,
  reinstated,
  group,
  walkIn,
  dayUse,
  shareWith,
  relocated,
  contactConflict,
  erasure,
  merge,
  afterMidnight,
  clocksChange,
  namesOfTheWorld,
  outage,
  upgrade,
  pagesMove,
  multiRoom,
  bookerIsNotGuest,
  otaChange,
  reversals,
  writeBack,
  duplicates,
  order,
  forgery,
  newWords,
  busy,
  files,
]

/** By id or name, in any case. */
export function storyNamed(text: string): Story | undefined {
  const wanted = text.toLowerCase()
  return stories.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted)
}
