/** A posting as the outside is shown it: its lines as they stand in the books. */
import type { linesOf } from '../../../domain/books/finding.ts'
import type { PostingId, ReservationId } from '../../../domain/words.ts'

/** Amounts of lines are minor units; `folio` is the reservation whose bill a line is on, by routing another's than the guest's. */
export function postingRecord(
  id: PostingId,
  reservation: ReservationId,
  lines: NonNullable<ReturnType<typeof linesOf>>,
  currency: string,
) {
  const first = lines[0]?.line
  return {
    ...{ id, reservation, businessDate: first?.businessDate ?? null, check: first?.check ?? null },
    lines: lines.map(({ reservation: folio, line }) => {
      const { id, window, transactionCode, outlet, text, quantity, unit, net, taxes, gross } = line
      return { id, folio, window, transactionCode, outlet, text, quantity, unit, net, taxes, gross }
    }),
    total: { minor: lines.reduce((sum, { line }) => sum + line.gross, 0), currency },
  }
}
