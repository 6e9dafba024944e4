/** What the page and other programs may ask of the whole server: its runs, its stories, and to play one. */
import type { Response, Router } from 'express'
import { z } from 'zod'
import { declaredModes, hasWindow } from '../contracts/run/declared.ts'
import type { Clock } from '../contracts/run/play.ts'
import { type Mode, modes } from '../contracts/verdict.ts'
import { mutations } from '../fixtures/connectors/crm/mutations.ts'
import { stories, storyNamed } from '../scenarios/registry.ts'
import { notFound, type Problem, wrongValue } from '../simulator/windows/problem.ts'
import { sendProblem } from '../simulator/wire/control/door.ts'
import { checkAgainst } from '../simulator/wire/control/schemas.ts'
import type { Server } from '../simulator/wire/server.ts'
import { bundled, findConnector } from './connectors.ts'
import { type PlayOrder, type Plays, playRecord } from './plays.ts'
import { UsageError } from './usage.ts'

/** `own` is the connector that `up` was given, which the page offers beside the bundled ones. */
export type Programme = { readonly plays: () => Plays; readonly server: () => Server; readonly own: string }

export function addControlRoutes(router: Router, programme: Programme): void {
  router.get('/control/v1/stories', (_, response) => void response.json({ stories: stories.map(storyRecord) }))
  router.get(
    '/control/v1/connectors',
    (_, response) => void response.json({ connectors: connectorRecords(programme.own) }),
  )
  router.get(
    '/control/v1/runs',
    (_, response) => void response.json({ runs: programme.server().runs.all().map(runRecord) }),
  )
  router.get(
    '/control/v1/plays',
    (_, response) => void response.json({ plays: programme.plays().all().map(playRecord) }),
  )
  router.get('/control/v1/plays/:play', (request, response) => {
    const play = programme
      .plays()
      .all()
      .find(each => each.play === request.params.play)
    if (play) response.json(playRecord(play))
    else
      sendProblem(
        response,
        notFound(`There is no play "${request.params.play.slice(0, 60)}". List them at /control/v1/plays.`),
      )
  })
  router.post('/control/v1/plays', (request, response) => beginPlay(programme, request.body, response))
}

const storyRecord = ({ id, name, title, about, days }: (typeof stories)[number]) => ({
  id,
  name,
  title,
  sentence: about,
  days,
  modes,
})

const runRecord = ({ hotel, played, state }: ReturnType<Server['runs']['all']>[number]) => {
  const { run, seed, date, persona } = hotel.options
  return { run, story: played?.story ?? null, mode: played?.mode ?? null, seed, date, persona: persona.name, state }
}

function connectorRecords(own: string) {
  const names = bundled.some(({ name }) => name === own)
    ? bundled.map(({ name }) => name)
    : [own, ...bundled.map(({ name }) => name)]
  return names.flatMap(name => {
    const { manifest } = findConnector(name)
    const known =
      name === 'crm' ? Object.entries(mutations).map(([mutation, breaks]) => ({ name: mutation, breaks })) : []
    const title = bundled.find(each => each.name === name)?.title ?? `${manifest.name} ${manifest.version}`
    return [{ name, title, modes: declaredModes(manifest), mutations: known }]
  })
}

const playSchema = z.strictObject({
  story: z.string().max(60),
  mode: z.enum(modes),
  connector: z.string().max(200).default('crm'),
  mutation: z.string().max(60).nullable().optional(),
  daysPerMinute: z.number().positive().max(1000).optional(),
})

function beginPlay(programme: Programme, body: unknown, response: Response): void {
  const read = checkAgainst(playSchema, body)
  if (read.kind === 'wrong') return sendProblem(response, wrongValue(...read.faults))
  const order = orderOf(programme, read.value)
  if ('status' in order) return sendProblem(response, order)
  const plays = programme.plays()
  if (plays.playing) return sendProblem(response, stillPlaying(plays.playing.run))
  const { play } = plays.begin(order)
  response.status(202).json({ play: play.play, run: play.run })
}

function orderOf({ own, plays }: Programme, asked: z.output<typeof playSchema>): PlayOrder | Problem {
  const story = storyNamed(asked.story)
  if (!story) return wrong('story', asked.story, `one of ${stories.map(({ id }) => id).join(', ')}`)
  const names = [own, ...bundled.map(({ name }) => name)]
  if (!names.includes(asked.connector)) return wrong('connector', asked.connector, `one of ${names.join(', ')}`)
  const mutation = asked.mutation ?? null
  if (mutation !== null && !(asked.connector === 'crm' && Object.hasOwn(mutations, mutation))) {
    return wrong('mutation', mutation, 'a mutation of the reference CRM, see "mockinn list mutations"')
  }
  const clock: Clock =
    asked.daysPerMinute === undefined ? { kind: 'stepped' } : { kind: 'scaled', daysPerMinute: asked.daysPerMinute }
  try {
    const connector = findConnector(asked.connector)
    const declared: Mode[] = declaredModes(connector.manifest)
    if (!declared.includes(asked.mode)) return wrong('mode', asked.mode, `one of ${declared.join(', ')}`)
    if (!hasWindow(plays().persona, asked.mode))
      return wrong('mode', asked.mode, `a mode that this PMS (${plays().persona.name}) has a window for`)
    return { story, mode: asked.mode, connector, chosen: asked.connector, mutation, clock }
  } catch (error) {
    if (error instanceof UsageError) return wrong('connector', asked.connector, error.message)
    throw error
  }
}

const wrong = (where: string, found: string, expected: string): Problem =>
  wrongValue({ where, found: JSON.stringify(found), expected })

const stillPlaying = (run: string): Problem => ({
  kind: 'still-playing',
  title: 'A story is being played',
  status: 409,
  detail: `${run} is still being played. Wait for its verdicts, then play the next one.`,
})
