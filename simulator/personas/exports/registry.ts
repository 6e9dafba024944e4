/** Every way of writing files that ships, by name. */
import { customerAlliance } from './customer-alliance.ts'
import type { ExportPreset } from './export-preset.ts'
import { hotelmeister } from './hotelmeister.ts'
import { rms } from './rms.ts'
import { roomMaster } from './room-master.ts'
import { sihotStays } from './sihot-stays.ts'
import { stayntouchDates } from './stayntouch-dates.ts'
import { stayntouchLoader } from './stayntouch-loader.ts'
import { theGuestbook } from './the-guestbook.ts'

export const exportPresets: readonly ExportPreset[] = [
  roomMaster,
  stayntouchDates,
  theGuestbook,
  customerAlliance,
  sihotStays,
  hotelmeister,
  rms,
  stayntouchLoader,
]

export const exportPresetNamed = (name: string): ExportPreset | undefined =>
  exportPresets.find(preset => preset.name === name)
