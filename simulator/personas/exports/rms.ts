import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of RMS on its exports, as read in November 2026. What it does not say is marked as chosen. */
export const rms: ExportPreset = {
  name: 'rms',
  about: 'Every reservation, all cells quoted, line breaks as bars, days as 07-Jun-2026.',
  plan: {
    scope: { kind: 'full' }, // Chosen.
    ...{ grain: 'reservation', cancellations: 'listed', optedOut: 'listed', columns: 'all' }, // Chosen.
    format: {
      ...{ kind: 'csv', separator: ',', quoting: 'all', escape: '"', lineEnd: '\r\n', header: 'named' }, // Comma and quotes.
      ...{ decimal: '.', dates: 'DD-MMM-YYYY', nulls: 'empty', lineBreaks: 'pipe' }, // dd-mmm-yyyy; line breaks become `|`.
      ...{ spreadsheetSafe: false, trailer: true }, // Chosen.
    },
    ...{ encoding: 'utf-8-bom', fileName: 'RMS_Export_{date}_{time}.csv' }, // Chosen.
    ...{ compression: 'gzip', marker: 'none', checksum: 'sha256-file' }, // Chosen.
  },
}
