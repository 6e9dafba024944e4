/** Looks for a stay in a file that the connector writes: JSON or CSV. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { notSeen, type ProbeAnswer } from './believed.ts'
import type { FileProbe } from './manifest-stores.ts'
import { fill, type Words } from './placeholders.ts'
import { isJson, readJson } from './probe.ts'
import { readExpressions } from './read-expressions.ts'

const bytesMax = 10 * 1024 * 1024

/** `dir` is the folder of the manifest. What is half written is not seen, and may be seen at the next look. */
export async function probeFile(probe: FileProbe, dir: string, words: Words): Promise<ProbeAnswer> {
  const path = resolve(dir, fill(probe.path, words))
  const text = await textOf(path)
  if (text.kind === 'none') return notSeen(text.because)
  const isCsv = (probe.format ?? extname(path).slice(1)) === 'csv'
  const stays = isCsv ? await rowsIn(text.text, probe.separator) : await listIn(text.text, probe.list)
  if (typeof stays === 'string') return notSeen(`${path} ${stays}`)
  const wanted = Object.entries(probe.where).map(([field, value]) => ({ field, value: fill(value, words) }))
  const found = stays.filter(stay => wanted.every(({ field, value }) => isAt(stay, field, value)))
  if (found.length === 0) return { kind: 'unknown-reservation' }
  if (found.length > 1)
    return notSeen(
      `${path} holds ${found.length} stays where \`probe.file.where\` should find one. Name more fields there.`,
    )
  const reader = { place: 'probe.file', source: 'the file', allText: isCsv, ...probe }
  return readJson(reader, JSON.stringify(found[0]))
}

type Text = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly because: string }

/** Opened without waiting, so that a pipe nobody writes to holds nobody up. */
async function textOf(path: string): Promise<Text> {
  const none = (because: string): Text => ({ kind: 'none', because })
  try {
    await using handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    if (!(await handle.stat()).isFile())
      return none(`${path} is not a file. Correct \`probe.file.path\` in the manifest.`)
    const bytes = Buffer.alloc(bytesMax + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length)
      length += bytesRead
      if (length > bytesMax) return none(`${path} is larger than 10 MB.`)
      if (bytesRead === 0) return { kind: 'text', text: bytes.toString('utf8', 0, length) }
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return none(
      code === 'ENOENT'
        ? `${path} does not exist: the connector has not written it yet, or \`probe.file.path\` is wrong.`
        : `${path} cannot be read: ${message}.`,
    )
  }
}

/** A text is what is wrong with it. */
async function listIn(json: string, list: string | undefined): Promise<readonly unknown[] | string> {
  if (!isJson(json)) return 'is not JSON, or not all of it is written yet.'
  let value: unknown = JSON.parse(json)
  if (list !== undefined) {
    const reading = await readExpressions(json, { list: `$string((${list}))` })
    if (reading.kind === 'not-read') return `could not be read with \`probe.file.list\`: ${reading.because}`
    const { list: found } = reading.found
    if (found.kind !== 'value') return 'has no list where `probe.file.list` looks for it. Correct it in the manifest.'
    value = JSON.parse(String(found.value))
  }
  return Array.isArray(value) ? value : [value]
}

async function rowsIn(text: string, delimiter = ','): Promise<readonly unknown[] | string> {
  const { parse } = await import('csv-parse/sync')
  try {
    return parse(text, { columns: true, bom: true, delimiter, skip_empty_lines: true, trim: true })
  } catch (error) {
    return `is not CSV, or not all of it is written yet: ${(error as Error).message}.`
  }
}

function isAt(stay: unknown, field: string, value: string): boolean {
  let here: unknown = stay
  for (const name of field.split('.')) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return false
    here = (here as Record<string, unknown>)[name]
  }
  return (typeof here === 'string' || typeof here === 'number') && String(here) === value
}
