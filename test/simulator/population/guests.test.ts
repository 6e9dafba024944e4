/** Guests who do not exist: the same ones every time. */
import { expect, test } from 'vitest'
import { neverAsked, noFacts } from '../../../simulator/domain/profiles/guests.ts'
import { readDate } from '../../../simulator/domain/time.ts'
import { drawGuest } from '../../../simulator/population/guests.ts'

test('the same seed and key are the same guest, and any other is another', () => {
  expect(drawGuest(7, 'ada')).toEqual(drawGuest(7, 'ada'))
  expect(drawGuest(7, 'ada')).not.toEqual(drawGuest(7, 'grace'))
  expect(drawGuest(7, 'ada')).not.toEqual(drawGuest(8, 'ada'))
})

test('a guest is the same whoever is drawn before', () => {
  const alone = drawGuest(7, 'ada')
  for (let other = 0; other < 20; other += 1) drawGuest(7, `other ${other}`)
  expect(drawGuest(7, 'ada')).toEqual(alone)
})

test('the guest of a seed and key stays who she is from one version to the next', () => {
  // Changed only on purpose: every journal that was printed with a seed depends on it.
  expect(drawGuest(7, 'ada')).toEqual({
    ...{ firstName: 'Nicolette', lastName: 'Murphy', title: null, email: 'nicolette.murphy.kp0pfxnq@example.com' },
    ...{ phone: '+12025550151', language: 'en', country: 'US', birthDate: '1947-03-23' },
    consent: { ...neverAsked, email: 'given' },
    ...{ ...noFacts, emailKind: 'personal' },
  })
})

test('what the story cares about stands, and the address carries the names', () => {
  const guest = drawGuest(7, 'ada', {
    firstName: 'Zoë',
    lastName: "O'Hara-Łącki",
    consent: { ...neverAsked, email: 'refused', sms: 'given' },
  })
  expect(guest).toMatchObject({
    firstName: 'Zoë',
    lastName: "O'Hara-Łącki",
    consent: { email: 'refused', sms: 'given' },
  })
  expect(guest.email).toMatch(/^zoe\.oharaacki\.[a-z0-9]{8}@example\.com$/)
  expect(drawGuest(7, 'ada', { email: null }).email).toBeNull()
})

test('five thousand guests have five thousand addresses, all of them leading nowhere', () => {
  const guests = Array.from({ length: 5000 }, (_, place) => drawGuest(20_260_601, `guest-${place}`))
  expect(new Set(guests.map(({ email }) => email)).size).toBe(5000)
  const odd = guests.filter(({ email }) => !/^[a-z]+(\.[a-z]+)*\.[a-z0-9]{8}@example\.com$/.test(email ?? ''))
  expect(odd).toEqual([])
  const born = guests.map(({ birthDate }) => readDate(birthDate ?? ''))
  expect(born.filter(date => date === undefined || date < '1945-01-01' || date > '2005-12-31')).toEqual([])
  for (const { phone, language, country } of guests) {
    expect(phone).toMatch(/^\+\d{6,15}$/)
    expect(`${language} ${country}`).toMatch(/^[a-z]{2} [A-Z]{2}$/)
  }
})
