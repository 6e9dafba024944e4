import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of Customer Alliance, as read in November 2026. What it does not say is marked as chosen. */
export const customerAlliance: ExportPreset = {
  name: 'customer-alliance',
  about: 'The departures of the day and the arrivals of the next one, in German and in ISO-8859-15.',
  plan: {
    scope: { kind: 'departed', lastDays: 1, nextDays: 1 }, // Daily departures and arrivals.
    ...{ grain: 'reservation', cancellations: 'dropped', optedOut: 'listed' }, // Chosen.
    columns: [
      ...[
        ...(['number', 'arrival', 'departure', 'room', 'title', 'first_name', 'last_name'] as const),
        ...(['email', 'language', 'country', 'consent_email'] as const),
      ].map(field => ({ field, header: field })), // Chosen.
    ],
    format: {
      ...{ kind: 'csv', separator: ';', quoting: 'all', escape: '"', lineEnd: '\r\n', header: 'de' }, // CSV, TXT or XML; the rest is chosen.
      ...{ decimal: ',', dates: 'DD.MM.YYYY', nulls: 'empty', lineBreaks: 'space' }, // Chosen.
      ...{ spreadsheetSafe: false, trailer: false },
    },
    encoding: 'iso-8859-15', // One of UTF-8, ISO-8859-1, -15 and -16.
    fileName: 'ca_{property}_{date}.csv', // Chosen.
    ...{ compression: 'none', marker: 'done-file', checksum: 'none' }, // Chosen.
  },
}
