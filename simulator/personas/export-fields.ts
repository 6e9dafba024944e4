/** What a PMS can write of a stay, a night, a guest or a line of a folio, and what it calls it. */
import type { ExportPlan, XmlFormat } from './export-plan.ts'

export type ExportField = {
  /** Whose field it is, as a persona lists them, and which one; null where it is always there. */
  readonly of: 'reservation' | 'guest' | 'folio'
  readonly keeps: string | null
  readonly kind: 'text' | 'number' | 'money' | 'day' | 'instant'
  /** What stands above it in German and in French. */
  readonly de: string
  readonly fr: string
}

type Line = readonly [kind: ExportField['kind'], keeps: string | null, de: string, fr: string]

const stay = {
  reservation: ['text', null, 'Reservierung', 'Réservation'],
  number: ['text', null, 'Reservierungsnummer', 'N° de réservation'],
  status: ['text', null, 'Status', 'Statut'],
  arrival: ['day', 'arrival', 'Anreise', 'Arrivée'],
  departure: ['day', 'departure', 'Abreise', 'Départ'],
  nights: ['number', 'departure', 'Nächte', 'Nuits'],
  expected_at: ['text', 'expectedAt', 'Ankunftszeit', 'Heure d’arrivée'],
  room_type: ['text', 'roomType', 'Zimmerkategorie', 'Type de chambre'],
  room: ['text', 'room', 'Zimmer', 'Chambre'],
  rate_plan: ['text', 'ratePlan', 'Rate', 'Plan tarifaire'],
  adults: ['number', 'adults', 'Erwachsene', 'Adultes'],
  children: ['number', 'children', 'Kinder', 'Enfants'],
  amount: ['money', 'amount', 'Betrag', 'Montant'],
  net_amount: ['money', 'amount', 'Nettobetrag', 'Montant HT'],
  cancellation_fee: ['money', 'cancellationFee', 'Stornogebühr', 'Frais d’annulation'],
  no_show_fee: ['money', 'noShowFee', 'No-Show-Gebühr', 'Frais de non-présentation'],
  currency: ['text', 'amount', 'Währung', 'Devise'],
  origin: ['text', 'origin', 'Herkunft', 'Origine'],
  segment: ['text', 'segment', 'Segment', 'Segment'],
  guarantee: ['text', 'guarantee', 'Garantie', 'Garantie'],
  company: ['text', 'company', 'Firma', 'Société'],
  travel_agent: ['text', 'travelAgent', 'Reisebüro', 'Agence de voyages'],
  channel: ['text', 'channel', 'Kanal', 'Canal'],
  channel_number: ['text', 'channel', 'Kanalnummer', 'N° du canal'],
  crs_number: ['text', 'crsNumber', 'CRS-Nummer', 'N° CRS'],
  cancelled_by: ['text', 'cancelledBy', 'Storniert von', 'Annulé par'],
  cancellation_reason: ['text', 'cancellationReason', 'Stornogrund', 'Motif d’annulation'],
  stay_notes: ['text', 'notes', 'Bemerkungen', 'Remarques'],
  night: ['day', 'nightly', 'Nacht', 'Nuit'],
  rate: ['money', 'nightly', 'Nachtpreis', 'Prix de la nuit'],
} as const satisfies Record<string, Line>

const guest = {
  guest: ['text', null, 'Gast', 'Client'],
  first_name: ['text', 'firstName', 'Vorname', 'Prénom'],
  last_name: ['text', 'lastName', 'Nachname', 'Nom'],
  title: ['text', 'title', 'Anrede', 'Civilité'],
  email: ['text', 'email', 'E-Mail', 'E-mail'],
  phone: ['text', 'phone', 'Telefon', 'Téléphone'],
  language: ['text', 'language', 'Sprache', 'Langue'],
  country: ['text', 'country', 'Land', 'Pays'],
  birth_date: ['day', 'birthDate', 'Geburtsdatum', 'Date de naissance'],
  consent_email: ['text', 'consent', 'Einwilligung E-Mail', 'Consentement e-mail'],
  consent_sms: ['text', 'consent', 'Einwilligung SMS', 'Consentement SMS'],
  consent_post: ['text', 'moreConsent', 'Einwilligung Post', 'Consentement courrier'],
  consent_phone: ['text', 'moreConsent', 'Einwilligung Telefon', 'Consentement téléphone'],
  address: ['text', 'address', 'Anschrift', 'Adresse'],
  city: ['text', 'address', 'Ort', 'Ville'],
  postal_code: ['text', 'address', 'Postleitzahl', 'Code postal'],
  region: ['text', 'address', 'Region', 'Région'],
  vip: ['text', 'vip', 'VIP', 'VIP'],
  loyalty_number: ['text', 'loyalty', 'Treuenummer', 'N° de fidélité'],
  loyalty_tier: ['text', 'loyalty', 'Treuestufe', 'Niveau de fidélité'],
  guest_notes: ['text', 'notes', 'Gästenotiz', 'Notes sur le client'],
  guest_status: ['text', null, 'Profilstatus', 'Statut du profil'],
  merged_into: ['text', 'mergedInto', 'Zusammengeführt mit', 'Fusionné avec'],
} as const satisfies Record<string, Line>

const folio = {
  line: ['text', null, 'Position', 'Ligne'],
  kind: ['text', null, 'Art', 'Nature'],
  posting: ['text', 'posting', 'Buchung', 'Écriture'],
  charge_of: ['text', 'stay', 'Leistung für', 'Prestation de'],
  business_date: ['day', 'businessDate', 'Geschäftstag', 'Date comptable'],
  window: ['number', 'window', 'Rechnungsfenster', 'Sous-facture'],
  transaction_code: ['text', 'transactionCode', 'Leistungsart', 'Code de transaction'],
  outlet: ['text', 'outlet', 'Verkaufsstelle', 'Point de vente'],
  text: ['text', 'text', 'Text', 'Libellé'],
  quantity: ['number', 'quantity', 'Menge', 'Quantité'],
  unit: ['money', 'unit', 'Einzelpreis', 'Prix unitaire'],
  net: ['money', 'net', 'Netto', 'HT'],
  tax: ['money', 'vat', 'Steuer', 'Taxes'],
  gross: ['money', 'gross', 'Brutto', 'TTC'],
  paid: ['money', 'amount', 'Bezahlt', 'Payé'],
  method: ['text', 'method', 'Zahlungsart', 'Moyen de paiement'],
  reference: ['text', 'reference', 'Referenz', 'Référence'],
  check: ['text', 'check', 'Bon', 'Ticket'],
  reverses: ['text', 'reverses', 'Storno von', 'Annule la ligne'],
} as const satisfies Record<string, Line>

/** Of whatever the row is about. */
const common = {
  property: ['text', null, 'Hotel', 'Hôtel'],
  property_name: ['text', null, 'Hotelname', 'Nom de l’hôtel'],
  version: ['number', null, 'Version', 'Version'],
  created_at: ['instant', null, 'Angelegt', 'Créé le'],
  updated_at: ['instant', null, 'Geändert', 'Modifié le'],
} as const satisfies Record<string, Line>

type Of<Lines> = keyof Lines & string
export type FieldName = Of<typeof stay> | Of<typeof guest> | Of<typeof folio> | Of<typeof common>

const namesOf = <Lines extends object>(lines: Lines): readonly Of<Lines>[] => Object.keys(lines) as Of<Lines>[]
const fieldsOf = (of: ExportField['of'], lines: Readonly<Record<string, Line>>): [string, ExportField][] =>
  Object.entries(lines).map(([name, [kind, keeps, de, fr]]) => [name, { of, kind, keeps, de, fr }])

export const exportFields = Object.fromEntries([
  ...fieldsOf('reservation', stay),
  ...fieldsOf('guest', guest),
  ...fieldsOf('folio', folio),
  ...fieldsOf('reservation', common),
]) as Readonly<Record<FieldName, ExportField>>

const ofNights: readonly FieldName[] = ['night', 'rate']
const ofStays = namesOf(stay).filter(name => !ofNights.includes(name))
const whoIsIt: readonly FieldName[] = ['guest', 'first_name', 'last_name', 'email']

/** Which fields a grain has: those that stand in it where the plan says `all`, in that order, and those that a plan must name. */
const fieldsOfGrain: Readonly<
  Record<ExportPlan['grain'], { readonly usual: readonly FieldName[]; readonly more: readonly FieldName[] }>
> = {
  reservation: {
    usual: [
      ...(['reservation', 'number', 'version', 'status', 'arrival', 'departure', 'expected_at', 'room_type'] as const),
      ...(['room', 'rate_plan', 'adults', 'children', 'amount', 'cancellation_fee', 'currency', 'origin'] as const),
      ...(['guest', 'first_name', 'last_name', 'email', 'phone', 'language', 'country'] as const),
      ...(['consent_email', 'consent_sms', 'created_at', 'updated_at'] as const),
    ],
    more: [...namesOf(common), ...ofStays, ...namesOf(guest)],
  },
  'room-night': {
    usual: [
      ...(['reservation', 'number', 'version', 'status', 'night', 'room_type', 'room', 'rate_plan'] as const),
      ...(['adults', 'children', 'rate', 'currency', 'arrival', 'departure', ...whoIsIt, 'updated_at'] as const),
    ],
    more: [...namesOf(common), ...ofStays, ...namesOf(guest)],
  },
  guest: {
    usual: [...namesOf(guest), 'version', 'created_at', 'updated_at'],
    more: namesOf(common),
  },
  'folio-line': {
    usual: [
      ...(['reservation', 'number', 'line', 'kind', 'posting', 'charge_of', 'business_date', 'window'] as const),
      ...(['transaction_code', 'outlet', 'text', 'quantity', 'unit', 'net', 'tax', 'gross', 'paid'] as const),
      ...(['currency', 'method', 'reference', 'check', 'reverses', ...whoIsIt] as const),
    ],
    more: [...namesOf(common), ...ofStays, ...namesOf(guest)],
  },
}

/** What every element of a message says, whatever the plan names. */
const ofEveryElement = ['reservation', 'number', 'status', 'guest', 'property'] as const
/** What both messages have a place for; the currency stands at each amount, and the consent at the address. */
const ofEachMessage = [
  ...(['arrival', 'departure', 'room_type', 'room', 'rate_plan', 'adults', 'children', 'amount', 'currency'] as const),
  ...(['origin', 'stay_notes', 'property_name', 'created_at', 'updated_at', 'first_name', 'last_name'] as const),
  ...(['title', 'email', 'consent_email', 'phone', 'language', 'country', 'birth_date', 'address'] as const),
  ...(['city', 'postal_code', 'region'] as const),
] as const
/** What one of them has besides, by what its elements are about. */
const ofOneMessage = {
  OTA_HotelResNotifRQ: { 'room-night': ['night', 'rate'] },
  OTA_HotelStayInfoNotifRQ: {
    reservation: ['gross'],
    'folio-line': ['business_date', 'transaction_code', 'text', 'gross'],
  },
} as const satisfies Record<XmlFormat['message'], Partial<Record<ExportPlan['grain'], readonly FieldName[]>>>

/** All that a message of OTA can be asked to say; it has no place for anything else. */
export type MessageField =
  | (typeof ofEveryElement)[number]
  | (typeof ofEachMessage)[number]
  | (typeof ofOneMessage)['OTA_HotelResNotifRQ']['room-night'][number]
  | (typeof ofOneMessage)['OTA_HotelStayInfoNotifRQ']['folio-line'][number]

/** Which fields a plan writes, in its order. */
export function plannedFields({
  columns,
  grain,
  format,
}: Pick<ExportPlan, 'columns' | 'grain' | 'format'>): readonly FieldName[] {
  const isMessage = format.kind === 'xml'
  if (columns === 'all') return isMessage ? fieldNames(grain, format) : fieldsOfGrain[grain].usual
  const named = columns.map(({ field }) => field as FieldName)
  return isMessage ? [...new Set([...ofEveryElement, ...named])] : named
}

/** All that a plan can name. */
export function fieldNames(grain: ExportPlan['grain'], format: ExportPlan['format']): readonly FieldName[] {
  if (format.kind === 'xml') {
    const ofOne: Partial<Record<ExportPlan['grain'], readonly FieldName[]>> = ofOneMessage[format.message]
    return [...ofEveryElement, ...ofEachMessage, ...(ofOne[grain] ?? [])]
  }
  const { usual, more } = fieldsOfGrain[grain]
  return [...new Set([...usual, ...more])]
}
