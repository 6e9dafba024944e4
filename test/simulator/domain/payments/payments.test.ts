/** Cards are asked, answer, are captured and disputed; the hotel knows them by tokens alone. */
import { expect, test } from 'vitest'
import { harbourHouse } from '../../../../fixtures/hotels/harbour-house.ts'
import { holdsCardNumber, type Outcome, testCards, tokenise } from '../../../../simulator/domain/payments/cards.ts'
import type { PaymentRefusal } from '../../../../simulator/domain/payments/refusals.ts'
import type { AuthorisationId } from '../../../../simulator/domain/words.ts'
import type { Hotel } from '../../../../simulator/hotel.ts'
import { sayCommit } from '../../../../simulator/windows/desk/sentences.ts'
import { aHotel, ask, refusalOf } from '../../a-hotel.ts'
import { account, balance, folio, night, outOfBalance, pay, withAdaInHouse } from '../books/a-bill.ts'
import { type Refused, testRefusals } from '../refused.ts'
import { asked } from '../reservations/a-stay.ts'

const tokenOf = (outcome: Outcome): string => {
  const card = testCards.find(each => each.outcome === outcome)
  return (card && tokenise(card.number)) ?? ''
}
const authorise = (authorisation: string, minor: number, outcome: Outcome = 'approved') =>
  asked({ kind: 'authorise-card', authorisation, reservation: 'r1', token: tokenOf(outcome), minor })
const capture = (authorisation: string, payment: string, minor: number) =>
  asked({ kind: 'capture-authorisation', authorisation, payment, window: 1, minor })
const about = (kind: 'inquire-authorisation' | 'release-authorisation', authorisation: string) =>
  asked({ kind, authorisation })
const dispute = (chargeback: string, payment: string, minor: number) =>
  asked({ kind: 'report-chargeback', chargeback, payment, minor })
const close = (chargeback: string, outcome: 'won' | 'lost') => asked({ kind: 'close-chargeback', chargeback, outcome })

const authorisation = ({ state }: Hotel, id: string) => state.authorisations.get(id as AuthorisationId)
const lastWords = (hotel: Hotel): string => {
  const commit = hotel.journal.after(0).at(-1)
  return commit ? sayCommit(hotel.houses, commit) : ''
}

test('a token tells the outcome and the last four digits, and nothing else of the card', () => {
  expect(tokenise('4111 1111 1111 1111')).toBe('tok_approved_1111')
  expect(tokenise('4000-0000-0000-9995')).toBe('tok_insufficient-funds_9995')
  expect(tokenise('4999999999999999')).toBeUndefined()
  for (const { number } of testCards) expect(holdsCardNumber(tokenise(number) ?? number)).toBe(false)
})

test.each([
  ['insufficient-funds', 'declined: insufficient funds'],
  ['do-not-honour', 'declined: do not honour'],
  ['lost-card', 'declined: lost card'],
  ['expired-card', 'declined: expired card'],
] as const)('a card with the outcome %s is declined, which is an answer and not a refusal', (outcome, words) => {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('a1', 10_000, outcome))
  expect(lastWords(hotel)).toContain(words)
  expect(refusalOf(hotel, capture('a1', 'p1', 100))).toMatch(/"a1" is declined.*another card/)
})

test('what was authorised is raised, captured in parts, and never captured beyond', () => {
  const hotel = withAdaInHouse()
  ask(
    hotel,
    ...night,
    authorise('a1', 10_000),
    asked({ kind: 'increment-authorisation', authorisation: 'a1', by: 3000 }),
  )
  ask(hotel, capture('a1', 'p1', 12_950))
  expect([balance(hotel), account(hotel, 'money:card')]).toEqual([0, 12_950])
  expect(refusalOf(hotel, capture('a1', 'p2', 51))).toContain('0.50 EUR')
  expect(folio(hotel).payments).toMatchObject([{ method: 'card', reference: 'tok_approved_1111' }])
})

test('a capture that is asked twice takes the money once', () => {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('a1', 10_000), capture('a1', 'p1', 4000))
  expect(refusalOf(hotel, capture('a1', 'p1', 4000))).toContain('"p1"')
  expect(account(hotel, 'money:card')).toBe(4000)
})

test('a tip may be captured beyond what was authorised, as far as the house allows', () => {
  const property = { ...harbourHouse, books: { ...harbourHouse.books, tipPpm: 200_000 } }
  const hotel = withAdaInHouse(aHotel({ property }))
  ask(hotel, authorise('a1', 10_000), capture('a1', 'p1', 12_000))
  expect(refusalOf(hotel, capture('a1', 'p2', 1))).toContain('0.00 EUR')
})

test('an issuer may agree to a part, and no more', () => {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('a1', 10_001, 'partly-approved'))
  expect(authorisation(hotel, 'a1')).toMatchObject({ minor: 5000, status: 'open' })
  expect(lastWords(hotel)).toContain('authorised for 50.00 EUR only')
})

test('a processor that does not answer is asked again, and says what became of it', () => {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('a1', 10_000, 'unreachable'))
  expect(refusalOf(hotel, capture('a1', 'p1', 100))).toContain('unanswered')
  ask(hotel, about('inquire-authorisation', 'a1'), capture('a1', 'p1', 10_000))
  expect(account(hotel, 'money:card')).toBe(10_000)
})

test('an authorisation that is released, or a week old, takes nothing any more', () => {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('a1', 10_000), authorise('a2', 10_000), about('release-authorisation', 'a1'))
  for (let day = 0; day < 7; day += 1) ask(hotel, ...night)
  expect(authorisation(hotel, 'a2')?.status).toBe('open')
  ask(hotel, ...night)
  expect([refusalOf(hotel, capture('a1', 'p', 1)), refusalOf(hotel, capture('a2', 'p', 1))]).toEqual([
    expect.stringContaining('released'),
    expect.stringContaining('expired'),
  ])
})

test('a payment that a cardholder disputes is no money of the hotel’s until it is won, and lost where it is not', () => {
  const hotel = withAdaInHouse()
  ask(hotel, ...night, authorise('a1', 12_950), capture('a1', 'p1', 12_950), dispute('c1', 'p1', 5000))
  expect([account(hotel, 'money:card'), account(hotel, 'disputed')]).toEqual([7950, 5000])
  ask(hotel, close('c1', 'won'), dispute('c2', 'p1', 12_950), close('c2', 'lost'))
  expect(['money:card', 'disputed', 'loss:chargebacks'].map(name => account(hotel, name))).toEqual([0, 0, 12_950])
  expect(outOfBalance(hotel)).toBe(0)
})

test('what the bank took back is not given back a second time', () => {
  const hotel = withAdaInHouse()
  ask(hotel, ...night, pay('p1', 12_950), dispute('c1', 'p1', 12_000))
  const refund = asked({ kind: 'refund-payment', payment: 'b', of: 'p1', minor: 951, reason: '' })
  expect(refusalOf(hotel, refund)).toContain('9.50 EUR')
})

function busyCards(): Hotel {
  const hotel = withAdaInHouse()
  ask(hotel, authorise('open', 1000), authorise('declined', 1000, 'lost-card'), pay('cash', 100, { method: 'cash' }))
  ask(hotel, pay('card', 100), dispute('c1', 'card', 50), close('c1', 'lost'))
  return hotel
}

const table: Refused<PaymentRefusal['kind']> = {
  'unknown-token': [
    asked({ kind: 'authorise-card', authorisation: 'x', reservation: 'r1', token: 'tok_free_1', minor: 1 }),
    'token',
  ],
  'authorisation-exists': [authorise('open', 1), '"open"'],
  'unknown-authorisation': [capture('ghost', 'p', 1), '"ghost"'],
  'authorisation-not-open': [capture('declined', 'p', 1), '"declined"', 'declined'],
  'authorisation-was-answered': [about('inquire-authorisation', 'open'), '"open"'],
  'more-than-authorised': [capture('open', 'p', 1001), '"open"', '10.00 EUR'],
  'chargeback-exists': [dispute('c1', 'card', 1), '"c1"'],
  'unknown-chargeback': [close('ghost', 'won'), '"ghost"'],
  'chargeback-is-closed': [close('c1', 'won'), '"c1"', 'lost'],
  'not-paid-by-card': [dispute('c2', 'cash', 1), '"cash"'],
}

testRefusals(busyCards, table)
