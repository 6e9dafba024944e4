/** The speeds at which the hotel's time can run by itself. */

const speeds = [1 / 24, 0.25, 1, 3, 7]

type Props = { readonly value: number; readonly off: boolean; readonly change: (daysPerMinute: number) => void }

export function Speed({ value, off, change }: Props) {
  const choices = speeds.includes(value) ? speeds : [...speeds, value].sort((a, b) => a - b)
  return (
    <label class="speed">
      <span class="hidden">Speed of the clock</span>
      <select class="select" value={value} disabled={off} onChange={event => change(Number(event.currentTarget.value))}>
        {choices.map(choice => (
          <option key={choice} value={choice}>
            {speedInWords(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function speedInWords(daysPerMinute: number): string {
  if (daysPerMinute >= 1) return `${round(daysPerMinute)} ${daysPerMinute === 1 ? 'day' : 'days'} a minute`
  const hours = daysPerMinute * 24
  return `${round(hours)} ${round(hours) === 1 ? 'hour' : 'hours'} a minute`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
