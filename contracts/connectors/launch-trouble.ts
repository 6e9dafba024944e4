/** Says why a connector did not start, in sentences that quote its own last words. */
import { place, seconds } from './ask.ts'
import type { Ending } from './connector-process.ts'
import type { Manifest } from './manifest.ts'
import { SetupTrouble } from './setup-trouble.ts'

export function notStarted(manifest: Manifest, cwd: string, error: NodeJS.ErrnoException): SetupTrouble {
  const program = manifest.start?.command[0]
  const what = `The connector ${manifest.name} could not be started:`
  if (error.code === 'ENOENT')
    return new SetupTrouble(
      `${what} the command \`${program}\` was not found. Install it, or correct \`start.command\` in the manifest.`,
    )
  if (error.code === 'EACCES')
    return new SetupTrouble(`${what} \`${program}\` in ${cwd} may not be executed. Change its permissions.`)
  return new SetupTrouble(`${what} ${error.message}. Correct \`start\` in the manifest.`)
}

export function endedEarly(manifest: Manifest, readyUrl: string, ending: Ending, output: string): SetupTrouble {
  const how = ending.signal === null ? `with status ${ending.code}` : `by signal ${ending.signal}`
  return new SetupTrouble(
    `The connector ${manifest.name} ended ${how} before it answered at ${place(readyUrl)}. ` +
      `${lastWords(output)}Mend that, or correct \`start\` in the manifest.`,
  )
}

export function notReady(
  manifest: Manifest,
  readyUrl: string,
  withinSeconds: number,
  last: string,
  output: string,
): SetupTrouble {
  return new SetupTrouble(
    `The connector ${manifest.name} was started, but ${place(readyUrl)} did not answer 2xx within ${seconds(withinSeconds * 1000)}. ${last} ` +
      `${lastWords(output)}Correct \`start.ready.url\` in the manifest, or allow more with \`withinSeconds\`.`,
  )
}

const quotedLines = 10

function lastWords(output: string): string {
  const lines = output.trimEnd().split(/\r?\n/).slice(-quotedLines)
  if (lines.join('') === '') return 'It wrote nothing. '
  return `The last that it wrote:\n${lines.map(line => `  ${line.slice(0, 500)}\n`).join('')}`
}
