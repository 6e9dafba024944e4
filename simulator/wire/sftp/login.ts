/** Who may look into the folder of a run: its name is the user, its token the password, or else one of the keys that were given. */
import { hash, timingSafeEqual } from 'node:crypto'
import type { AuthContext, AuthenticationType, ParsedKey } from 'ssh2'
import type { HostedRun, HostedRuns } from '../hosted-runs.ts'

export type Doorkeeper = {
  readonly runs: HostedRuns
  readonly authorizedKeys: readonly ParsedKey[]
}

/** `asked` where a client only asks what would do. */
export type Ruling =
  | { readonly kind: 'admitted'; readonly run: HostedRun }
  | { readonly kind: 'asked' }
  | { readonly kind: 'refused' }
  /** A fault has it that nobody is there. */
  | { readonly kind: 'away' }

/** Answers one attempt. Whoever is refused never learns whether it was for the user or for the secret. */
export function rule({ runs, authorizedKeys }: Doorkeeper, attempt: AuthContext): Ruling {
  const ways: AuthenticationType[] = authorizedKeys.length > 0 ? ['password', 'publickey'] : ['password']
  const run = runs.run(attempt.username)
  const refuse = (kind: 'asked' | 'refused'): Ruling => {
    attempt.reject(ways)
    return { kind }
  }
  const admitWhere = (right: boolean): Ruling => {
    if (!run || !isOpen(run)) return refuse('refused')
    if (!right) {
      run.hotel.remember({ kind: 'login-refused', by: 'sftp', because: reasons[attempt.method] ?? attempt.method })
      return refuse('refused')
    }
    if (isAway(run)) return { kind: 'away' }
    attempt.accept()
    run.hotel.remember({ kind: 'logged-in', by: 'sftp' })
    return { kind: 'admitted', run }
  }
  switch (attempt.method) {
    case 'none':
      return refuse('asked')
    case 'password':
      return admitWhere(sameSecret(attempt.password, run?.hotel.options.token ?? 'the token of nobody'))
    case 'publickey': {
      const { key, signature, blob, hashAlgo } = attempt
      const known = authorizedKeys.find(each => each.getPublicSSH().equals(key.data))
      if (signature && blob) return admitWhere(known?.verify(blob, signature, hashAlgo) === true)
      if (!known) return refuse('refused')
      attempt.accept()
      return { kind: 'asked' }
    }
    default:
      return refuse('refused')
  }
}

export const isOpen = ({ state, hotel }: HostedRun): boolean =>
  state !== 'ended' && hotel.options.persona.windows.export !== null

/** Whether a fault strikes who comes in, or is in; said in the transcript. */
export function isAway({ hotel: { faults } }: HostedRun): boolean {
  const [firing] = faults?.desk.strike('sftp', 'login', null, ({ id }) => id === 'outage', 1) ?? []
  if (firing) faults?.desk.sayFired(firing, { kind: 'login' }, 'The connection ended without a word.')
  return firing !== undefined
}

const reasons: Readonly<Record<string, string>> = {
  password: 'the password is not the token of this run',
  publickey: 'the key is none of those that were given',
}

const digest = (text: string): Buffer => hash('sha256', text, 'buffer')

const sameSecret = (shown: string, expected: string): boolean => timingSafeEqual(digest(shown), digest(expected))
