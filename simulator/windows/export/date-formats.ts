/** The six ways in which a day is written. */
import type { dateFormats } from '../../personas/export-plan.ts'

/** Where nothing is known, as databases of old had it: in that form, whatever the others'. */
export const zeroDate = '0000-00-00'

/** In English, whatever the language of the header. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `day` is such as `2026-06-07`. */
export function inFormat(day: string, format: (typeof dateFormats)[number]): string {
  const [year = '', month = '', date = ''] = day.split('-')
  switch (format) {
    case 'YYYY-MM-DD':
      return day
    case 'YYYYMMDD':
      return `${year}${month}${date}`
    case 'DD/MM/YYYY':
      return `${date}/${month}/${year}`
    case 'MM/DD/YYYY':
      return `${month}/${date}/${year}`
    case 'DD.MM.YYYY':
      return `${date}.${month}.${year}`
    case 'DD-MMM-YYYY':
      return `${date}-${months[Number(month) - 1] ?? month}-${year}`
    default:
      return format satisfies never
  }
}
