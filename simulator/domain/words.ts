/** The hotel's words as types, where mixing two of them up would be a bug. */

declare const word: unique symbol
type Word<Name extends string> = string & { readonly [word]: Name }

export type ReservationId = Word<'ReservationId'>
export type GuestId = Word<'GuestId'>
export type RoomNumber = Word<'RoomNumber'>
export type RoomTypeCode = Word<'RoomTypeCode'>
export type RatePlanCode = Word<'RatePlanCode'>
export type TransactionCode = Word<'TransactionCode'>
export type TaxCode = Word<'TaxCode'>
export type OutletCode = Word<'OutletCode'>
/** A check that was posted, or a night's charges; its lines are numbered from 1. */
export type PostingId = Word<'PostingId'>
export type LineId = Word<'LineId'>
export type PaymentId = Word<'PaymentId'>
export type AuthorisationId = Word<'AuthorisationId'>
export type ChargebackId = Word<'ChargebackId'>
/** A company or a travel agent. */
export type ProfileId = Word<'ProfileId'>
/** Several rooms that were booked as one. */
export type BookingId = Word<'BookingId'>
/** Rooms kept for a group. */
export type BlockId = Word<'BlockId'>
export type KeyId = Word<'KeyId'>
/** A wake-up call or a message. */
export type RequestId = Word<'RequestId'>

/** Whole minor units of a currency: `{ minor: 12950, currency: 'EUR' }` is 129.50 euros. */
export type Money = { readonly minor: number; readonly currency: string }

/** Who caused a commit: a story's author, somebody outside (the desk), or the house itself at its hours. */
export type Actor = 'story' | 'desk' | 'house' | 'connector'
