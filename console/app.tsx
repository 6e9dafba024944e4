/** The outermost frame: the page itself, the line that speaks of trouble, and the sentence for visitors without a key. */
import { useMemo, useState } from 'preact/hooks'
import { Notice, type Trouble } from './notice.tsx'
import { Page } from './page.tsx'
import { DeskContext, openDesk } from './wire/desk.ts'

export function App() {
  const [locked, setLocked] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const desk = useMemo(() => openDesk({ locked: () => setLocked(true), trouble: setTrouble }), [])

  if (locked) return <Locked />
  return (
    <DeskContext.Provider value={desk}>
      <Page />
      <Notice trouble={trouble} dismiss={() => setTrouble(null)} />
    </DeskContext.Provider>
  )
}

function Locked() {
  return (
    <main class="locked">
      <h1>Mockinn</h1>
      <p>
        This page needs the address that <code>mockinn up</code> printed; open that one.
      </p>
    </main>
  )
}
