/** Chooses among the runs of this server, the newest first. */
import type { Run } from '../wire/answers.ts'

type Props = { readonly runs: readonly Run[]; readonly chosen: string | null; readonly pick: (run: string) => void }

export function RunPicker({ runs, chosen, pick }: Props) {
  const known = runs.some(({ run }) => run === chosen)
  return (
    <label class="run-picker">
      <span>Run</span>
      <select
        class="select"
        value={chosen ?? ''}
        disabled={chosen === null}
        onChange={event => pick(event.currentTarget.value)}
      >
        {/* A play that has just begun may be ahead of the list. */}
        {!known && <option value={chosen ?? ''}>{chosen ?? 'no run yet'}</option>}
        {runs.toReversed().map(({ run, state }) => (
          <option key={run} value={run}>
            {state === 'open' ? run : `${run} (${state})`}
          </option>
        ))}
      </select>
    </label>
  )
}
