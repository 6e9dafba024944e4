/** How much of a CRM's merging must be right, in thousandths. */
export const thresholds = {
  /** Of the pairs of stays that it takes for one person. To take two for one sends letters to a stranger. */
  precisionLeast: 950,
  /** Of the pairs that are one person. To take one for two is a pity. */
  recallLeast: 700,
} as const
