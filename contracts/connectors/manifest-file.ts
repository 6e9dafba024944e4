/** Fetches the text of a manifest, and says in a sentence why there is none. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

export type ReadText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'no-text'; readonly because: string }

const bytesMax = 256 * 1024

export function readText(file: string): ReadText {
  try {
    const bytes = readBounded(file)
    if (typeof bytes === 'string') return { kind: 'no-text', because: bytes }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '')
      return { kind: 'no-text', because: `${file}:1:1: The file is empty. Write a manifest into it.` }
    return { kind: 'text', text }
  } catch (error) {
    return { kind: 'no-text', because: whyNot(file, error as NodeJS.ErrnoException) }
  }
}

/** Opened without waiting, so that a pipe nobody writes to cannot hold the harness up. */
function readBounded(file: string): Uint8Array | string {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const status = fstatSync(handle)
    if (status.isDirectory())
      return `${file} is a folder. Name the manifest in it, such as ${join(file, 'connector.yaml')}.`
    if (!status.isFile()) return `${file} is not a file. Name a manifest, such as connector.yaml.`
    if (status.size > bytesMax) return tooLarge(file)
    const bytes = new Uint8Array(bytesMax + 1)
    let length = 0
    for (;;) {
      const more = readSync(handle, bytes, length, bytes.length - length, null)
      length += more
      if (length > bytesMax) return tooLarge(file)
      if (more === 0) return bytes.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

function tooLarge(file: string): string {
  return `${file} is larger than ${bytesMax / 1024} KB, which no manifest needs to be. Name a manifest, such as connector.yaml.`
}

function whyNot(file: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return `The manifest ${file} does not exist. Check the path, or write one: contracts/connectors/README.md shows how.`
  if (error.code === 'EISDIR')
    return `${file} is a folder. Name the manifest in it, such as ${join(file, 'connector.yaml')}.`
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return `The manifest ${file} may not be read by this user. Change its permissions.`
  if (error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return `${file}:1:1: The file is not UTF-8 text. Save it as UTF-8.`
  return `The manifest ${file} cannot be read: ${error.message}. Check the path.`
}
