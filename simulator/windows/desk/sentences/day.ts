/** What a receptionist says of the hotel's day. */
import type { DayCommand } from '../../../domain/day/commands.ts'
import type { Sayings } from './words.ts'

export const sayDay: Sayings<DayCommand> = {
  'start-night-audit': (_state, _command, events) => {
    const missing = events.filter(event => event.kind === 'no-show-marked').length
    return missing === 0
      ? 'Night audit starts.'
      : `Night audit starts and marks ${missing} no-show${missing === 1 ? '' : 's'}.`
  },
  'end-night-audit': (_state, _command, events) => {
    const rolled = events.find(event => event.kind === 'business-date-rolled')
    return `Night audit ends: the business date is now ${rolled?.to}.`
  },
}
