import { expect, test } from 'vitest'
import { keepsTheNewest } from '../../../../contracts/checks/writing/keeps-the-newest.ts'
import { declared, delivery } from '../cases.ts'
import { type Change, deed, own, read, twoWay, wrote } from './writing-cases.ts'

const judge = (...given: Parameters<typeof twoWay>) => keepsTheNewest.judge(twoWay(...given))
const byDesk = (hour: Change[0]): Change => [hour, 'desk', { email: 'desk@example.com' }]
const byConnector = (hour: Change[0]): Change => [hour, 'connector', { email: own }]

test('is asked where both sides changed the same', () => {
  expect(keepsTheNewest.asked(twoWay({}))).toBe(false)
  expect(keepsTheNewest.asked(twoWay({ changes: [['2026-06-02 11:00', 'desk', { phone: '+33 1' }]] }))).toBe(false)
  expect(keepsTheNewest.asked(twoWay({ changes: [byDesk('2026-06-02 11:00')] }))).toBe(true)
})

test('the desk that was later stands, or was written over by what is older', () => {
  expect(judge({ changes: [byDesk('2026-06-02 11:00')] }).verdict).toBe('pass')
  expect(judge({ changes: [byConnector('2026-06-02 10:10'), byDesk('2026-06-02 11:00')] }).verdict).toBe('pass')
  const said = [read('2026-06-02 11:10', 3)]
  expect(judge({ said, changes: [byDesk('2026-06-02 11:00'), byConnector('2026-06-02 11:30')] })).toMatchObject({
    verdict: 'fail',
    because: expect.stringContaining('wrote over what was newer'),
    found: 'Ada Byron: ada.own@example.com',
  })
})

test('the desk that was earlier may be written over by who has looked at it', () => {
  const changes = [byDesk('2026-06-02 09:59'), byConnector('2026-06-02 10:10')]
  const write = wrote('2026-06-02 10:10', 'ada', 4)
  expect(judge({ changes, said: [read('2026-06-02 10:10', 3), write] }).verdict).toBe('pass')
  expect(judge({ changes, said: [read('2026-06-01 10:10', 1), write] }).verdict).toBe('fail')
  expect(judge({ changes, said: [write, read('2026-06-02 10:10', 4)] }).verdict).toBe('fail')
})

test('what was not done, or cannot be written here, decides nothing', () => {
  const changes = [byDesk('2026-06-02 11:00')]
  expect(judge({ changes, sights: [deed('2026-06-02 10:00', { outcome: 'not-done' })] }).verdict).toBe('inconclusive')
  const { persona } = twoWay({})
  const shut = { ...persona, windows: { ...persona.windows, polling: null } }
  expect(judge({ changes }, { persona: shut }).verdict).toBe('limit')
})

test('a connector on the wall clock cannot know which is newer, and must have read it all the same', () => {
  const wall = { declared: declared({ clockHint: false, writesBack: { what: ['contact'], withinMinutes: 60 } }) }
  const after = [byDesk('2026-06-02 11:00'), byConnector('2026-06-02 11:30')]
  expect(judge({ changes: after, said: [read('2026-06-02 11:10', 3)] }, wall).verdict).toBe('inconclusive')
  const before = [byDesk('2026-06-02 09:59'), byConnector('2026-06-02 10:10')]
  expect(judge({ changes: before, said: [wrote('2026-06-02 10:10', 'ada', 4)] }, wall).verdict).toBe('fail')
})

test('who writes again over what is newer is judged by the last write, and a third word is no proof', () => {
  const again = [byConnector('2026-06-02 10:10'), byDesk('2026-06-02 11:00'), byConnector('2026-06-02 11:30')]
  expect(judge({ changes: again, said: [read('2026-06-02 11:10', 4)] }).verdict).toBe('fail')
  const third: Change = ['2026-06-02 12:00', 'connector', { email: 'third@example.com' }]
  expect(judge({ changes: [byDesk('2026-06-02 11:00'), third] }).verdict).toBe('inconclusive')
})

test('a delivery that only says that something changed is not what it changed to', () => {
  const { persona } = twoWay({})
  const { webhooks } = persona.windows
  const thin = {
    ...persona,
    windows: { ...persona.windows, webhooks: webhooks && { ...webhooks, payload: 'thin' as const } },
  }
  const changes = [byDesk('2026-06-02 09:59'), byConnector('2026-06-02 10:10')]
  const said = [delivery('2026-06-02 09:59', 3, 204), wrote('2026-06-02 10:10', 'ada', 4)]
  expect(judge({ changes, said }, { mode: 'webhooks' }).verdict).toBe('pass')
  expect(judge({ changes, said }, { mode: 'webhooks', persona: thin }).verdict).toBe('fail')
})
