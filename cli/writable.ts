import { closeSync, openSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../simulator/store/folders.ts'
import { fileTrouble } from './file-trouble.ts'
import { UsageError } from './usage.ts'

/** Whether a file that a flag names can be written, asked before the work is done and not after; its folder is made where it is missing. */
export function writable(flag: string, file: string): string {
  orSay(flag, file, () => {
    makeFolder(dirname(resolve(file)))
    closeSync(openSync(file, 'a'))
  })
  return file
}

/** Writes a file that a flag names. Throws UsageError. */
export function writeNamed(flag: string, file: string, text: string): void {
  orSay(flag, file, () => {
    makeFolder(dirname(resolve(file)))
    writeFileSync(file, text)
  })
}

function orSay(flag: string, file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new UsageError(
      `${flag} ${file} cannot be written: ${fileTrouble(error)}. Name a file in a folder that you may write to.`,
    )
  }
}
