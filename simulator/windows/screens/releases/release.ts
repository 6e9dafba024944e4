/** A release of the PMS draws the same pages its own way: other elements, ids, classes, and another order of labels. */
import type { SchemaVersion } from '../../../domain/property/property.ts'
import type { Frame } from '../frame.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page.ts'
import { first } from './first.ts'
import { second } from './second.ts'

export type Release = {
  readonly page: (frame: Frame, page: Page) => Html
  readonly signIn: (hotel: string, trouble: string | null) => Html
  /** CSS. */
  readonly style: string
}

/** On the night of the upgrade, every page changes at once. */
export const releases = { 1: first, 2: second } as const satisfies Record<SchemaVersion, Release>
