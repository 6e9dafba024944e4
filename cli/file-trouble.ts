/** Why a file or a folder cannot be used, in a reader's words instead of the system's. */
export function fileTrouble(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return words[code ?? ''] ?? message
}

const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing at that path',
  ENOTDIR: 'a part of that path is a file and no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the path is too long',
}
