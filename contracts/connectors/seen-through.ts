/** Through which part of a manifest the far side is seen, and what of a stay is read there. */
import type { Manifest } from './manifest.ts'
import type { ReadPart } from './read-forms.ts'

export type SeenThrough = {
  readonly asks: object
  readonly read: { readonly [part in ReadPart | 'status']?: unknown }
}

/** Undefined where it is not seen at all. */
export function seenThrough({ probe, sink }: Manifest): SeenThrough | undefined {
  const asks =
    probe?.reservation ?? probe?.page ?? probe?.file ?? probe?.sqlite ?? (sink && { find: sink.find, read: sink.read })
  return asks && { asks, read: asks.read }
}
