/** What can go wrong when the hotel tells by webhook: all that a sender, or the network between, does to a receiver. */
import { days, hours, minutes } from '../../domain/time.ts'
import { count, type FaultKind, hotelTime, type Parameter, percent, wireTime } from './kind.ts'

const sent = (id: string, wh: readonly number[], parameters: readonly Parameter[] = [], spoils = false) => ({
  ...{ id, on: ['webhook'] as const, parameters, spoils },
  mirrors: wh.map(number => `WH-${String(number).padStart(2, '0')}`),
})

export const deliveryFaults: readonly FaultKind[] = [
  {
    ...sent('duplicate', [1, 2], [count('copies', 1, 1, 10), hotelTime('after', 2000, 1000, days(14))]),
    does: 'The delivery comes again under its own id so long after, which may be beyond every retry.',
    seen: 'The same `webhook-id` more than once, each freshly signed.',
  },
  {
    ...sent('concurrent', [3], [count('copies', 1, 1, 20)]),
    does: 'Copies of the delivery come on connections of their own at the same moment.',
    seen: 'The same `webhook-id`, one under way beside the other.',
  },
  {
    ...sent('twin', [4]),
    does: 'The same event comes again under an id of its own.',
    seen: 'Two ids, in the header and in the body, and the same `data`.',
  },
  {
    ...sent('reorder', [5, 7], [hotelTime('by', minutes(10), 1000, days(14)), count('window', 5, 1, 1000)]),
    does: 'The delivery is held back until so many later ones have overtaken it, and so long at most.',
    seen: 'Events arrive in another order than they happened.',
  },
  {
    ...sent('stale', [6, 41]),
    does: 'Behind a delivery comes what was true of that record before, under a new id.',
    seen: 'A lower `version` after a higher one.',
  },
  {
    ...sent('delay', [8], [hotelTime('by', hours(6), minutes(1), days(14))]),
    does: 'The delivery goes out so much later.',
    seen: 'An old `timestamp` in the body, a fresh one in the header.',
  },
  {
    ...sent('burst', [9], [hotelTime('for', hours(2), minutes(1), days(14))]),
    does: 'Deliveries pile up until it is over, and then all go out at one moment.',
    seen: 'Nothing, and then everything at once.',
  },
  {
    ...sent('slow-drip', [10], [wireTime('over', 400, 1000), count('pieces', 8, 2, 64)]),
    does: 'The body is sent in pieces, with pauses between them.',
    seen: 'An open request whose body trickles in.',
  },
  {
    ...sent('bad-signature', [11], [], true),
    does: 'One bit of the signature is wrong.',
    seen: 'A `webhook-signature` that does not fit.',
  },
  { ...sent('no-signature', [12], [], true), does: 'The signature is missing.', seen: 'No `webhook-signature`.' },
  {
    ...sent('wrong-version', [12], [], true),
    does: 'The signature is of a version that nobody knows.',
    seen: '`webhook-signature: v9,…` alone.',
  },
  {
    ...sent('rewritten', [13]),
    does: 'The body is written in another way: keys turned round, spaces, letters by their numbers; signed as it is sent.',
    seen: 'Bytes that differ from what JSON.stringify makes of them, and a signature that fits.',
  },
  {
    ...sent('tampered', [14], [], true),
    does: 'The body was changed on its way, and the headers are those of the original.',
    seen: 'A `webhook-signature` of other bytes.',
  },
  {
    ...sent('timestamp-off', [15], [hotelTime('by', -minutes(6), -days(1), days(1))], true),
    does: 'The delivery is signed at a time that is off.',
    seen: 'A `webhook-timestamp` that is minutes old, or to come.',
  },
  {
    ...sent('replay', [16, 17], [hotelTime('age', minutes(10), 0, days(7))]),
    does: 'Behind the delivery comes what somebody caught so long ago and sends again; with an age of 0s, just now.',
    seen: 'The same id and body, rightly signed, with an old `webhook-timestamp`.',
  },
  {
    ...sent('two-signatures', [19]),
    does: 'There are two signatures, and the first is wrong.',
    seen: '`v1,…` twice in `webhook-signature`.',
  },
  {
    ...sent('mixed-versions', [20]),
    does: 'A signature of version v1a, by a key that the receiver does not hold, stands before the right v1.',
    seen: '`v1a,… v1,…`.',
  },
  {
    ...sent('big', [21], [{ name: 'size', unit: 'bytes', min: 1024, max: 16 * 1024 * 1024, usual: 64 * 1024 }]),
    does: 'The body is filled up to this size with a field that means nothing.',
    seen: 'So many bytes, rightly signed.',
  },
  {
    ...sent('unknown-type', [22]),
    does: 'Beside the delivery comes an event of a type that nobody knows.',
    seen: '`reservation.teleported`, rightly signed.',
  },
  {
    ...sent('unknown-fields', [23]),
    does: 'The event and its record have fields that nobody has heard of, one of them null.',
    seen: '`x-season` and `x-upsell`.',
  },
  {
    ...sent('new-enum-value', [23]),
    does: 'The record has an origin and a segment that are new.',
    seen: '`"origin": "metaverse"`.',
  },
  {
    ...sent('new-status', [23]),
    does: 'The stay is in a state that is new; whatever is told of it next says again how it is.',
    seen: '`"status": "pre-registered"`.',
  },
  {
    ...sent('broken-schema', [25, 42]),
    does: 'Beside the delivery comes an event whose record is not one, under an id of its own.',
    seen: '`"data": { "id": 42, "version": "many" }`, rightly signed.',
  },
  {
    ...sent('timeout', [28], [], true),
    does: 'The receiver takes it, and its answer is lost: the hotel sends it again.',
    seen: 'The same id once more, after an attempt that was taken.',
  },
  {
    ...sent('reset', [29], [percent('after', 0)], true),
    does: 'The connection is reset behind the headers and so much of the body.',
    seen: 'A request that breaks off; the next attempt is whole.',
  },
  {
    ...sent('tls-failure', [29], [], true),
    does: 'The handshake of TLS fails, and nothing is asked over that connection.',
    seen: 'A connection that begins with a handshake in a version of TLS that nobody takes any more, also where the address is `http:`; the next attempt is whole.',
  },
  {
    ...sent('foreign-hotel', [37]),
    does: 'A second behind the delivery comes the cancellation of a stay with the same number in a hotel that is not connected.',
    seen: 'An event of the property `elsewhere`, rightly signed.',
  },
  {
    ...sent('mixed-case-headers', [43]),
    does: 'Header names are written with capitals, and the content type in its own way.',
    seen: '`Webhook-Id`, `Content-Type: Application/JSON;charset="UTF-8"`.',
  },
  {
    ...sent('ssrf-url', [44]),
    does: 'The event has addresses in it that lead into the receiver’s own network.',
    seen: '`callbackUrl` and `photo` of the cloud’s metadata service.',
  },
  {
    ...sent('test-event', [36]),
    does: 'Beside the delivery comes a test event, which asks for nothing.',
    seen: 'A `ping`, rightly signed.',
  },
  {
    ...sent('revalidation', [35]),
    does: 'Beside the delivery the address is asked once more to prove itself, by the challenge of its delivery profile, or else by an echo.',
    seen: 'A `challenge`, rightly signed, while deliveries go on; the transcript says whether it was answered.',
  },
  {
    ...sent('drop', [32], [], true),
    does: 'The delivery is lost: it never goes out, and is not tried again.',
    seen: 'Nothing. What it told is still to be had by polling or in the file.',
  },
  {
    ...{ id: 'outage', on: ['endpoint'], mirrors: ['WH-31', 'WH-32', 'WH-33'], spoils: true, catchesUp: true },
    parameters: [hotelTime('for', hours(6), minutes(1), days(30))],
    does: 'The receiver cannot be reached until it is over; `then catchup` sends at once what is still owed.',
    seen: 'Nothing reaches it; afterwards the attempts of the ladder, or all at once.',
  },
]
