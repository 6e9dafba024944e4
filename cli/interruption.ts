/** Ctrl-C and its kin: the first asks for an orderly end, and one more after a moment ends at once. */

const impatienceMs = 1000

/** Aborted at the first signal. A launcher may pass on what the terminal sent as well, so two at once count as one. */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  let first = 0
  const interrupted = (signal: NodeJS.Signals) => {
    if (first === 0) {
      first = Date.now()
      controller.abort(new Error(`Called off by ${signal}.`, { cause: signal }))
    } else if (Date.now() - first > impatienceMs) process.exit(statuses[signal])
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted)
  return controller.signal
}

/** The exit status of what was called off; undefined where nothing was. */
export function interruptedStatus({ aborted, reason }: AbortSignal): number | undefined {
  return aborted ? statuses[reason.cause] : undefined
}

/** As a shell counts it. */
const statuses: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
