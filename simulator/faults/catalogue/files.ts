/** What can go wrong with a file of the night, however it is taken: over HTTP, by SFTP, from a folder, pushed or mailed. */
import { days, hours, minutes } from '../../domain/time.ts'
import { count, type FaultKind, hotelTime, percent } from './kind.ts'

const file = { on: ['export'], parameters: [], mirrors: [], spoils: false } as const
const after = (usual: number) => hotelTime('after', usual, minutes(1), days(30))

export const sftpFaults: readonly FaultKind[] = [
  {
    ...{ id: 'broken-off', on: ['sftp'], parameters: [], mirrors: [], spoils: true },
    does: 'The connection ends while a file is read.',
    seen: 'The file opens, and its bytes do not come.',
  },
]

export const fileFaults: readonly FaultKind[] = [
  {
    ...{ ...file, id: 'late', parameters: [hotelTime('by', hours(4), minutes(1), days(30))], mirrors: ['WH-38'] },
    does: 'The job runs late: the file is written so long after night audit.',
    seen: 'No file in the morning, and one later.',
  },
  {
    ...{ ...file, id: 'missing', spoils: true },
    does: 'The job fails: that night brings no file.',
    seen: 'A night without a file; the next one is as ever.',
  },
  {
    ...{ ...file, id: 'duplicate', parameters: [after(hours(1))] },
    does: 'The same bytes appear once more, under another name.',
    seen: 'A second file `…-again…` with the same SHA-256.',
  },
  {
    ...{
      ...file,
      id: 'truncated',
      parameters: [percent('after', 60), hotelTime('mended', hours(12), minutes(1), days(30))],
      spoils: true,
    },
    does: 'The file breaks off in the middle, also where it is packed, until it is written whole under the same name.',
    seen: 'Fewer bytes than its SHA-256 speaks of; later the whole file.',
  },
  {
    ...{ ...file, id: 'corrected', parameters: [after(hours(12))], spoils: true },
    does: 'The file lacks every other row, and is sent again, corrected, under the same name.',
    seen: 'Two files after each other under one name, each with a right checksum.',
  },
  {
    ...{ ...file, id: 'drifting-columns' },
    does: 'The columns stand in another order.',
    seen: 'The header, or the order of the keys, is turned round. XML has no such order, and stays.',
  },
  {
    ...{ ...file, id: 'added-column' },
    does: 'There is one column more than yesterday, in the middle.',
    seen: 'A column `x_season`. XML has no place for it, and stays.',
  },
  {
    ...{ ...file, id: 'duplicate-rows' },
    does: 'Every row stands in the file twice.',
    seen: 'Equal rows next to each other.',
  },
  {
    ...{ ...file, id: 'empty', spoils: true },
    does: 'The file has no row at all.',
    seen: 'A header and nothing below it.',
  },
  {
    ...{ ...file, id: 'outdated', spoils: true },
    does: 'The file holds what stood in the one of the night before.',
    seen: "Today's name, yesterday's bytes.",
  },
  {
    ...{ ...file, id: 'two-files', parameters: [after(hours(8)), count('more', 1, 1, 5)] },
    does: 'The job runs again later that day: another file for the same business date, with what is known by then.',
    seen: 'A second file `…-2…`.',
  },
]
