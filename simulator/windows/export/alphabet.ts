/** The letters that an encoding has, and the bytes of a text in it. */
import { createRequire } from 'node:module'
import type { ExportPlan } from '../../personas/export-plan.ts'

type Encoding = ExportPlan['encoding']

export type Alphabet = {
  /** As a content type and an XML declaration call it. */
  readonly charset: string
  /** What stands before the first letter. */
  readonly mark: Buffer
  /** False for a letter that it lacks. */
  has(letter: string): boolean
  encode(text: string): Buffer
}

const charsets = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'windows-1252': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  cp850: 'IBM850',
} as const satisfies Record<Encoding, string>

export const charsetOf = (encoding: Encoding): string => charsets[encoding]

export function alphabetOf(encoding: Encoding): Alphabet {
  const charset = charsetOf(encoding)
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') {
    const mark = Buffer.from(encoding === 'utf-8' ? '' : '\ufeff')
    return { charset, mark, has: () => true, encode: text => Buffer.from(text) }
  }
  const { encode, decode } = codePages()
  const known = new Map<string, boolean>()
  const has = (letter: string): boolean => {
    const remembered = known.get(letter)
    if (remembered !== undefined) return remembered
    // The sign for a letter that could not be read stands in these tables wherever a byte means nothing.
    const there = letter !== '\ufffd' && decode(encode(letter, encoding), encoding) === letter
    known.set(letter, there)
    return there
  }
  return { charset, mark: Buffer.alloc(0), has, encode: text => encode(text, encoding) }
}

/** Loaded when the first file in an old code page is written: most hotels never do. */
const codePages = (): typeof import('iconv-lite') => createRequire(import.meta.url)('iconv-lite')
