/**
 * Addresses within an HTML report: `#crm-01-webhooks-mirror-shows-the-cancellation`. They stay the same from run to run, so that a link to one
 * can be kept; what was played with another seed has it in its address.
 */
import type { Verdict } from '../../verdict.ts'
import { type Block, titleOf } from '../blocks.ts'

export class Anchors {
  readonly #taken = new Set<string>()
  readonly #of = new Map<Block | Verdict, string>()

  block(block: Block): string {
    return this.#for(block, titleOf(block))
  }

  verdict(block: Block, verdict: Verdict): string {
    return this.#for(verdict, [...titleOf(block), verdict.check])
  }

  /** Two names may differ only in signs that an address leaves out. */
  #for(whom: Block | Verdict, name: readonly string[]): string {
    const known = this.#of.get(whom)
    if (known !== undefined) return known
    const plain = name
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 160)
    let anchor = plain
    for (let count = 2; this.#taken.has(anchor); count += 1) anchor = `${plain}-${count}`
    this.#taken.add(anchor)
    this.#of.set(whom, anchor)
    return anchor
  }
}
