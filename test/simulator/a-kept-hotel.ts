/** A hotel whose logs are kept in a file, and the same one opened again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Hotel } from '../../simulator/hotel.ts'
import { allWindows } from '../../simulator/personas/all-windows.ts'
import { type HotelStore, openStore } from '../../simulator/store/hotel-store.ts'
import { aHotel } from './a-hotel.ts'

export const origins = {
  engine: 'test',
  seed: 7,
  date: '2026-06-01',
  property: 'harbour-house',
  persona: 'all-windows',
}

export function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'hotel.db')
}

export function open(file: string, asked: Partial<HotelStore['origins']> = {}, persona = allWindows) {
  const store = openStore(file, asked, origins)
  const { options } = aHotel()
  return { store, hotel: new Hotel({ ...options, persona, keeper: store.keeper }, store.kept) }
}
