/** What a webhook carries: a change of the feed, or a letter made for a test. */
import type { Change } from '../../views/change-feed.ts'

export type ToldChange = Change

export type Letter = { readonly id: string; readonly type: string; readonly body: Buffer }
