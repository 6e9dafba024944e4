/** What is said goes to a terminal, a file or a pipe, and where that is full or closed, it may not pass for a verdict. */

/** Remembers the first trouble with standard output instead of ending in the middle of things. */
export function watchOutput(): () => NodeJS.ErrnoException | undefined {
  let trouble: NodeJS.ErrnoException | undefined
  process.stdout.on('error', error => {
    trouble ??= error
  })
  process.stderr.on('error', () => undefined)
  // A pipe that nobody reads any more is the reader's choice, as in `mockinn list | head`.
  return () => (trouble?.code === 'EPIPE' ? undefined : trouble)
}

/** Resolves when all that was said is out, or is known to be lost. */
export async function saidAll(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>(resolve => stream.write('', () => setImmediate(resolve)))
  }
}
