/** One client of the SFTP server, from the first word to the last: it logs in to a run, and opens sessions there. */
import type { Socket } from 'node:net'
import type { Connection } from 'ssh2'
import type { HostedRun } from '../hosted-runs.ts'
import type { SftpLimits } from './limits.ts'
import { type Doorkeeper, isAway, isOpen, rule } from './login.ts'
import { serveSession } from './session.ts'

export function receive(client: Connection, socket: Socket, door: Doorkeeper, limits: SftpLimits): void {
  const leaving = new Set<() => void>()
  let run: HostedRun | undefined
  let failures = 0
  const idle = setTimeout(() => socket.destroy(), limits.idleMs)
  const hangUp = () => {
    client.end()
    socket.destroySoon()
  }
  const goesOn = (): boolean => {
    if (socket.writableEnded) return false
    idle.refresh()
    if (socket.writableLength > limits.waitingBytes) socket.destroy()
    if (run && isAway(run)) socket.destroy()
    return !socket.destroyed && run !== undefined && isHosted(run)
  }
  const isHosted = (each: HostedRun) => door.runs.run(each.hotel.options.run) === each && isOpen(each)
  // A broken client is its own trouble, and ssh2 has closed the connection.
  client.on('error', () => undefined)
  client.on('authentication', attempt => {
    if (failures >= limits.logins) return
    const ruling = rule(door, attempt)
    if (ruling.kind === 'admitted') run = ruling.run
    if (ruling.kind === 'away') socket.destroy()
    if (ruling.kind === 'refused') failures += 1
    if (failures >= limits.logins) hangUp()
  })
  client.on('ready', () => void socket.emit('logged in'))
  client.on('session', (accept, reject) => {
    if (run === undefined || leaving.size >= limits.sessions) return void reject()
    const { hotel } = run
    let closeAll = () => {}
    const left = () => {
      // What an ended run hears no more of is not told.
      if (leaving.delete(left) && run && isHosted(run)) closeAll()
    }
    leaving.add(left)
    const session = accept()
    session.on('close', left)
    session.on('sftp', enter => {
      const sftp = enter()
      sftp.on('error', () => undefined)
      // OpenSSH waits for it.
      sftp.on('end', () => sftp.end())
      closeAll = serveSession(sftp, { hotel, goesOn, hangUp, drop: () => void socket.destroy() })
    })
  })
  socket.once('close', () => {
    for (const left of leaving) left()
    clearTimeout(idle)
  })
}
