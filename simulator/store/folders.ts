/** Makes folders one by one: made all at once, those below /proc never come to an end. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Throws the system's own error where a folder cannot be made, or where something else stands in its place. */
export function makeFolder(folder: string): void {
  const missing: string[] = []
  let place = resolve(folder)
  for (; !existsSync(place); place = dirname(place)) missing.push(place)
  if (!statSync(place).isDirectory()) throw new Error(`${place} is not a folder`)
  for (const each of missing.reverse()) mkdirSync(each)
}
