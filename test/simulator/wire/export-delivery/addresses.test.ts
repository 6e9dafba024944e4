import { expect, test } from 'vitest'
import {
  readMailAddress,
  readMailServer,
  readSftpAddress,
} from '../../../../simulator/wire/export-delivery/addresses.ts'

test('an SFTP folder is read with its user, its port and its folder', () => {
  const at = { host: 'sftp.example.com', port: 22, user: 'hotel' }
  expect(readSftpAddress('sftp://hotel@sftp.example.com/inbox')).toEqual({ ...at, folder: '/inbox' })
  expect(readSftpAddress('sftp://hotel@sftp.example.com')).toEqual({ ...at, folder: '/' })
  expect(readSftpAddress('sftp://hotel@sftp.example.com:2222/in/b%20ox/')).toEqual({
    ...at,
    port: 2222,
    folder: '/in/b ox',
  })
  expect(readSftpAddress('sftp://hotel@sftp.example.com/~/inbox')).toEqual({ ...at, folder: './inbox' })
  expect(readSftpAddress('sftp://hotel@sftp.example.com/~')).toEqual({ ...at, folder: '.' })
  expect(readSftpAddress('sftp://a%40b@[::1]:2222/')).toEqual({ host: '::1', port: 2222, user: 'a@b', folder: '/' })
})

test.each([
  '',
  'sftp://',
  'ftp://a@b/c',
  'sftp://example.com/inbox',
  'sftp://a@b:0/',
  'sftp://a@b:99999/',
  'sftp://a@b/c?d',
  'sftp://a@b/c#d',
  'sftp://a@b/%00',
  'sftp://a%0ab@c/',
  'sftp://a@b/%ff',
  `sftp://a@b/${'x'.repeat(2000)}`,
])('%s is no SFTP folder', text => {
  expect(readSftpAddress(text)).toEqual({
    wrong: 'an address such as sftp://hotel@sftp.example.com:22/inbox is expected.',
  })
})

test('a password in an address is refused before it is used', () => {
  expect(readSftpAddress('sftp://hotel:secret@sftp.example.com/inbox')).toEqual({
    wrong: 'a password in an address is seen by everybody who lists processes. Put it in the environment.',
  })
})

test.each(['crm@example.com', 'first.last+hotel@mail.example.co.uk', 'crm@localhost'])('%s is a mail address', text => {
  expect(readMailAddress(text)).toEqual({ address: text })
})

test.each([
  '',
  'crm',
  '@example.com',
  'crm@',
  'a@b@c',
  'crm@example.com\r\nBcc: thief@example.com',
  'crm@example.com\n',
  'a@b.com, c@d.com',
  'CRM <crm@example.com>',
  'crm@exam ple.com',
  `${'x'.repeat(65)}@example.com`,
  `a@${'x.'.repeat(200)}com`,
])('%j is no mail address', text => {
  expect(readMailAddress(text)).toEqual({ wrong: 'one mail address such as crm@example.com is expected.' })
})

test('a mail server is a host and a port', () => {
  expect(readMailServer('127.0.0.1:1025')).toEqual({ host: '127.0.0.1', port: 1025 })
  expect(readMailServer('[::1]:25')).toEqual({ host: '::1', port: 25 })
  for (const text of [
    '',
    'localhost',
    'localhost:0',
    'localhost:99999',
    'smtp://localhost:25',
    'a b:25',
    ':25',
    'x:25\n',
  ])
    expect(readMailServer(text), text).toEqual({ wrong: 'a mail server such as 127.0.0.1:1025 is expected.' })
})
