/** Which stays are a guest's earlier ones. */
import type { Reservation } from '../../domain/reservations/reservations.ts'

const overStatuses = ['checked-out', 'cancelled', 'no-show'] as const

export const isOver = ({ standing }: Reservation): boolean => overStatuses.some(status => status === standing.status)
