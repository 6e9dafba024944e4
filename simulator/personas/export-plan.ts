/** How a PMS writes its files: what stands in them, in which shape, and under which name. Data, without a default: each persona says it all. */

export type ExportPlan = {
  readonly scope: ExportScope
  /** What a row, a record or an element is about. */
  readonly grain: (typeof grains)[number]
  /** Whether cancelled stays stand in the file, or silently leave it. */
  readonly cancellations: 'listed' | 'dropped'
  /** Whether guests who refused marketing by e-mail stand in it. */
  readonly optedOut: 'listed' | 'dropped'
  /** In this order; the whole of the grain's fields where it says `all`. */
  readonly columns: 'all' | readonly ColumnPlan[]
  readonly format: CsvFormat | XmlFormat | JsonLinesFormat
  readonly encoding: (typeof encodings)[number]
  /**
   * With `{businessDate}` (the day that was closed), `{date}` (the calendar day on which it is written), both as YYYY-MM-DD or, with `:YYYYMMDD` behind
   * the word, so; `{time}` as HHMMSS; `{property}`; `{sequence}`, which counts the files of a house from 1.
   */
  readonly fileName: string
  readonly compression: 'none' | 'gzip'
  /** A file of the same name and `.done` behind it that appears when the file is whole. */
  readonly marker: 'none' | 'done-file'
  /** A file of the same name and `.sha256` behind it, as `sha256sum` writes it. */
  readonly checksum: 'none' | 'sha256-file'
}

export const grains = ['reservation', 'room-night', 'guest', 'folio-line'] as const

export type ExportScope =
  /** Everything there is. */
  | { readonly kind: 'full' }
  /** What changed since the file before; the first file is a full one. */
  | { readonly kind: 'delta' }
  /** Stays that arrive within the next days after the closed business date, and who is in-house. */
  | { readonly kind: 'arrivals'; readonly nextDays: number }
  /** Stays that ended within the last days, the closed one among them; `nextDays` adds those that arrive. */
  | { readonly kind: 'departed'; readonly lastDays: number; readonly nextDays: number }
  | { readonly kind: 'in-house' }

export type ColumnPlan = {
  /** A field of the grain, such as `last_name`. */
  readonly field: string
  /** What stands above it. */
  readonly header: string
}

export type CsvFormat = {
  readonly kind: 'csv'
  readonly separator: ',' | ';' | '\t'
  readonly quoting: 'minimal' | 'all' | 'none'
  /** How a quote within quotes, and where nothing is quoted a separator, is written. */
  readonly escape: '"' | '\\'
  readonly lineEnd: '\r\n' | '\n'
  /** `named` by the columns' own names or what the plan calls them. */
  readonly header: 'none' | 'named' | 'de' | 'fr'
  readonly decimal: '.' | ','
  readonly dates: (typeof dateFormats)[number]
  /** What stands where nothing is known; `zero-date` writes `0000-00-00` for days, and nothing else. */
  readonly nulls: 'empty' | 'NULL' | 'zero-date'
  /** What becomes of a line break within a cell. */
  readonly lineBreaks: 'kept' | 'space' | 'pipe'
  /** Whether a cell that a spreadsheet would take for a formula is guarded by an apostrophe. */
  readonly spreadsheetSafe: boolean
  /** A last line that says how many rows there are. */
  readonly trailer: boolean
}

export type XmlFormat = { readonly kind: 'xml'; readonly message: 'OTA_HotelResNotifRQ' | 'OTA_HotelStayInfoNotifRQ' }
export type JsonLinesFormat = { readonly kind: 'json-lines' }

export const encodings = ['utf-8', 'utf-8-bom', 'windows-1252', 'iso-8859-15', 'cp850'] as const

export const dateFormats = ['YYYY-MM-DD', 'YYYYMMDD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD.MM.YYYY', 'DD-MMM-YYYY'] as const

/** RFC 4180 in UTF-8, one row a reservation, everything in it: what the bundled connectors read. */
export const plainExport: ExportPlan = {
  ...{ scope: { kind: 'full' }, grain: 'reservation', cancellations: 'listed', optedOut: 'listed', columns: 'all' },
  format: {
    ...{ kind: 'csv', separator: ',', quoting: 'minimal', escape: '"', lineEnd: '\r\n', header: 'named' },
    ...{ decimal: '.', dates: 'YYYY-MM-DD', nulls: 'empty', lineBreaks: 'kept' },
    ...{ spreadsheetSafe: false, trailer: false },
  },
  ...{ encoding: 'utf-8', fileName: 'reservations-{businessDate}.csv' },
  ...{ compression: 'none', marker: 'none', checksum: 'none' },
}
