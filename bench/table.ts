/** The figures as a plain table, for a terminal or a log. */
import { type Figure, isMet, type Target } from './figures.ts'

const heads = ['what', 'ours', 'baseline', 'ratio (min–max)', 'target', 'met']

export function tableOf(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(cellsOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(figure: Figure): string[] {
  const { part, what, unit, ours, baseline, ratio, target } = figure
  const met = isMet(figure)
  return [
    `${part}: ${what}`,
    `${rounded(ours)} ${unit}`,
    `${rounded(baseline)} ${unit}`,
    `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)}–${ratio.max.toFixed(2)})`,
    target === null ? '–' : targetText(target),
    met === null ? '–' : met ? 'yes' : 'NO',
  ]
}

const targetText = (target: Target): string => ('atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`)

const rounded = (value: number): string => (value >= 1000 ? String(Math.round(value)) : value.toPrecision(3))
