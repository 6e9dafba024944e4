import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of StayNTouch on its exports, as read in November 2026. What it does not say is marked as chosen. */
export const stayntouchDates: ExportPreset = {
  name: 'stayntouch-dates',
  about: 'The coming reservations of a year, one row for each date of a stay, in columns that the hotel chose.',
  plan: {
    scope: { kind: 'arrivals', nextDays: 365 }, // Future Reservations; the days are chosen.
    ...{ grain: 'room-night', cancellations: 'listed', optedOut: 'listed' },
    // Columns are the hotel's own choice; these are ours.
    columns: [
      { field: 'number', header: 'Confirmation Number' },
      { field: 'status', header: 'Reservation Status' },
      { field: 'night', header: 'Stay Date' },
      { field: 'arrival', header: 'Arrival Date' },
      { field: 'departure', header: 'Departure Date' },
      { field: 'room_type', header: 'Room Type' },
      { field: 'room', header: 'Room Number' },
      { field: 'rate_plan', header: 'Rate' },
      { field: 'rate', header: 'Rate Amount' },
      { field: 'currency', header: 'Currency' },
      { field: 'adults', header: 'Adults' },
      { field: 'children', header: 'Children' },
      { field: 'first_name', header: 'First Name' },
      { field: 'last_name', header: 'Last Name' },
      { field: 'email', header: 'Email' },
    ],
    format: {
      ...{ kind: 'csv', separator: ',', quoting: 'minimal', escape: '"', lineEnd: '\n', header: 'named' }, // CSV; the rest is chosen.
      ...{ decimal: '.', dates: 'YYYY-MM-DD', nulls: 'empty', lineBreaks: 'kept' },
      ...{ spreadsheetSafe: false, trailer: false },
    },
    ...{ encoding: 'utf-8', fileName: 'future_reservations_{date:YYYYMMDD}_{time}.csv' }, // Chosen.
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
