/** What happened in a hotel before a connector came: the earlier stays of the stories that will be played, there when it opens. */
import type { Story } from '../../scenarios/words.ts'
import { explain } from '../../simulator/domain/refusals.ts'
import type { Hotel } from '../../simulator/hotel.ts'
import { settingOf } from './setting.ts'

export type Told = { readonly story: Story; readonly scope: string }

/** Each story has its own, by the ids of its scope, and all of them lie before the hotel's first day. */
export function giveAPast(hotel: Hotel, seed: number, stories: readonly Told[]): void {
  for (const { story, scope } of stories)
    for (const command of story.past?.(settingOf(seed, hotel, scope, true)) ?? []) {
      const obeyed = hotel.obey(command, 'story')
      if (obeyed.kind === 'refused')
        throw new Error(
          `The past of ${story.id} is one that the hotel cannot have: ${explain(obeyed.refusal)} Mend the story.`,
        )
    }
}
