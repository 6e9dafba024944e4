/** Ctrl-C and its kin: the first asks for an orderly end, and one more after a moment ends at once. */

const impatienceMs = 1000

/** Aborted at the first signal. A launcher may pass on what the terminal sent as well, so two at once count as one. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const interrupted = (signal: NodeJS.Signals) => {
    if (first === 0) {
      first = Date.now()
      controller.abort(new Error(`Called off by ${signal}.`))
    } else if (Date.now() - first > impatienceMs) process.exit(exitStatusOf(signal))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted)
  return controller.signal
}

/** As a shell counts it. */
export const exitStatusOf = (signal: NodeJS.Signals): number =>
  signal === 'SIGINT' ? 130 : signal === 'SIGHUP' ? 129 : 143
