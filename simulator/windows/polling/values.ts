/** Values behind the question mark, and what is said of wrong ones. */
import type { Fault } from '../problem.ts'

const mostFaults = 10

/** Parameters that nothing here knows: a mistyped filter would otherwise be taken for none. */
export function unknownParameters(query: URLSearchParams, ...known: readonly (readonly string[])[]): Fault[] {
  const faults: Fault[] = []
  for (const [name, value] of query) {
    if (known.some(names => names.includes(name))) continue
    if (faults.length === mostFaults) break
    const all = known.flat()
    const expected = all.length === 0 ? 'no parameter at all' : `no parameter but ${all.join(', ')}`
    faults.push({ where: cut(name), found: quoted(value), expected })
  }
  return faults
}

/** One word or several with commas between, each among those there are; undefined where the parameter is not there. */
export function readWords<Word extends string>(
  query: URLSearchParams,
  name: string,
  known: readonly Word[],
): { readonly words: readonly Word[] | undefined; readonly faults: readonly Fault[] } {
  const text = query.get(name)
  if (text === null) return { words: undefined, faults: [] }
  const words = text.split(',')
  const wrong = words.find(word => !known.some(each => each === word))
  if (wrong === undefined) return { words: words as Word[], faults: [] }
  return { words: undefined, faults: [{ where: name, found: quoted(wrong), expected: `among ${known.join(', ')}` }] }
}

export const quoted = (text: string): string => JSON.stringify(cut(text))

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
