import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of The Guestbook on the files of a PMS, as read in November 2026. What it does not say is marked as chosen. */
export const theGuestbook: ExportPreset = {
  name: 'the-guestbook',
  about:
    'Who left in the last two days and who comes within a year, with the net total, and dates as Americans write them.',
  plan: {
    scope: { kind: 'departed', lastDays: 2, nextDays: 365 }, // Departures of the last 2 days and the next 365 days, daily.
    ...{ grain: 'reservation', cancellations: 'listed', optedOut: 'listed' },
    // E-mail, names, confirmation number, status, arrival, departure, rate code, net total and property code are mandatory.
    columns: [
      { field: 'email', header: 'Email' },
      { field: 'first_name', header: 'First Name' },
      { field: 'last_name', header: 'Last Name' },
      { field: 'number', header: 'Confirmation Number' },
      { field: 'status', header: 'Status' },
      { field: 'arrival', header: 'Arrival Date' },
      { field: 'departure', header: 'Departure Date' },
      { field: 'rate_plan', header: 'Rate Code' },
      { field: 'net_amount', header: 'Net Total' },
      { field: 'property', header: 'Property Code' },
    ],
    format: {
      ...{ kind: 'csv', separator: ',', quoting: 'minimal', escape: '"', lineEnd: '\r\n', header: 'named' }, // CSV; the rest is chosen.
      ...{ decimal: '.', dates: 'MM/DD/YYYY', nulls: 'empty', lineBreaks: 'space' }, // MM/DD/YYYY; the rest is chosen.
      ...{ spreadsheetSafe: false, trailer: false },
    },
    ...{ encoding: 'utf-8', fileName: '{property}_{date:YYYYMMDD}.csv' }, // Chosen.
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
