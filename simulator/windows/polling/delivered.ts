/**
 * The last thing that becomes of an answer: 304 for what the asker has already, and gzip for who takes it. Tags are strong, so each form has
 * its own: `"17"` as it is, `"17-gzip"` compressed. A record's begins with its version, for If-Match.
 */
import type { PollingPlan } from '../../personas/polling-plan.ts'
import type { Answer, Body, Request } from '../answer.ts'
import { wholeOf } from '../export/content.ts'

/** In bytes: below, compressing costs more than it saves. */
const worthCompressing = 1024
/** Fixed, so that two runs send the same. */
const gzipLevel = 6
const noSystemByte = 9

export function delivered(answer: Answer, { headers: asked }: Request, plan: PollingPlan): Answer {
  const isTagged = answer.headers.etag !== undefined
  if (plan.compression === 'none' && !isTagged) return answer
  const compresses = plan.compression === 'gzip'
  const isShort = answer.body.length <= worthCompressing || answer.status !== 200
  const zips = compresses && !isShort && takesGzip(asked['accept-encoding'] ?? '')
  const tag = isTagged ? taggedAs(answer.headers.etag ?? '', zips) : undefined
  const headers = {
    ...answer.headers,
    ...(compresses && { vary: 'accept-encoding' }),
    // Kept by whoever asked, and asked for anew each time.
    ...(tag !== undefined && { etag: tag, 'cache-control': 'private, no-cache' }),
  }
  if (tag !== undefined && answer.status === 200 && matches(asked['if-none-match'], tag)) {
    const { 'content-type': _, ...kept } = headers as Record<string, string>
    return { ...answer, status: 304, headers: kept, body: '' }
  }
  if (!zips) return { ...answer, headers }
  return { ...answer, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipped(answer.body) }
}

const taggedAs = (tag: string, zips: boolean): string => (zips ? tag.replace(/"$/, '-gzip"') : tag)

/** Compared weakly, as RFC 9110 has it for reading. */
function matches(asked: string | undefined, tag: string): boolean {
  if (asked === undefined) return false
  if (asked.trim() === '*') return true
  const tags: readonly string[] = asked.match(/"[^"]*"/g) ?? []
  return tags.includes(tag)
}

/** `gzip`, or anything at all, unless it has no weight. */
function takesGzip(accepted: string): boolean {
  const weights = new Map(
    accepted.split(',').map(each => {
      const [name = '', ...parameters] = each.split(';').map(part => part.trim().toLowerCase())
      const weight = parameters.find(parameter => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, '')
      return [name, weight === undefined ? 1 : Number(weight)] as const
    }),
  )
  const weight = weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0
  return weight > 0
}

/** Loaded when first needed. */
function gzipped(body: Body): Buffer {
  const { gzipSync } = process.getBuiltinModule('node:zlib')
  const zipped = gzipSync(bytesOf(body), { level: gzipLevel })
  zipped[noSystemByte] = 255
  return zipped
}

export function bytesOf(body: Body): Buffer {
  if (typeof body === 'string') return Buffer.from(body)
  if (Buffer.isBuffer(body)) return body
  if (!('pieces' in body)) return wholeOf(body)
  return Buffer.concat(body.pieces.map(piece => (typeof piece === 'string' ? Buffer.from(piece) : piece)))
}
