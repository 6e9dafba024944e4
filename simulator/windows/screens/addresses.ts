/** Where the pages are, seen from one another: all lie in one folder, so that no page needs to know through which door it was reached. */
import type { PageName } from './page.ts'

export function address(page: PageName, parameters: Readonly<Record<string, string | null>> = {}): string {
  const named = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
  return named.length === 0 ? page : `${page}?${new URLSearchParams(named)}`
}

export const stayAddress = (id: string): string => address('reservation', { id })
export const folioAddress = (id: string): string => address('folio', { id })
export const guestAddress = (id: string): string => address('guest', { id })
