/** What a fault made of the job that writes the file of a night. */

/** `does` is a word of the fault catalogue, or `again`, `more` and `whole` for what follows one. */
export type NightJob = {
  readonly does: string
  readonly settings: Readonly<Record<string, number>>
  /** Whether the file counts as never said. */
  readonly spoils: boolean
}
