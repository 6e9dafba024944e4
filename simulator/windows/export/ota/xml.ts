/** XML without a DTD and without entities: the five that XML itself has, and letters by their number. */
import { createRequire } from 'node:module'
import type { Alphabet } from '../alphabet.ts'
import { withNumbers } from '../missing-letters.ts'

/** Attributes have names with `@` before them; what is undefined or null is left out. */
export type Element = { readonly [name: string]: Element | readonly Element[] | string | number | null | undefined }

export type XmlWriter = (element: Element) => string

export function xmlWriter(alphabet: Alphabet): XmlWriter {
  const { XMLBuilder } = createRequire(import.meta.url)('fast-xml-parser') as typeof import('fast-xml-parser')
  const safe = (_: string, value: unknown) => escaped(String(value))
  const builder = new XMLBuilder({
    ...{ ignoreAttributes: false, attributeNamePrefix: '@', format: true, indentBy: ' ', suppressEmptyNode: true },
    ...{ suppressBooleanAttributes: false, processEntities: false },
    ...{ tagValueProcessor: safe, attributeValueProcessor: safe },
  })
  return element => withNumbers(builder.build(known(element) ?? {}), alphabet, numbered)
}

/** XML 1.0 has no way to write the controls of ASCII, but for tabs, line ends and DEL; nor halves of letters. */
const unwritable = /[[\p{Cc}&&\p{ASCII}]--[\t\n\r\x7f]]|[\ufffe\uffff]|\p{Surrogate}/gv

/** For text and for attributes. Line ends and tabs by their number: a reader would take those of an attribute for spaces. */
export function escaped(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"'\t\r\n]/g, sign => `&${names[sign] ?? `#${sign.charCodeAt(0)}`};`)
}

const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

const numbered = (letter: string): string => `&#${letter.codePointAt(0)};`

/** Without what is not known; undefined where nothing is left. */
function known(element: Element): Element | undefined {
  const entries = Object.entries(element).flatMap(([name, value]): [string, Element[string]][] => {
    if (value === null || value === undefined) return []
    if (Array.isArray(value)) {
      const each = (value as readonly Element[]).map(known).filter(one => one !== undefined)
      return each.length === 0 ? [] : [[name, each]]
    }
    if (typeof value !== 'object') return [[name, value]]
    const inner = known(value as Element)
    return inner === undefined ? [] : [[name, inner]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
