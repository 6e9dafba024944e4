/** The ways of writing files, side by side. */
import type { ExportPlan, ExportScope } from '../simulator/personas/export-plan.ts'
import type { ExportPreset } from '../simulator/personas/exports/export-preset.ts'
import { sideBySide } from './side-by-side.ts'

const heads = ['', 'scope', 'grain', 'format', 'encoding', 'days', 'nulls', 'left out', 'file', 'beside'] as const

/** One line a preset, under a line of heads. */
export const exportMatrix = (presets: readonly ExportPreset[]): string[] =>
  sideBySide([heads, ...presets.map(({ name, plan }) => [name, ...cellsOf(plan)])])

function cellsOf(plan: ExportPlan): string[] {
  const { scope, grain, format, encoding, fileName, compression, marker, checksum, cancellations, optedOut } = plan
  const out = [...(cancellations === 'dropped' ? ['cancelled'] : []), ...(optedOut === 'dropped' ? ['opted out'] : [])]
  const beside = [...(checksum === 'none' ? [] : ['.sha256']), ...(marker === 'none' ? [] : ['.done'])]
  const [days, nulls] = format.kind === 'csv' ? [format.dates, format.nulls] : ['YYYY-MM-DD', 'left out']
  return [
    ...[scopeOf(scope), grain, formatOf(format), encoding, days, format.kind === 'json-lines' ? 'null' : nulls],
    ...[out.join(', ') || '–', `${fileName}${compression === 'gzip' ? ', gzip' : ''}`, beside.join(', ') || '–'],
  ]
}

function scopeOf(scope: ExportScope): string {
  switch (scope.kind) {
    case 'arrivals':
      return `arrivals +${scope.nextDays}`
    case 'departed':
      return `departed -${scope.lastDays}${scope.nextDays > 0 ? `, arrivals +${scope.nextDays}` : ''}`
    case 'full':
    case 'delta':
    case 'in-house':
      return scope.kind
    default:
      return scope satisfies never
  }
}

function formatOf(format: ExportPlan['format']): string {
  if (format.kind === 'xml') return format.message
  if (format.kind === 'json-lines') return 'JSON Lines'
  const { separator, quoting, escape: before, decimal, header } = format
  const quotes = quoting === 'none' ? `${before} unquoted` : `quoted ${quoting}${before === '"' ? '' : `, ${before}`}`
  return `CSV ${separator === '\t' ? 'TAB' : separator} ${quotes}, 0${decimal}00, header ${header}`
}
