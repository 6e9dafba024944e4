/** Says what the server refused, politely: a screen reader finishes its sentence first, and nothing on the page moves. */

/** `unreachable` ends by itself with the next answer; a refusal stays until it is read or something else succeeds. */
export type Trouble = { readonly kind: 'refused' | 'unreachable'; readonly sentence: string }

export function Notice({ trouble, dismiss }: { trouble: Trouble | null; dismiss: () => void }) {
  return (
    <div class="notice" data-shown={trouble !== null}>
      <output aria-label="Messages" aria-live="polite">
        {trouble?.sentence}
      </output>
      {trouble && (
        <button type="button" class="button button-quiet" onClick={dismiss}>
          Dismiss
        </button>
      )}
    </div>
  )
}
