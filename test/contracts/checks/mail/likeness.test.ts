import { expect, test } from 'vitest'
import { judgeLikeness } from '../../../../contracts/checks/mail/likeness.ts'
import { aCancellation, beasMails, cancelled, effects } from '../cases.ts'

test('mails that would all be wrong for the one prove nothing by coming to the other', () => {
  const facts = aCancellation({ effects: effects(...beasMails) })
  const commit = facts.journal[cancelled.seq - 1]
  if (!commit) throw new Error('Nobody cancelled.')
  const likeness = { reservation: 'ada', alike: 'bea', commit, did: 'cancelled', alikeIs: 'who comes', like: 'too' }
  expect(judgeLikeness(facts, { ...likeness, kinds: ['welcome', 'post-stay'] })).toMatchObject({
    verdict: 'inconclusive',
    because: expect.stringContaining('Bea Potter got no mail after that which would have been right for both'),
  })
})
