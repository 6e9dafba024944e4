/** What stands on a screen, whichever release of the PMS draws it. */
import type { Facts } from '../../transcript/entries.ts'

export type Page = {
  readonly name: PageName
  readonly title: string
  readonly blocks: readonly Block[]
  /** 200 where nothing is wrong. */
  readonly status?: 400 | 404
}

export type PageName = 'arrivals' | 'in-house' | 'departures' | 'rooms' | 'search' | 'reservation' | 'guest' | 'folio'

export type Block =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'links'; readonly links: readonly Link[] }
  /** Which day a list is about. */
  | {
      readonly kind: 'day'
      readonly date: string
      readonly hidden: readonly (readonly [name: string, value: string])[]
    }
  | { readonly kind: 'card'; readonly title: string; readonly facts: readonly Fact[] }
  | Table

export type Fact = { readonly name: string; readonly label: string; readonly value: Cell }

export type Table = {
  readonly kind: 'table'
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** What is said where there is no row. */
  readonly empty: string
  /** The column by which a reader knows the row. */
  readonly lead: string
}

export type Column = { readonly name: string; readonly label: string; readonly isAmount?: boolean }

export type Cell = {
  readonly text: string
  /** The address of another page, from this one. */
  readonly to?: string
  /** A day or an instant, as machines read it. */
  readonly when?: string
}

export type Link = { readonly label: string; readonly to: string }

/** A page with what the transcript remembers of it. */
export type Drawn = {
  readonly page: Page
  readonly facts: Facts | null
  /** Set on lists: whether there is another page. */
  readonly more?: boolean
}

/** What a page says that was asked for what it cannot show. */
export const wrong = (name: PageName, title: string, status: 400 | 404, text: string): Drawn => ({
  page: { name, title, status, blocks: [{ kind: 'note', text }] },
  facts: null,
})
