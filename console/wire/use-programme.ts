/** What can be played: the stories and the connectors. They do not change while the server runs, so they are asked for once. */
import { useEffect, useState } from 'preact/hooks'
import type { Connector, Story } from './answers.ts'
import { useDesk } from './desk.ts'

export type Programme = { readonly stories: readonly Story[]; readonly connectors: readonly Connector[] }

const againMs = 3000

export function useProgramme(): Programme | null {
  const desk = useDesk()
  const [programme, setProgramme] = useState<Programme | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    const load = async () => {
      const [stories, connectors] = await Promise.all([
        desk.get<Pick<Programme, 'stories'>>('/control/v1/stories'),
        desk.get<Pick<Programme, 'connectors'>>('/control/v1/connectors'),
      ])
      if (gone) return
      if (stories && connectors) setProgramme({ ...stories, ...connectors })
      else timer = setTimeout(load, againMs)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [desk])

  return programme
}
