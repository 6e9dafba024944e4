/** What a receptionist says of the hotel's day. */
import type { DayCommand } from '../../../domain/day/commands.ts'
import type { Sayings } from './words.ts'

export const sayDay: Sayings<DayCommand> = {
  'start-night-audit': (_state, _command, events) => {
    const missing = events.filter(event => event.kind === 'no-show-marked').length
    const charged = new Set(events.flatMap(event => (event.kind === 'charge-posted' ? [event.reservation] : []))).size
    const done = [
      ...(missing === 0 ? [] : [`marks ${missing} no-show${missing === 1 ? '' : 's'}`]),
      ...(charged === 0 ? [] : [`charges the night to ${charged} folio${charged === 1 ? '' : 's'}`]),
    ]
    return `Night audit starts${done.length === 0 ? '' : ` and ${done.join(', and ')}`}.`
  },
  'upgrade-pms': (_, { to }) => `The PMS is upgraded: it shows version ${to} of its records.`,
  'end-night-audit': (_state, _command, events) => {
    const rolled = events.find(event => event.kind === 'business-date-rolled')
    return `Night audit ends: the business date is now ${rolled?.to}.`
  },
}
