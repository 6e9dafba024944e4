/** A labelled choice, with a line below it that explains what is chosen. */

export type Option = { readonly value: string; readonly word: string }

type Props = {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly change: (value: string) => void
  readonly hint?: string | undefined
}

export function Field({ id, label, options, value, change, hint }: Props) {
  return (
    <div class={`field field-${id}`}>
      <label for={id}>{label}</label>
      <select
        id={id}
        class="select"
        value={value}
        disabled={options.length === 0}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => change(event.currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  )
}
