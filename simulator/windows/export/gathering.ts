/**
 * A file as it is written, text by text: its bytes, how many, and what they hash to. Whole stretches are kept deflated, since every file of a
 * run lies there until the run ends, and a year of nights is mostly the same rows.
 */
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { type Content, stretchBytes } from './content.ts'

export class Gathering {
  readonly #hash = createHash('sha256')
  readonly #packed: Buffer[] = []
  #pending: Buffer[] = []
  #pendingBytes = 0
  #length = 0

  add(bytes: Buffer): void {
    this.#hash.update(bytes)
    this.#length += bytes.length
    this.#pending.push(bytes)
    this.#pendingBytes += bytes.length
    if (this.#pendingBytes >= stretchBytes) this.#pack()
  }

  /** Nothing is added afterwards. */
  end(): { readonly content: Content; readonly sha256: string } {
    const rest = Buffer.concat(this.#pending)
    return { content: packedContent(this.#packed, rest, this.#length), sha256: this.#hash.digest('hex') }
  }

  #pack(): void {
    let bytes = Buffer.concat(this.#pending)
    for (; bytes.length >= stretchBytes; bytes = bytes.subarray(stretchBytes))
      this.#packed.push(deflateRawSync(bytes.subarray(0, stretchBytes), { level: 1 }))
    this.#pending = [Buffer.from(bytes)]
    this.#pendingBytes = bytes.length
  }
}

function packedContent(packed: readonly Buffer[], rest: Buffer, length: number): Content {
  const stretch = (index: number, room?: Buffer): Buffer => {
    const deflated = packed[index]
    if (!deflated) return rest
    return room ? inflateInto(room, deflated) : inflateRawSync(deflated)
  }
  const read = (from: number, to: number, room?: Buffer): Buffer => {
    const end = Math.min(to, length)
    if (from >= end) return Buffer.alloc(0)
    const [first, last] = [from, end - 1].map(at => Math.min(Math.floor(at / stretchBytes), packed.length)) as [
      number,
      number,
    ]
    if (first === last) return stretch(first, room).subarray(from - first * stretchBytes, end - first * stretchBytes)
    const parts = Array.from({ length: last - first + 1 }, (_, offset) => {
      const start = (first + offset) * stretchBytes
      return stretch(first + offset).subarray(Math.max(0, from - start), end - start)
    })
    return Buffer.concat(parts)
  }
  return { length, read, toString: () => read(0, length).toString() }
}

/** The zlib of Node has no way to write to a place that is there already. */
function inflateInto(room: Buffer, deflated: Buffer): Buffer {
  const { inflateSync } = createRequire(import.meta.url)('fflate') as typeof import('fflate')
  const { buffer, byteOffset, length } = inflateSync(deflated, { out: room as Uint8Array<ArrayBuffer> })
  return Buffer.from(buffer, byteOffset, length)
}
