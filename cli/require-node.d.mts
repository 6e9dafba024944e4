export const neededNode: readonly [number, number]
export function nodeIsNewEnough(version?: string): boolean
export function requireNode(): void
