/** One SFTP session: a client reads the folder of its run. Whatever would change something is refused, whatever is not there is said to be. */
import ssh2, { type SFTPWrapper } from 'ssh2'
import type { Hotel } from '../../hotel.ts'
import { attributesOf, entriesOf, fileAt, folderAttributes, placeOf } from './folder.ts'
import { type Handle, Handles, handlesMax } from './handles.ts'

export type Visit = {
  readonly hotel: Hotel
  /** Called before every request; false once the run has ended. */
  readonly goesOn: () => boolean
  /** Ends the connection when all was said, or at once. */
  readonly hangUp: () => void
  readonly drop: () => void
}

/** OpenSSH asks for as much at once; more may be asked for and is not given. */
const readBytesMax = 32 * 1024
const entriesAtOnce = 100
/** Answers that wait because the client takes none; OpenSSH and ssh2 have 64 questions under way. */
const waitingMax = 256

const { STATUS_CODE: code, OPEN_MODE: mode } = ssh2.utils.sftp

/** Returns what to call when the client is gone. */
export function serveSession(sftp: SFTPWrapper, { hotel, goesOn, hangUp, drop }: Visit): () => void {
  const handles = new Handles(hotel)
  const whileOpen =
    <Asked extends unknown[]>(answer: (id: number, ...asked: Asked) => void) =>
    (id: number, ...asked: Asked): void => {
      if (goesOn()) answer(id, ...asked)
      else {
        sftp.status(id, code.FAILURE, 'The run has ended. Log in to the one that you were given last.')
        hangUp()
      }
      // Who asks on and on and takes no answer would fill the memory.
      if (waitingIn(sftp) > waitingMax) drop()
    }
  const missing = (id: number) => sftp.status(id, code.NO_SUCH_FILE, 'There is no such file.')
  const notOpen = (id: number) => sftp.status(id, code.FAILURE, 'There is nothing open by that handle.')
  const readOnly = (id: number) => sftp.status(id, code.PERMISSION_DENIED, 'The files of the hotel can only be read.')
  const open = (id: number, handle: Handle) => {
    const name = handles.open(handle)
    if (name) sftp.handle(id, name)
    else sftp.status(id, code.FAILURE, `${handlesMax} handles are open, which is the most. Close some.`)
  }
  const look = (id: number, path: string) => {
    const place = placeOf(path)
    if (place === '/') return sftp.attrs(id, folderAttributes(hotel))
    const shown = fileAt(hotel, place)
    return shown ? sftp.attrs(id, attributesOf(shown)) : missing(id)
  }

  sftp.on(
    'REALPATH',
    whileOpen((id, path: string) => {
      const place = placeOf(path)
      if (place === undefined) return missing(id)
      sftp.name(id, [{ filename: place, longname: place, attrs: folderAttributes(hotel) }])
    }),
  )
  sftp.on('STAT', whileOpen(look))
  sftp.on('LSTAT', whileOpen(look))
  sftp.on(
    'FSTAT',
    whileOpen((id, name: Buffer) => {
      const handle = handles.get(name)
      if (!handle) return notOpen(id)
      sftp.attrs(id, handle.kind === 'folder' ? folderAttributes(hotel) : attributesOf(handle.shown))
    }),
  )
  sftp.on(
    'OPENDIR',
    whileOpen((id, path: string) =>
      placeOf(path) === '/' ? open(id, { kind: 'folder', left: entriesOf(hotel) }) : missing(id),
    ),
  )
  sftp.on(
    'READDIR',
    whileOpen((id, name: Buffer) => {
      const handle = handles.get(name)
      if (handle?.kind !== 'folder') return notOpen(id)
      const next = handle.left.splice(0, entriesAtOnce)
      return next.length === 0 ? sftp.status(id, code.EOF) : sftp.name(id, next)
    }),
  )
  sftp.on(
    'OPEN',
    whileOpen((id, path: string, flags: number) => {
      if (flags !== mode.READ) return readOnly(id)
      const place = placeOf(path)
      if (place === '/') return sftp.status(id, code.FAILURE, 'That is the folder, not a file.')
      const shown = fileAt(hotel, place)
      return shown ? open(id, { kind: 'file', shown, bytes: 0, parts: [], told: false }) : missing(id)
    }),
  )
  sftp.on(
    'READ',
    whileOpen((id, name: Buffer, from: number, length: number) => {
      const handle = handles.get(name)
      if (handle?.kind !== 'file') return notOpen(id)
      if (isBrokenOff(hotel, handle.shown.name)) return drop()
      const { content } = handle.shown
      if (from >= content.length) return sftp.status(id, code.EOF)
      const bytes = content.read(from, Math.min(from + Math.min(length, readBytesMax), content.length))
      sftp.data(id, bytes)
      handles.handedOver(handle, from, from + bytes.length)
    }),
  )
  sftp.on(
    'CLOSE',
    whileOpen((id, name: Buffer) => (handles.close(name) ? sftp.status(id, code.OK) : notOpen(id))),
  )
  for (const change of ['WRITE', 'FSETSTAT', 'SETSTAT', 'REMOVE', 'MKDIR', 'RMDIR', 'RENAME', 'SYMLINK'])
    sftp.on(change as 'REMOVE', whileOpen(readOnly))
  sftp.on('READLINK', whileOpen(missing))
  return () => handles.closeAll()
}

function isBrokenOff({ faults }: Hotel, file: string): boolean {
  const [firing] = faults?.desk.strike('sftp', file, null, ({ id }) => id === 'broken-off', 1) ?? []
  if (firing) faults?.desk.sayFired(firing, { kind: 'login' }, `The connection ended while ${file} was read.`)
  return firing !== undefined
}

/** What ssh2 holds back until the client opens its window; it says so nowhere else. */
const waitingIn = (sftp: SFTPWrapper): number => (sftp as unknown as { _buffer?: unknown[] })._buffer?.length ?? 0
