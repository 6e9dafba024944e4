/** What a hotel loads to open. A module too many is a tenth of the start, and nothing else would tell. */
import { expect, test } from 'vitest'
import { start } from './mockinn.ts'

const tattle = `import { registerHooks } from 'node:module'
registerHooks({ load: (url, context, next) => {
  const [, name] = /node_modules\\/(zod|temporal-polyfill|yaml|undici|smtp-server|listr2|fast-xml-parser|fflate|ssh2|nodemailer|playwright)\\//.exec(url) ?? []
  if (name) process.stderr.write('loads ' + name + '\\n')
  return next(url, context)
} })`

test('a hotel opens without what only checks, moves clocks, reads files or plays', async () => {
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(tattle)}` }
  await using hotel = start(['up', '--port', '0'], { env })
  await hotel.says(/Ctrl-C closes it/)
  hotel.signal('SIGTERM', 'it alone')
  expect((await hotel.ended).stderr).toBe('')
})
