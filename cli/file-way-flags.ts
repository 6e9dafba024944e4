/** The flags that say how the files of an open hotel are fetched and sent, beside HTTP. What stands behind them is loaded when one is given. */
import type { Command } from 'commander'

export type FileWayFlags = {
  readonly sftp?: string
  readonly sftpAuthorizedKey?: string
  readonly sftpPush?: string
  readonly sftpPushKey?: string
  readonly sftpPushHostKey?: string
  readonly mailExport?: string
  readonly smtp?: string
}

export const addFileWays = (command: Command): Command =>
  command
    .option('--sftp <port>', 'serves the files of the export by SFTP: the user is main, the password the token')
    .option('--sftp-authorized-key <file>', 'public keys that open it too')
    .option('--sftp-push <address>', 'uploads the file of each night there: sftp://user@host:port/folder')
    .option('--sftp-push-key <file>', 'the private key for that, instead of MOCKINN_SFTP_PUSH_PASSWORD')
    .option('--sftp-push-host-key <fingerprint>', 'the host key of that server, SHA256:…; to another nothing is sent')
    .option('--mail-export <address>', 'mails the file of each night there')
    .option('--smtp <host:port>', 'the mail server that takes these mails')

export const asksForFileWays = (flags: FileWayFlags): boolean =>
  [flags.sftp, flags.sftpAuthorizedKey, flags.sftpPush, flags.sftpPushKey, flags.sftpPushHostKey].some(isGiven) ||
  [flags.mailExport, flags.smtp].some(isGiven)

const isGiven = (value: string | undefined): boolean => value !== undefined
