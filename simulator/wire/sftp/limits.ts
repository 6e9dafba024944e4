/** What one client, or many, may take of the SFTP server. */
export type SftpLimits = {
  readonly connections: number
  /** Of one connection. */
  readonly sessions: number
  readonly logins: number
  /** Real milliseconds in which a client must have logged in, and for which it may then be silent. */
  readonly loginMs: number
  readonly idleMs: number
  /** Bytes that wait because a client takes none. */
  readonly waitingBytes: number
}

export const usualLimits: SftpLimits = {
  ...{ connections: 200, sessions: 8, logins: 6, loginMs: 20_000, idleMs: 300_000, waitingBytes: 16 * 1024 * 1024 },
}
