/** Ends a computation that takes too long: a careless pattern on an unlucky mail may otherwise run until the sun goes out. */
import { createContext, Script } from 'node:vm'

export type Bounded<T> = { readonly kind: 'finished'; readonly value: T } | { readonly kind: 'too-slow' }

/** `compute` must be synchronous. It costs about 0.2 ms, which is Node's price for a watchdog. */
export function finishesWithin<T>(milliseconds: number, compute: () => T): Bounded<T> {
  let value: T | undefined
  context.compute = () => {
    value = compute()
  }
  try {
    call.runInContext(context, { timeout: milliseconds })
    return { kind: 'finished', value: value as T }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { kind: 'too-slow' }
    throw error
  } finally {
    context.compute = undefined
  }
}

const context = createContext(Object.create(null) as { compute?: (() => void) | undefined })
const call = new Script('compute()')
