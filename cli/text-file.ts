/** The text of a file that somebody names on the command line, bounded and in UTF-8. */
import { readFileSync, statSync } from 'node:fs'
import { fileTrouble } from './file-trouble.ts'
import { UsageError } from './usage.ts'

/** `what` is the word for such a file, such as `property`. Throws UsageError. */
export function textOfFile(file: string, what: string, largestKilobytes: number): string {
  try {
    if (statSync(file).size > largestKilobytes * 1024)
      throw new UsageError(`The ${what} ${file} is larger than ${sayBytes(largestKilobytes)}. Name a ${what} file.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof UsageError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new UsageError(`${file}:1:1: The file is not UTF-8 text. Save it as UTF-8.`)
    throw new UsageError(`The ${what} ${file} cannot be read: ${fileTrouble(error)}. Name a ${what} file.`)
  }
}

const sayBytes = (kilobytes: number): string => (kilobytes < 1024 ? `${kilobytes} KB` : `${kilobytes / 1024} MB`)
