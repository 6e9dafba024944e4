import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of the import of hotelmeister, as read in November 2026. What it does not say is marked as chosen. */
export const hotelmeister: ExportPreset = {
  name: 'hotelmeister',
  about: 'Every reservation, semicolons, nothing quoted: a backslash stands before whatever would be misread.',
  plan: {
    scope: { kind: 'full' }, // An import of any.
    ...{ grain: 'reservation', cancellations: 'listed', optedOut: 'listed', columns: 'all' }, // Chosen.
    format: {
      ...{ kind: 'csv', separator: ';', quoting: 'none', escape: '\\', lineEnd: '\n', header: 'named' }, // `;`, backslash, no quotes, a header.
      ...{ decimal: '.', dates: 'YYYY-MM-DD', nulls: 'empty', lineBreaks: 'kept' }, // Dot decimals; the rest is chosen.
      ...{ spreadsheetSafe: false, trailer: false },
    },
    encoding: 'utf-8', // As documented.
    fileName: 'reservations_{sequence}.csv', // Chosen.
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
