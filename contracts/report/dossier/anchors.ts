/** Addresses within an HTML report: `#crm-01-webhooks-mirror-shows-the-cancellation`. They stay the same from run to run, so that a link to one can be kept. */
import type { Mode, Verdict } from '../../verdict.ts'

export class Anchors {
  readonly #taken = new Set<string>()
  readonly #ofVerdicts = new Map<string, string>()

  block(story: string, mode: Mode): string {
    return this.#under(`${story}-${mode}`)
  }

  verdict({ story, mode, check }: Pick<Verdict, 'story' | 'mode' | 'check'>): string {
    return this.#under(`${story}-${mode}-${check}`)
  }

  /** Two names may differ only in signs that an address leaves out. */
  #under(name: string): string {
    const known = this.#ofVerdicts.get(name)
    if (known !== undefined) return known
    const plain = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 160)
    let anchor = plain
    for (let count = 2; this.#taken.has(anchor); count += 1) anchor = `${plain}-${count}`
    this.#taken.add(anchor)
    this.#ofVerdicts.set(name, anchor)
    return anchor
  }
}
