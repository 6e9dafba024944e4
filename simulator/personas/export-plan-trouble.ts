/** What a plan asks for and no file can be, in whole sentences; none where all is well. */
import { fieldNames } from './export-fields.ts'
import type { ExportPlan, XmlFormat } from './export-plan.ts'
import { fileNameWords, wordsIn } from './file-name-words.ts'

export const exportPlanTroubles = (plan: ExportPlan): string[] => [
  ...grainTroubles(plan),
  ...columnTroubles(plan),
  ...nameTroubles(plan),
  ...spreadsheetTroubles(plan),
]

/** What an element of each message can be about. */
const grainsOfMessage: Readonly<Record<XmlFormat['message'], readonly ExportPlan['grain'][]>> = {
  OTA_HotelResNotifRQ: ['reservation', 'room-night'],
  OTA_HotelStayInfoNotifRQ: ['reservation', 'folio-line'],
}

function grainTroubles({ grain, format }: ExportPlan): string[] {
  if (format.kind !== 'xml') return []
  const possible = grainsOfMessage[format.message]
  if (possible.includes(grain)) return []
  return [`${format.message} cannot be of the grain ${grain}. Choose ${possible.join(' or ')}, or another format.`]
}

function columnTroubles({ columns, grain, format }: ExportPlan): string[] {
  if (columns === 'all') return []
  if (columns.length === 0) return ['The file has no columns. Name some, or say `all`.']
  const known: readonly string[] = fieldNames(grain, format)
  const unknown = columns
    .filter(({ field }) => !known.includes(field))
    .map(({ field }) => `${fileOf(grain, format)} has no field "${field}". It can have ${known.join(', ')}.`)
  const headers = columns.map(({ header }) => header)
  const twice = headers.filter((header, index) => headers.indexOf(header) !== index)
  const named = (name: string) => columns.some(({ field }) => field === name)
  // In a message the consent is a mark at the address.
  const homeless = format.kind === 'xml' && named('consent_email') && !named('email')
  return [
    ...unknown,
    ...(homeless
      ? ['A message says consent_email at the e-mail address alone. Name `email` too, or leave it out.']
      : []),
    ...twice.map(header => `Two columns are called "${header}". Call each by a name of its own.`),
  ]
}

const fileOf = (grain: ExportPlan['grain'], format: ExportPlan['format']): string =>
  format.kind === 'xml' ? `${format.message} of the grain ${grain}` : `A file of the grain ${grain}`

function nameTroubles({ fileName }: ExportPlan): string[] {
  const known: readonly string[] = fileNameWords
  const unknown = wordsIn(fileName).filter(word => !known.includes(word))
  return unknown.map(
    word =>
      `The file's name says {${word}}, which stands for nothing. It can say ${known.map(each => `{${each}}`).join(', ')}.`,
  )
}

/** A spreadsheet knows doubled quotes and nothing else: whatever else stands before a sign, it begins a new cell where the writer saw none. */
function spreadsheetTroubles({ format }: ExportPlan): string[] {
  if (format.kind !== 'csv' || !format.spreadsheetSafe) return []
  if (format.quoting !== 'none' && format.escape === '"') return []
  return [
    'Cells are safe in a spreadsheet only where quotes are doubled. Choose quoting minimal or all and the escape ", or spreadsheetSafe false.',
  ]
}
