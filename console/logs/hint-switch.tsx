/** Brings back the clock hints, which would bury what happened if they were always there, and says how many are out of sight. */

type Props = {
  readonly log: string
  readonly count: number
  /** Whether the count is of the whole log, or of the part that the page keeps. */
  readonly whole: boolean
  readonly on: boolean
  readonly turn: (on: boolean) => void
}

export function HintSwitch({ log, count, whole, on, turn }: Props) {
  const id = `${log}-hints`
  return (
    <div class="log-hints">
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={event => turn(event.currentTarget.checked)}
        />
        Show clock hints
      </label>
      <span id={id} class="quiet">
        {count} {whole ? 'lines' : 'of these lines'} {on ? 'shown' : 'hidden'}
      </span>
    </div>
  )
}
