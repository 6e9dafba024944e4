/** What a webhook carries: a change of the feed, or a letter made for a test. */
export type Letter = { readonly id: string; readonly type: string; readonly body: Buffer }
