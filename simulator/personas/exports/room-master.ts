import type { ExportPreset } from './export-preset.ts'

/** Facts: public documentation of roomMaster (InnQuest), as read in November 2026. What it does not say is marked as chosen. */
export const roomMaster: ExportPreset = {
  name: 'room-master',
  about:
    'What checked-out folios came to, as OTA_HotelStayInfoNotifRQ; a folio that is sent again replaces the older one.',
  plan: {
    // Inside night audit, checked-out folios only; sent again later. Chosen: on the night after, once.
    scope: { kind: 'departed', lastDays: 2, nextDays: 0 },
    ...{ grain: 'folio-line', cancellations: 'listed', optedOut: 'listed', columns: 'all' },
    format: { kind: 'xml', message: 'OTA_HotelStayInfoNotifRQ' },
    encoding: 'utf-8', // Chosen.
    fileName: 'FS_{property}{businessDate:YYYYMMDD}.XML', // FS_<prefix>YYYYMMDD.XML
    ...{ compression: 'none', marker: 'none', checksum: 'none' },
  },
}
