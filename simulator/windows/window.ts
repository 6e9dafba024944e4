/** What every window is given to look at. Windows keep nothing of their own. */
import type { Addressed, Group } from '../domain/group.ts'
import type { Refusal } from '../domain/refusals.ts'
import type { HotelState } from '../domain/state.ts'
import type { HotelTime, WireTime } from '../domain/time.ts'
import type { Commit } from '../journal/commit.ts'
import type { Persona } from '../personas/persona.ts'
import type { Entry } from '../transcript/entries.ts'
import type { AnsweredWrite } from '../transcript/keyed-writes.ts'
import type { Subscriptions } from '../transcript/subscriptions.ts'
import type { Shelves } from '../views/shelves.ts'
import type { ExportFile } from './export/file.ts'

/** What becomes of a command. */
export type Obeyed =
  | { readonly kind: 'committed'; readonly commit: Commit }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type Outlook = {
  readonly persona: Persona
  /** The first house. */
  readonly state: Readonly<HotelState>
  readonly houses: Group
  readonly shelves: Shelves
  readonly now: HotelTime
  /** When the hotel opened. */
  readonly opened: HotelTime
  /** Six hexadecimal digits that stand in every cursor of this run, so that another run's is known for what it is. */
  readonly cursorMark: string
  /** The files that lie there, oldest first. */
  readonly files: readonly ExportFile[]
  /** What was said on the wire before, oldest first. */
  readonly said: readonly Entry[]
  readonly subscriptions: Subscriptions
  /** Where the webhooks of those who subscribe by themselves may go. */
  readonly webhookReach: 'anywhere' | 'public'
  /** Real time, by which tokens live and requests are counted. */
  readonly wireNow: WireTime
  /** What a connector asks of the hotel: obeyed or refused at once, and remembered among the inputs. */
  readonly obey: (command: Addressed) => Obeyed
  /** What was written and answered under the hash of an idempotency key. */
  readonly answeredUnder: (key: string) => AnsweredWrite | undefined
}
