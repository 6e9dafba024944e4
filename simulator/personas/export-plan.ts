/**
 * How a PMS writes its files: what stands in them, in which shape, and under which name. Data, without a default: each persona says it all.
 * `export-plan-trouble.ts` says what does not go together.
 */

export type ExportPlan = {
  readonly scope: ExportScope
  /**
   * What a row or a line is about. An XML message has one element for each stay: OTA_HotelResNotifRQ tells its nights one by one where the grain
   * is `room-night`, OTA_HotelStayInfoNotifRQ its charges where it is `folio-line`, and else their sums.
   */
  readonly grain: (typeof grains)[number]
  /** Whether cancelled stays stand in the file, or silently leave it. */
  readonly cancellations: 'listed' | 'dropped'
  /** Whether guests who refused marketing by e-mail stand in it. */
  readonly optedOut: 'listed' | 'dropped'
  /** In this order; where it says `all`, the grain's usual fields, and in XML all that the message has a place for. */
  readonly columns: 'all' | readonly ColumnPlan[]
  readonly format: CsvFormat | XmlFormat | JsonLinesFormat
  /**
   * A letter that it lacks is written by its number in XML and JSON (`&#322;`, `\u0142`); in CSV as the base letter where it is one with an
   * accent (ń: n), else as `?`.
   */
  readonly encoding: (typeof encodings)[number]
  /**
   * With `{businessDate}` (the day that was closed), `{date}` (the calendar day on which it is written), both as YYYY-MM-DD or, with `:YYYYMMDD` behind
   * the word, so; `{time}` as HHMMSS; `{property}`; `{sequence}`, which counts the files of a house from 1.
   * Whatever is no ASCII letter, digit, dot, underscore or hyphen becomes a hyphen.
   */
  readonly fileName: string
  /** `gzip` puts `.gz` behind the name where it does not end so. */
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
  /** What changed since the file before, and of folio lines those of the business dates since; the first file is a full one. */
  | { readonly kind: 'delta' }
  /** Stays that arrive within the next days after the closed business date, and who is in-house. */
  | { readonly kind: 'arrivals'; readonly nextDays: number }
  /** Stays that ended within the last days, the closed one among them; `nextDays` adds those that arrive. */
  | { readonly kind: 'departed'; readonly lastDays: number; readonly nextDays: number }
  | { readonly kind: 'in-house' }

export type ColumnPlan = {
  /** A field of the grain, such as `last_name`. */
  readonly field: string
  /** What stands above it, and its name in JSON; XML has its own names. */
  readonly header: string
}

export type CsvFormat = {
  readonly kind: 'csv'
  readonly separator: ',' | ';' | '\t'
  readonly quoting: 'minimal' | 'all' | 'none'
  /** What stands before a quote within quotes; where nothing is quoted, before a separator, a line break and itself. */
  readonly escape: '"' | '\\'
  readonly lineEnd: '\r\n' | '\n'
  /** `named` by the columns' own names or what the plan calls them. */
  readonly header: 'none' | 'named' | 'de' | 'fr'
  readonly decimal: '.' | ','
  /** For days; instants are RFC 3339 always. Months are English. */
  readonly dates: (typeof dateFormats)[number]
  /** What stands where nothing is known; `zero-date` writes `0000-00-00` for days, and nothing else. */
  readonly nulls: 'empty' | 'NULL' | 'zero-date'
  /** What becomes of a line break within a cell. */
  readonly lineBreaks: 'kept' | 'space' | 'pipe'
  /** Whether a cell that a spreadsheet would take for a formula is guarded by an apostrophe; only with quotes that are doubled. */
  readonly spreadsheetSafe: boolean
  /** A last line that says how many rows there are: `TRAILER` and the number. */
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
