/** Commands about the hotel's day, as they may come in from outside. */
import { z } from 'zod'
import type { DayCommand } from '../../../domain/day/commands.ts'
import { schemaVersions } from '../../../domain/property/property.ts'
import type { Shapes } from './words.ts'

export const dayShapes = {
  'start-night-audit': {},
  'end-night-audit': {},
  'upgrade-pms': { to: z.literal(schemaVersions) },
} satisfies Shapes<DayCommand>
