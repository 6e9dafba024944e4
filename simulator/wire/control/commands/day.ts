/** Commands about the hotel's day, as they may come in from outside. */
import type { DayCommand } from '../../../domain/day/commands.ts'
import type { Shapes } from './words.ts'

export const dayShapes = { 'start-night-audit': {}, 'end-night-audit': {} } satisfies Shapes<DayCommand>
