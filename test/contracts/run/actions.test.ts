/** What guests do on the side of the connector: done as its manifest says, in the hour in which the story wants it, and kept as evidence. */
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { playSuite } from '../../../contracts/run/suite-run.ts'
import { deskOf, type Script, type Setting, type Step, type Story } from '../../../scenarios/words.ts'
import type { BusinessDate } from '../../../simulator/domain/time.ts'
import { openServer } from '../../../simulator/wire/server.ts'
import { nameTheBrowser } from '../connectors/a-browser.ts'
import { connectorAt, crm, playOne, usual } from './house.ts'

const timeout = 150_000
beforeAll(nameTheBrowser, timeout)

/** Three guests who want news and stay in July; on the way one of them wants none any more, and one has a new address. */
const wishes: Story = {
  ...{ id: 'TEST-01', name: 'wishes', title: 'Wishes', about: 'Guests change their minds.', days: 10 },
  script(setting: Setting): Script {
    const { day, on, books, reservation, atTheFarSide } = deskOf(setting)
    const stay = { arrival: day(8), departure: day(9) }
    const wantsNews = (step: Step): Step =>
      step.kind === 'command' && step.command.kind === 'register-guest'
        ? {
            ...step,
            command: {
              ...step.command,
              details: { ...step.command.details, consent: { ...step.command.details.consent, email: 'given' } },
            },
          }
        : step
    const all = ['ada', 'bob', 'eve']
    return {
      steps: [
        ...all.flatMap(who => books(on(day(0), '09:00'), who, stay)).map(wantsNews),
        atTheFarSide(on(day(2), '12:00'), 'ada', 'unsubscribe'),
        atTheFarSide(on(day(2), '12:00'), 'bob', 'change-email', 'bob@new.example.com'),
        atTheFarSide(on(day(3), '12:00'), 'eve', 'ring-up', '1250'),
      ],
      cast: all.map(who => ({ role: 'control', reservation: reservation(who) })),
      until: on(day(9), '12:00'),
    }
  },
}

async function play(connector = crm, env: Readonly<Record<string, string>> = {}) {
  const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: 'a token of this test' })
  try {
    const order = { ...usual, connector, env, date: '2026-06-25' as BusinessDate, stories: [wishes], server }
    const { played, setup } = await playSuite(order)
    expect(setup).toEqual([])
    const effects = played[0]?.effects ?? []
    return { effects, actions: effects.filter(effect => effect.kind === 'action') }
  } finally {
    await server.close()
  }
}

test('the reference CRM heeds the links in its mails, and what it has no link for is not applicable', {
  timeout,
}, async () => {
  const { effects, actions } = await play()
  expect(actions.map(({ action, value, outcome, because }) => [action, value, outcome, because])).toEqual([
    ['unsubscribe', null, 'done', null],
    ['change-email', 'bob@new.example.com', 'done', null],
    ['ring-up', '1250', 'not-mapped', null],
  ])
  const mails = effects.filter(effect => effect.kind === 'mail')
  const news = mails.filter(({ message }) => message === 'marketing').flatMap(({ to }) => to)
  expect(news).toHaveLength(2)
  expect(news).toContain('bob@new.example.com')
  const later = mails.filter(({ message }) => message === 'pre-check-in').flatMap(({ to }) => to)
  expect(later).toHaveLength(3)
  expect(later).toContain('bob@new.example.com')
})

test('steps on a page do it too, and what fails is said in a sentence', { timeout }, async () => {
  const mirror = connectorAt(join(import.meta.dirname, 'page-mirror.yaml'))
  const { actions } = await play(mirror)
  expect(actions.map(({ action, outcome, because }) => [action, outcome, because])).toEqual([
    ['unsubscribe', 'done', null],
    [
      'change-email',
      'not-done',
      expect.stringMatching(/^`actions.change-email` was not done: http.*\/login answered 303\. Correct it/),
    ],
    ['ring-up', 'not-mapped', null],
  ])
})

test('who was never written to acts as somebody whom the hotel knew in the morning', { timeout }, async () => {
  const { effects } = await playOne({ stories: ['CRM-19'], env: { SMTP_PORT: '9' } })
  expect(effects.filter(({ kind }) => kind === 'mail')).toEqual([])
  expect(effects.find(({ kind }) => kind === 'action')).toMatchObject({ action: 'change-email', outcome: 'done' })
})
