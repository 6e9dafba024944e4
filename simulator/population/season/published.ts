/** The published figures from which the season was set, each with its source; the season's own are printed beside them. */

export type Published = {
  readonly figure: string
  readonly from: number
  readonly to: number
  readonly unit: '%' | 'EUR' | 'nights' | 'days'
  readonly source: string
}

export const published = {
  occupancy: {
    ...{ figure: 'occupancy', from: 68, to: 84, unit: '%' },
    source:
      'Paris je t’aime, tourism barometer, December 2023: 75.2 % in Greater Paris, January to November; tourmag.com, August 2023: 76.6 % (July), 83.3 % within Paris',
  },
  averageDailyRate: {
    ...{ figure: 'average daily rate, net of VAT', from: 150, to: 220, unit: 'EUR' },
    source:
      'Paris je t’aime, tourism barometer, December 2023: 183.80 EUR, January to November; hotels report rooms’ revenue without tax and breakfast, and so it is counted here',
  },
  cancellationShare: {
    ...{ figure: 'cancelled', from: 11.7, to: 39.6, unit: '%' },
    source:
      'Net Affinity, 2017: 11.7 % of direct bookings; D-EDGE, 2019 (phocuswire.com): 39.6 % over all online channels in Europe in 2018',
  },
  otaCancellationShare: {
    ...{ figure: 'cancelled, online travel agencies', from: 26.1, to: 50, unit: '%' },
    source: 'D-EDGE, 2019 (phocuswire.com): Expedia 26.1 %, Booking 50 % in 2018',
  },
  websiteCancellationShare: {
    ...{ figure: 'cancelled, own website', from: 11.7, to: 18.2, unit: '%' },
    source: 'Net Affinity, 2017: 11.7 %; D-EDGE, 2019 (phocuswire.com): 18.2 %',
  },
  noShowShare: {
    ...{ figure: 'no-shows', from: 0.5, to: 3, unit: '%' },
    source:
      'alphapricing.com, “No show”: 2 to 3 % in resorts of Las Vegas; nothing that could be checked was found of a city in Europe, where it is set to one in a hundred, and to be doubted',
  },
  directShare: {
    ...{ figure: 'nights booked directly', from: 45, to: 60, unit: '%' },
    source: 'HOTREC, European Hotel Distribution Study 2024: 50.9 % of overnight stays in 2023',
  },
  walkInShare: {
    ...{ figure: 'nights of walk-ins', from: 1, to: 6, unit: '%' },
    source: 'HOTREC, European Hotel Distribution Study 2024: 3.5 % of overnight stays in 2023',
  },
  lengthOfStay: {
    ...{ figure: 'length of stay', from: 1.8, to: 2.8, unit: 'nights' },
    source:
      'L’Hôtellerie Restauration, 9 August 2024: 2.6 nights in Greater Paris in summer 2023; business trips are shorter',
  },
  leadTime: {
    ...{ figure: 'booked ahead', from: 15, to: 45, unit: 'days' },
    source:
      'Kalibri Labs (fallzhotels.com): 25 days over all channels in the United States; Dohop, 2015 (tripmaster.cn/en/4720): six weeks for leisure booked online',
  },
} as const satisfies Record<string, Published>
