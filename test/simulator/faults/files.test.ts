import { test } from 'vitest'
import { fileCases } from './cases/files.ts'

test.each(Object.entries(fileCases))('%s strikes over HTTP, by SFTP and in a folder alike', (_, seen) => seen())
