/** One line of a log: the hotel's time, the sentence, and the raw record for those who open it. */
import { useState } from 'preact/hooks'
import { dayOf, shortDay, timeOf } from '../clock/dates.ts'
import { Sentence } from '../sentence.tsx'
import type { LogLine, LogName } from './log-line.ts'

type Props = {
  readonly log: LogName
  readonly line: LogLine
  readonly sought: boolean
  /** Only one line of a log is reached by Tab; the arrow keys lead to the others. */
  readonly reached: boolean
  readonly opened: () => void
}

export function Line({ log, line, sought, reached, opened }: Props) {
  const [open, setOpen] = useState(false)
  const { n, at, local, tag, sentence, raw } = line
  const id = `${log}-${n}`
  return (
    <li class="line" data-line={n} data-sought={sought} aria-current={sought ? 'true' : undefined}>
      <div class="line-row">
        <span class="line-n">{n}</span>
        <time class="line-time" dateTime={at}>
          {shortDay(dayOf(local))} <b>{timeOf(local)}</b>
        </time>
        <span class="line-tag">{tag}</span>
        <button
          type="button"
          class="line-open"
          tabIndex={reached ? 0 : -1}
          aria-label={`Raw record of ${log} line ${n}`}
          aria-describedby={id}
          aria-expanded={open}
          onClick={() => {
            if (!open) opened()
            setOpen(!open)
          }}
        />
        <p class="line-sentence" id={id}>
          <Sentence text={sentence} />
        </p>
      </div>
      {open && <pre>{JSON.stringify(raw, null, 2)}</pre>}
    </li>
  )
}
