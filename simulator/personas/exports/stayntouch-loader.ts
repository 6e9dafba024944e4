import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of StayNTouch on its loader, as read in November 2026. What it does not say is marked as chosen. */
export const stayntouchLoader: ExportPreset = {
  name: 'stayntouch-loader',
  about: 'The guests of the house as they move to another PMS, days as 07/06/2026.',
  plan: {
    scope: { kind: 'full' }, // A migration.
    ...{ grain: 'guest', cancellations: 'listed', optedOut: 'listed', columns: 'all' }, // Chosen.
    format: {
      ...{ kind: 'csv', separator: ',', quoting: 'minimal', escape: '"', lineEnd: '\r\n', header: 'named' }, // Chosen.
      ...{ decimal: '.', dates: 'DD/MM/YYYY', nulls: 'zero-date', lineBreaks: 'space' }, // DD/MM/YYYY; the rest is chosen.
      ...{ spreadsheetSafe: false, trailer: false },
    },
    ...{ encoding: 'cp850', fileName: 'guests_{businessDate:YYYYMMDD}.csv' }, // Chosen.
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
