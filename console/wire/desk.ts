/** The one way in which the page speaks with the hotel's server; what goes wrong is told in one place. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Trouble } from '../notice.tsx'

export type Desk = {
  /** The answer's body, or undefined where there was none: the reader has then been told why. */
  get<T>(path: string): Promise<T | undefined>
  post<T>(path: string, body: unknown): Promise<T | undefined>
  say(sentence: string): void
}

export type Ears = {
  readonly locked: () => void
  readonly trouble: (change: (was: Trouble | null) => Trouble | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('A component asked for the desk outside of DeskContext. Draw it inside <App />.')
  return desk
}

export function openDesk(ears: Ears): Desk {
  const say = (sentence: string, kind: Trouble['kind'] = 'refused') =>
    ears.trouble(was => (was?.sentence === sentence ? was : { kind, sentence }))

  async function ask<T>(path: string, init: RequestInit): Promise<T | undefined> {
    const answer = await fetch(path, { ...init, credentials: 'same-origin' }).catch(() => undefined)
    if (!answer) {
      say('The hotel does not answer. The page keeps asking; see whether `mockinn up` still runs.', 'unreachable')
      return undefined
    }
    if (answer.status === 401) {
      ears.locked()
      return undefined
    }
    if (!answer.ok) {
      say(await detailOf(answer))
      return undefined
    }
    const changed = init.method === 'POST'
    ears.trouble(was => (was && (changed || was.kind === 'unreachable') ? null : was))
    return (await answer.json().catch(() => undefined)) as T | undefined
  }

  return {
    get: path => ask(path, { headers: { accept: 'application/json' } }),
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    say: sentence => say(sentence),
  }
}

async function detailOf(answer: Response): Promise<string> {
  const problem: unknown = await answer.json().catch(() => null)
  if (problem && typeof problem === 'object') {
    if ('detail' in problem && typeof problem.detail === 'string') return problem.detail
    if ('title' in problem && typeof problem.title === 'string') return problem.title
  }
  return `The hotel refused with status ${answer.status} and gave no reason. See what \`mockinn up\` printed.`
}
