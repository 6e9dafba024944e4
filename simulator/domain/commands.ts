/** What somebody may ask of the hotel. Ids are chosen by who asks, so that a story can be printed, replayed and sent over HTTP. */
import type { BooksCommand } from './books/commands.ts'
import type { DayCommand } from './day/commands.ts'
import type { HouseCommand } from './house/commands.ts'
import type { PaymentCommand } from './payments/commands.ts'
import type { ProfileCommand } from './profiles/commands.ts'
import type { ReservationCommand } from './reservations/commands.ts'

export type Command = ProfileCommand | ReservationCommand | BooksCommand | PaymentCommand | HouseCommand | DayCommand

export type CommandKind = Command['kind']

export type Asked<Kind extends CommandKind> = Extract<Command, { kind: Kind }>
