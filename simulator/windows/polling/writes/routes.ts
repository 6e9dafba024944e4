/** START HERE for what a connector writes: a guest's card, what is noted of a stay, and charges to a room. Each is asked of the hotel as a command. */
import type { Persona } from '../../../personas/persona.ts'
import { type Answer, jsonAnswer, type Request } from '../../answer.ts'
import { methodNotAllowed, notFound, problemAnswer, wrongValue } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { unknownParameters } from '../values.ts'
import { preconditionProblem } from './conditions.ts'
import { patchGuest } from './guests.ts'
import { bodyTypeProblem, readJson } from './json-body.ts'
import { keyOf, underKey } from './keys.ts'
import { postCharge } from './postings.ts'
import { keyMissing } from './problems.ts'
import { patchReservation } from './reservations.ts'
import { type RecordNow, recordAt, type Target, targetOf } from './target.ts'

/** `path` is what stands behind `/api/v1/`; the method is another than GET. */
export function writeAnswer(outlook: Outlook, request: Request, path: string, older: boolean): Answer {
  const target = targetOf(path)
  const allowed = methodsAt(outlook.persona, target)
  if (!target || !allowed.includes(request.method))
    return problemAnswer(methodNotAllowed(request.method, allowed.join(', ')))
  const now = recordAt(outlook, target, older)
  if (!now) return problemAnswer(notFound(noSuchRecord(target)))
  // Whoever asks for a rehearsal, or writes a field there, would otherwise take it for done so.
  const faults = unknownParameters(request.query)
  if (faults.length > 0) return problemAnswer(wrongValue(...faults))
  const wrongType = bodyTypeProblem(request)
  if (wrongType) return problemAnswer(wrongType)
  const key = keyOf(request)
  if (key !== undefined && 'status' in key) return problemAnswer(key)
  if (key === undefined && target.kind === 'postings') return problemAnswer(keyMissing)
  return underKey(outlook, request, key, now, () => write(outlook, request, target, now, older, key?.hash))
}

function write(outlook: Outlook, request: Request, target: Target, now: RecordNow, older: boolean, key = ''): Answer {
  const stale = preconditionProblem(request, now)
  if (stale) return problemAnswer(stale)
  const body = readJson(request)
  if (body.kind === 'wrong') return problemAnswer(body.problem)
  if (target.kind === 'postings') return postCharge(outlook, target.id, key, body.value)
  const problem =
    target.kind === 'guest'
      ? patchGuest(outlook, target.id, now, body.value)
      : patchReservation(outlook, target.id, now, body.value)
  return problem ? problemAnswer(problem) : asItIsNow(outlook, target, older)
}

/** With the bytes of GET. */
function asItIsNow(outlook: Outlook, target: Target, older: boolean): Answer {
  const now = recordAt(outlook, target, older)
  if (!now) throw new Error(`The ${target.kind} "${target.id}" was written to and is gone.`)
  const { headers, ...answer } = jsonAnswer(now.bytes, { seqs: [now.version] })
  return { ...answer, headers: { ...headers, etag: now.etag } }
}

function methodsAt({ windows: { polling }, consents }: Persona, target: Target | undefined): readonly string[] {
  const writes = polling?.writes ?? []
  switch (target?.kind) {
    case 'guest': {
      const takes = writes.includes('contact') || writes.includes('notes') || consents === 'two-way'
      return takes && polling?.lists.includes('guests') ? ['GET', 'PATCH'] : ['GET']
    }
    case 'reservation':
      return writes.includes('notes') && polling?.lists.includes('reservations') ? ['GET', 'PATCH'] : ['GET']
    case 'postings':
      return writes.includes('postings') && polling?.lists.includes('reservations') ? ['POST'] : ['GET']
    case undefined:
      return ['GET']
    default:
      return target satisfies never
  }
}

const noSuchRecord = ({ kind, id }: Target): string =>
  `This hotel has no ${kind === 'guest' ? 'guest' : 'reservation'} with the id "${id.slice(0, 100)}". Ask the list for the ids there are.`
