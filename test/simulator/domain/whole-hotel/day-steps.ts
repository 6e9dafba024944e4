/** Commands of day, chosen by numbers. */
import type { DayCommand } from '../../../../simulator/domain/day/commands.ts'

import type { Choices } from './choosing.ts'

export const dayChoices: Choices<DayCommand> = {
  'start-night-audit': () => ({}),
  'end-night-audit': () => ({}),
  'upgrade-pms': () => ({ to: 2 }),
}
