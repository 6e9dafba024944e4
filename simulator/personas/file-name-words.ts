/** The words in braces that the name of a file may have. */

export const fileNameWords = [
  ...(['businessDate', 'businessDate:YYYYMMDD', 'date', 'date:YYYYMMDD', 'time', 'property', 'sequence'] as const),
] as const

export type FileNameWord = (typeof fileNameWords)[number]

export const wordsIn = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]*)\}/g)].map(([, word]) => word ?? '')
