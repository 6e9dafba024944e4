/** Asks the person at the terminal to do what no program can do here, and waits for Enter, but not for ever. */
import type { Readable, Writable } from 'node:stream'
import { seconds } from './ask.ts'

export type Terminal = {
  readonly input: Readable & { readonly isTTY?: boolean | undefined }
  readonly output: Writable & { readonly isTTY?: boolean | undefined }
  /** How long somebody may take, in real milliseconds. */
  readonly withinMs: number
}

export const ownTerminal = (): Terminal => ({ input: process.stdin, output: process.stderr, withinMs: 300_000 })

/** `not-mapped` where nobody sits there, as in CI. */
export async function askPerson(
  what: string,
  terminal: Terminal,
): Promise<'done' | 'not-mapped' | { because: string }> {
  const { input, output, withinMs } = terminal
  if (input.isTTY !== true || output.isTTY !== true) return 'not-mapped'
  const { createInterface } = await import('node:readline/promises')
  const asking = createInterface({ input, output })
  const signal = AbortSignal.timeout(withinMs)
  try {
    const said = await asking.question(
      `\n  ▸ ${printable(what)}\n    Press Enter when it is done, or type "no" if it cannot be (within ${seconds(withinMs)}): `,
      { signal },
    )
    return /^\s*n/i.test(said) ? { because: `The person at the terminal could not do it: ${what}` } : 'done'
  } catch {
    return { because: `Nobody at the terminal said within ${seconds(withinMs)} that it was done: ${what}` }
  } finally {
    asking.close()
  }
}

/** What a manifest says must not move the cursor of anybody's terminal. */
const printable = (text: string) => text.replace(/\p{Cc}+/gu, ' ')
