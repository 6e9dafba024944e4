/** A delivery that tests the endpoint and asks for nothing. */
import { hash } from 'node:crypto'
import { type HotelTime, instant } from '../../domain/time.ts'
import type { Letter } from './letter.ts'

/** `id` is said where somebody was told it before. */
export function pingLetter(at: HotelTime, id = `evt_${hash('sha256', `ping ${at}`).slice(0, 24)}`): Letter {
  return { id, type: 'ping', body: Buffer.from(JSON.stringify({ type: 'ping', timestamp: instant(at), id, data: {} })) }
}
