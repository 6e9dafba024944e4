/** Stories, connectors and the judge behind an open hotel. Loaded when somebody first asks for them, so that the hotel answers sooner. */
import { styleText } from 'node:util'
import { type NextFunction, type Request, type Response, Router } from 'express'
import { checkNamed } from '../contracts/checks/registry.ts'
import { harmless } from '../contracts/report/plain-text.ts'
import { hasWindow } from '../contracts/run/declared.ts'
import type { Stage } from '../contracts/run/stage.ts'
import { stories, storyNamed } from '../scenarios/registry.ts'
import { wallClock } from '../simulator/domain/time.ts'
import type { Persona } from '../simulator/personas/persona.ts'
import { sayCommit } from '../simulator/windows/desk/sentences.ts'
import type { Server } from '../simulator/wire/server.ts'
import { findConnector } from './connectors.ts'
import { addControlRoutes } from './control-routes.ts'
import { readClock, readModes } from './options.ts'
import { type House, type Play, type PlayOrder, Plays } from './plays.ts'
import { oneOf, UsageError } from './usage.ts'

export type Backstage = {
  readonly plays: Plays
  readonly handle: (request: Request, response: Response, next: NextFunction) => void
}

export function openBackstage(server: Server, house: House, own: string): Backstage {
  const plays = new Plays(server, house)
  const router = Router({ caseSensitive: true })
  addControlRoutes(router, { plays: () => plays, server: () => server, own })
  return { plays, handle: (request, response, next) => void router(request, response, next) }
}

type Flags = {
  readonly persona: Persona
  readonly play?: string
  readonly connector: string
  readonly mode: string
  readonly clock: string
}

/** A story that is only watched goes by in half a minute. */
const watchedSeconds = 30

/** What `--play` asks for. Throws UsageError before anything is opened. */
export function readPlay({ play, connector, mode, clock, persona }: Flags): PlayOrder {
  const story = oneOf(
    'story',
    play ?? '',
    stories.flatMap(({ id, name }) => [id, name]),
    storyNamed,
  )
  const chosen = readClock(clock)
  const watched = { kind: 'scaled', daysPerMinute: (story.days * 60) / watchedSeconds } as const
  const found = findConnector(connector)
  const wanted = readModes(mode)[0] ?? 'webhooks'
  if (!hasWindow(persona, wanted)) {
    throw new UsageError(
      `A PMS like ${persona.name} has no window for ${wanted}. Choose another --persona, or another --mode.`,
    )
  }
  return {
    ...{ story, connector: found, chosen: connector, mutation: null },
    mode: wanted,
    clock: chosen.kind === 'stepped' ? watched : chosen,
  }
}

/** Plays it and prints what happens, as it happens, and what the judge says. */
export async function playAloud(plays: Plays, order: PlayOrder): Promise<void> {
  const { story, mode, connector } = order
  print(
    `${styleText('bold', `${story.id} ${story.title}`, out)}, by ${mode}, against ${connector.manifest.name}: ${story.about}\n`,
  )
  const { ended } = plays.begin(order, tellAlong)
  const play = await ended
  if (play.message !== null) return print(`${harmless(play.message)}\n`)
  for (const { check, verdict, because } of play.played?.verdicts ?? []) {
    print(`  ${styleText(colours[verdict], verdict.padEnd(14), out)} ${checkNamed(check)?.sentence ?? check}`)
    if (verdict !== 'pass') print(`  ${''.padEnd(14)} ${harmless(because)}`)
  }
  for (const { hours, fact } of play.played?.exposures ?? []) print(`  exposure       ${hours} h in the dark: ${fact}`)
  print(`\n  journal ${play.played?.run.journalHash}`)
  print('  Look at it on the page, or play another one there.\n')
}

const out = { stream: process.stdout }
const colours = {
  pass: 'green',
  fail: 'red',
  limit: 'yellow',
  inconclusive: 'yellow',
  'not-applicable': 'dim',
} as const satisfies Record<NonNullable<Play['played']>['verdicts'][number]['verdict'], string>

/** Every commit and every mail as a line. */
function tellAlong(stage: Stage): void {
  const { hotel, effects } = stage
  const zone = hotel.options.property.timeZone
  let told = 0
  const tellMails = () => {
    for (const effect of effects.all().slice(told)) {
      if (effect.kind === 'mail')
        print(
          `  ${wallClock(zone, effect.at)}  ${styleText('cyan', '✉', out)} ${harmless(effect.to.join(', '))}: “${harmless(effect.subject)}”`,
        )
    }
    told = effects.all().length
  }
  hotel.listen({
    committed: commit => {
      tellMails()
      print(`  ${wallClock(zone, commit.at)}  ${sayCommit(hotel.houses, commit)}`)
    },
  })
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)
