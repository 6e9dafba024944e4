/** How far a hotel that was kept had come. */
import type { HotelTime } from '../domain/time.ts'
import { readCommitLine } from '../journal/commit.ts'
import type { Kept } from '../journal/keeper.ts'
import { readEntryLine } from '../transcript/transcript.ts'

/** Time never goes back, whatever was kept last. */
export function lastMoment({ commits, entries, now }: Kept, opens: HotelTime): HotelTime {
  const [commit, entry] = [commits.at(-1), entries.at(-1)]
  const moments = [opens, now, commit ? readCommitLine(commit).at : opens, entry ? readEntryLine(entry).at : opens]
  return Math.max(...moments) as HotelTime
}
