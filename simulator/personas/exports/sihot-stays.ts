import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of SIHOT on stays for marketing, as read in November 2026. What it does not say is marked as chosen. */
export const sihotStays: ExportPreset = {
  name: 'sihot-stays',
  about: 'Who left within a week, in Windows-1252; guests who refused marketing by e-mail never stand in it.',
  plan: {
    scope: { kind: 'departed', lastDays: 7, nextDays: 0 }, // Departures that overlap a window; how long is chosen.
    grain: 'reservation',
    cancellations: 'dropped', // Chosen; who cancelled has not departed.
    optedOut: 'dropped', // Skips guests who opted out of e-mail.
    // Configurable; these are chosen.
    columns: [
      { field: 'number', header: 'RESNO' },
      { field: 'arrival', header: 'ARR' },
      { field: 'departure', header: 'DEP' },
      { field: 'nights', header: 'NIGHTS' },
      { field: 'room_type', header: 'CAT' },
      { field: 'amount', header: 'TOTAL' },
      { field: 'title', header: 'TITLE' },
      { field: 'first_name', header: 'NAME2' },
      { field: 'last_name', header: 'NAME1' },
      { field: 'birth_date', header: 'DOB' },
      { field: 'email', header: 'EMAIL' },
      { field: 'language', header: 'LANG' },
      { field: 'country', header: 'COUNTRY' },
    ],
    format: {
      ...{ kind: 'csv', separator: ';', quoting: 'minimal', escape: '"', lineEnd: '\r\n', header: 'named' }, // CSV; the rest is chosen.
      ...{ decimal: ',', dates: 'DD.MM.YYYY', nulls: 'empty', lineBreaks: 'space' }, // Chosen.
      ...{ spreadsheetSafe: true, trailer: false }, // Chosen.
    },
    ...{ encoding: 'windows-1252', fileName: 'SIHOT_STAYS_{date:YYYYMMDD}.csv' }, // Chosen.
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
