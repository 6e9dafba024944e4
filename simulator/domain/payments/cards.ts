/**
 * The simulated processor's test cards, and what becomes of each. A number is turned into a token at the processor, outside the hotel: no
 * command, event or log of the hotel ever holds one. The numbers are those that the industry publishes for tests (Visa, Mastercard and
 * American Express test ranges as in the public lists of Stripe and Adyen); the tokens are our own.
 */

export const outcomes = [
  'approved',
  'partly-approved',
  'insufficient-funds',
  'do-not-honour',
  'lost-card',
  'expired-card',
  'unreachable',
] as const
export type Outcome = (typeof outcomes)[number]

export const testCards: readonly { readonly number: string; readonly outcome: Outcome }[] = [
  { number: '4111111111111111', outcome: 'approved' },
  { number: '5555555555554444', outcome: 'approved' },
  { number: '378282246310005', outcome: 'approved' },
  { number: '4000056655665556', outcome: 'partly-approved' },
  { number: '4000000000009995', outcome: 'insufficient-funds' },
  { number: '4000000000000002', outcome: 'do-not-honour' },
  { number: '4000000000009987', outcome: 'lost-card' },
  { number: '4000000000000069', outcome: 'expired-card' },
  { number: '4000000000000119', outcome: 'unreachable' },
]

/** A card in the hotel's hands: `tok_{outcome}_{last four}`, with an ending of the cardholder's own where it has one. */
export function tokenise(number: string): string | undefined {
  const digits = digitsOf(number)
  const card = testCards.find(each => each.number === digits)
  return card && `tok_${card.outcome}_${digits.slice(-4)}`
}

/** What the processor will say of a token; undefined where it never gave one like that. */
export function outcomeOf(token: string): Outcome | undefined {
  const outcome = /^tok_([a-z-]+)_\d{4}(_[A-Za-z0-9-]{1,40})?$/.exec(token)?.[1]
  return outcomes.find(each => each === outcome)
}

/** Whether a test card's number stands in a text, with or without spaces and hyphens. */
export function holdsCardNumber(text: string): boolean {
  const digits = digitsOf(text)
  return digits.length >= 15 && testCards.some(({ number }) => digits.includes(number))
}

const digitsOf = (text: string): string => text.replace(/[ -]/g, '')
