/** A check of an outlet is charged to a room: once for each idempotency key, whatever is lost on the wire. */
import type { ChargeItem } from '../../../domain/books/commands.ts'
import { linesOf } from '../../../domain/books/finding.ts'
import type { Currency } from '../../../domain/money.ts'
import type { ChargeCode } from '../../../domain/property/books.ts'
import type { Property } from '../../../domain/property/property.ts'
import type { PostingId, ReservationId, TransactionCode } from '../../../domain/words.ts'
import { type Answer, jsonAnswer } from '../../answer.ts'
import { type Fault, problemAnswer } from '../../problem.ts'
import type { Outlook } from '../../window.ts'
import { listOf, objectOf, orNull, type Reader, shown, text, whole } from './fields.ts'
import { postingRecord } from './posting-record.ts'
import { keyUsedOtherwise, refused, wrongFields } from './problems.ts'

type Check = { readonly check: string | null; readonly items: readonly ChargeItem[] }

const mostItems = 50
const mostQuantity = 10_000
/** Of a line, in minor units: far more than any bill, and far less than where whole numbers end. */
const largestMinor = 1_000_000_000

/** `key` is the hash of the idempotency key, from which the posting has its id: the books themselves hold that it is there once. */
export function postCharge({ state, houses, obey }: Outlook, id: ReservationId, key: string, body: unknown): Answer {
  const property = state.reservations.get(id)?.property ?? ''
  const house = houses.get(property) ?? state
  const faults: Fault[] = []
  const check = checkOf(house.property)(body, '', faults)
  if (!check) return problemAnswer(wrongFields(faults))
  const posting = `post-${key}` as PostingId
  const obeyed = obey({ kind: 'post-charge', posting, reservation: id, ...check })
  const isThere = obeyed.kind === 'refused' && obeyed.refusal.kind === 'posting-exists'
  if (obeyed.kind === 'refused' && !isThere) return problemAnswer(refused(obeyed.refusal, house.property))
  const lines = (linesOf(house, posting) ?? []).sort((a, b) => numberOf(a.line.id) - numberOf(b.line.id))
  // The hotel ended between the books and the transcript, or the key is very old: what was posted is answered, where it is the same.
  if (isThere && !isSame(check, lines, id)) return problemAnswer(keyUsedOtherwise)
  const record = postingRecord(posting, id, lines, house.property.currency)
  const seqs = obeyed.kind === 'committed' ? [obeyed.commit.seq] : []
  const { headers, ...answer } = jsonAnswer(JSON.stringify(record), { seqs })
  // A posting stays as it was made, so its own name is its version.
  return { ...answer, status: 201, headers: { ...headers, etag: `"${posting}"` } }
}

const numberOf = (line: string): number => Number(line.slice(line.lastIndexOf('.') + 1))

function isSame({ check, items }: Check, lines: NonNullable<ReturnType<typeof linesOf>>, id: ReservationId): boolean {
  const posted = lines.map(({ line }) => [
    line.stay,
    line.check,
    line.transactionCode,
    line.text,
    line.quantity,
    line.unit,
  ])
  const asked = items.map(item => [id, check, item.transactionCode, item.text, item.quantity, item.unit])
  return JSON.stringify(posted) === JSON.stringify(asked)
}

function checkOf(property: Property): Reader<Check> {
  const items = listOf(itemOf(property), mostItems)
  return (found, where, faults) => {
    const check = objectOf(['check', 'items'])(found, where || 'body', faults)
    if (!check) return undefined
    const number = orNull(text(40))(check.check ?? null, 'check', faults)
    const read = items(check.items, 'items', faults)
    if (read?.length === 0) faults.push({ where: 'items', found: 'a list of 0', expected: 'one item at least' })
    return number === undefined || !read || read.length === 0 ? undefined : { check: number, items: read }
  }
}

function itemOf({ books, currency }: Property): Reader<ChargeItem> {
  return (found, where, faults) => {
    const item = objectOf(['transactionCode', 'outlet', 'text', 'quantity', 'unit'])(found, where, faults)
    if (!item) return undefined
    const code = codeIn(books.codes, item, where, faults)
    const words = text(200)(item.text ?? '', `${where}.text`, faults)
    const quantity = whole(1, mostQuantity)(item.quantity ?? 1, `${where}.quantity`, faults)
    const unit = moneyIn(currency)(item.unit, `${where}.unit`, faults)
    if (!code || words === undefined || quantity === undefined || unit === undefined) return undefined
    if (Math.abs(unit * quantity) > largestMinor) {
      const expected = `a line of at most ${largestMinor} minor units`
      faults.push({ where, found: `${quantity} times ${unit}`, expected })
      return undefined
    }
    return { transactionCode: code, text: words, quantity, unit }
  }
}

function codeIn(
  codes: readonly ChargeCode[],
  { transactionCode, outlet }: Readonly<Record<string, unknown>>,
  where: string,
  faults: Fault[],
): TransactionCode | undefined {
  const known = codes.find(({ code }) => code === transactionCode)
  if (!known) {
    const expected = `one of ${codes.map(({ code }) => code).join(', ')}`
    faults.push({ where: `${where}.transactionCode`, found: shown(transactionCode), expected })
    return undefined
  }
  if (outlet === undefined || outlet === known.outlet) return known.code
  const expected = `${known.outlet ?? 'null'}, which sells ${known.code}, or nothing`
  faults.push({ where: `${where}.outlet`, found: shown(outlet), expected })
  return undefined
}

/** Whole minor units of the house's own currency; below zero for a discount. */
function moneyIn(currency: Currency): Reader<number> {
  const minor = whole(-largestMinor, largestMinor)
  return (found, where, faults) => {
    const money = objectOf(['minor', 'currency'])(found, where, faults)
    if (!money) return undefined
    if (money.currency !== currency)
      faults.push({ where: `${where}.currency`, found: shown(money.currency), expected: currency })
    const amount = minor(money.minor, `${where}.minor`, faults)
    return money.currency === currency ? amount : undefined
  }
}
