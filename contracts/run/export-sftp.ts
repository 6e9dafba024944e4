/** The files of a run by SFTP, where its connector is told of the place: a port of its own, the run's name and its token. */
import type { Server } from '../../simulator/wire/server.ts'
import { SetupTrouble } from '../connectors/setup-trouble.ts'

export type ExportSftp = { readonly port: number; readonly fingerprint: string; close(): Promise<void> }

/** Rejects with SetupTrouble where no port can be opened. Loaded when a connector asks for it: most do not. */
export async function openExportSftp({ listensOn, runs }: Server): Promise<ExportSftp> {
  const { openSftp } = await import('../../simulator/wire/sftp/server.ts')
  const { freshHostKey } = await import('../../simulator/wire/sftp/host-key.ts')
  try {
    return await openSftp({ host: listensOn, port: 0, runs, hostKey: freshHostKey(), authorizedKeys: [] })
  } catch (error) {
    throw new SetupTrouble(
      `The SFTP server could not be opened on ${listensOn}: ${(error as Error).message}. Choose another --host.`,
    )
  }
}
