/** How a file is announced over HTTP. */
import type { ExportPlan } from '../../personas/export-plan.ts'
import { charsetOf } from './alphabet.ts'

export function contentTypeOf({ format, encoding, compression }: ExportPlan): string {
  // Not as a content coding: a client would unpack it on the way, and then the checksum is another's.
  if (compression === 'gzip') return 'application/gzip'
  const charset = `charset=${charsetOf(encoding)}`
  switch (format.kind) {
    case 'csv':
      return format.separator === '\t'
        ? `text/tab-separated-values; ${charset}`
        : `text/csv; ${charset}; header=${format.header === 'none' ? 'absent' : 'present'}`
    case 'xml':
      return `application/xml; ${charset}`
    case 'json-lines':
      return `application/jsonl; ${charset}`
    default:
      return format satisfies never
  }
}
