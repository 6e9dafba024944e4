/** What one SFTP session has open: files that are being read and folders that are being listed, by names that only it knows. */
import type { FileEntry } from 'ssh2'
import type { Hotel } from '../../hotel.ts'
import type { Shown } from './folder.ts'

export const handlesMax = 64
const partsMax = 1000

export type OpenFile = {
  readonly kind: 'file'
  readonly shown: Shown
  /** How much was handed over, again and again too, and which parts of it: each `[from, to)`. */
  bytes: number
  parts: readonly (readonly [from: number, to: number])[]
  told: boolean
}

export type Handle = OpenFile | { readonly kind: 'folder'; readonly left: FileEntry[] }

export class Handles {
  readonly #hotel: Hotel
  readonly #open = new Map<string, Handle>()
  #made = 0

  constructor(hotel: Hotel) {
    this.#hotel = hotel
  }

  /** Undefined where too many are open. */
  open(handle: Handle): Buffer | undefined {
    if (this.#open.size >= handlesMax) return undefined
    const name = Buffer.alloc(4)
    name.writeUInt32BE(++this.#made)
    this.#open.set(name.toString('hex'), handle)
    return name
  }

  get(name: Buffer): Handle | undefined {
    return this.#open.get(name.toString('hex'))
  }

  /** False where it was not open. */
  close(name: Buffer): boolean {
    const handle = this.get(name)
    if (handle?.kind === 'file') this.#tell(handle)
    return this.#open.delete(name.toString('hex'))
  }

  closeAll(): void {
    for (const handle of this.#open.values()) if (handle.kind === 'file') this.#tell(handle)
    this.#open.clear()
  }

  /** `[from, to)` was handed over. The transcript hears of it with the last byte, or when the client leaves off. */
  handedOver(file: OpenFile, from: number, to: number): void {
    file.bytes += to - from
    // Who takes a file in more pieces than these never takes it whole.
    if (file.parts.length < partsMax) file.parts = joined([...file.parts, [from, to]])
    if (isWhole(file)) this.#tell(file)
  }

  #tell(file: OpenFile): void {
    if (file.told || file.bytes === 0) return
    file.told = true
    const { bytes, shown } = file
    const whole = isWhole(file)
    const facts = whole ? shown.facts : null
    this.#hotel.remember({ kind: 'file-fetched', by: 'sftp', name: shown.name, bytes, whole, facts })
  }
}

function isWhole({ parts, shown }: OpenFile): boolean {
  const [first, ...more] = parts
  return first !== undefined && more.length === 0 && first[0] === 0 && first[1] >= shown.content.length
}

/** Parts that touch become one, so that whoever reads in order has one part at any time. */
function joined(parts: OpenFile['parts']): OpenFile['parts'] {
  const all: [number, number][] = []
  for (const [from, to] of parts.toSorted((a, b) => a[0] - b[0])) {
    const last = all.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else all.push([from, to])
  }
  return all
}
