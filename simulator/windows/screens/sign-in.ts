/** Who may look at the screens: `desk`, with the secret of the run as password. */
import type { Request } from '../answer.ts'
import { isSame, type Lock } from '../tokens.ts'

export const signInPath = '/screens/sign-in'

const user = 'desk'
const formBytesMax = 8 * 1024

/** What is wrong with a form that was sent; null where nothing is. The password is never said again. */
export function signInTrouble(lock: Lock, { headers, body }: Request): string | null {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded' || body === null)
    return 'The form came in another shape. Send user and password as application/x-www-form-urlencoded.'
  if (body.length > formBytesMax) return 'The form is larger than 8 KB. Send user and password alone.'
  const form = new URLSearchParams(body.toString())
  // Both are looked at, whichever is wrong.
  const [isDesk, isSecret] = [isSame(form.get('user') ?? '', user), lock.isSecret(form.get('password') ?? '')]
  return isDesk && isSecret
    ? null
    : 'User or password is wrong. Sign in as “desk”, with the token of this run as the password.'
}
