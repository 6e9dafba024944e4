/**
 * Compresses a file as it is written, to the same bytes on every machine and by every Node: the zlib of Node finds other matches on another
 * processor and in another version, and its header tells the system.
 */
import { createRequire } from 'node:module'

/** Sends the compressed bytes on as they come; `last` after all the others. */
export function gzipped(onwards: (bytes: Buffer) => void): (bytes: Buffer, last: boolean) => void {
  const { Gzip } = createRequire(import.meta.url)('fflate') as typeof import('fflate')
  const gzip = new Gzip({ level: 6, mtime: 0 }, chunk => onwards(Buffer.from(chunk)))
  return (bytes, last) => gzip.push(bytes, last)
}
