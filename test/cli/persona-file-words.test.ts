/** A wrong word in a persona file is named, and so is what was expected instead: in whole sentences, none of them a library's. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPersonaFile } from '../../cli/persona-file.ts'
import { folderForFile } from './folder.ts'

const folder = folderForFile()

const windows = (polling: string) => `windows: { polling: { ${polling} } }`
test.each([
  [
    'a field of a guest',
    'fields: { guest: [firstName, lastname] }',
    /^FILE:3:30: `fields\.guest\.1` is "lastname", but one of id, .* is expected here\. Did you mean `lastName`\?$/,
  ],
  [
    'a field of a bill',
    'fields: { folio: [balanse] }',
    /^FILE:3:19: `fields\.folio\.0` is "balanse", .* Did you mean `balance`\?$/,
  ],
  [
    'a type of change',
    'changes: [guest.created, reservation.canceled]',
    /^FILE:3:26: `changes\.1` is "reservation\.canceled", but one of .* Did you mean `reservation\.cancelled`\?$/,
  ],
  [
    'a list',
    windows('lists: [folio]'),
    /^FILE:3:31: `windows\.polling\.lists\.0` is "folio", but one of changes, .* Did you mean `folios`\?$/,
  ],
  ['what may be written', windows('writes: [contacts]'), /^FILE:3:32: .* one of contact, notes, postings is expected/],
  ['a way to sign in', windows('signIn: [password]'), /^FILE:3:32: .* one of token, oauth is expected here\.$/],
])('the word that is wrong is named for %s, where it stands, and what was meant', (_, said, sentence) =>
  expect(troublesOf(said)).toEqual([expect.stringMatching(sentence)]),
)

test.each([
  [
    'all or nothing',
    'fields: { guest: none }',
    '`fields.guest` is "none", but all, or a list of fields of a guest such as email is expected here.',
  ],
  [
    'no list at all',
    windows('lists: []'),
    '`windows.polling.lists` is a list, but one list at least is expected here.',
  ],
  ['no way in', windows('signIn: []'), '`windows.polling.signIn` is a list, but one way in at least is expected here.'],
  [
    'too large a page',
    windows('largestPage: 501'),
    '`windows.polling.largestPage` is the number 501, but a number of records from 1 to 500 is expected here.',
  ],
  [
    'a version that ends before anybody is told to leave it',
    windows('versions: [{ version: 1, deprecatedAfterDays: 30, endsAfterDays: 10 }]'),
    '`windows.polling.versions.0.endsAfterDays` is the number 10, but no day before that of deprecatedAfterDays is expected here.',
  ],
])('a whole sentence is said of %s', (_, said, sentence) =>
  expect(troublesOf(said).map(each => each.replace(/^FILE:\d+:\d+: /, ''))).toEqual([sentence]),
)

/** What is said of the file, trouble by trouble; `text` is its third line. */
function troublesOf(text: string): string[] {
  const file = join(folder, 'troubled.yaml')
  writeFileSync(file, `like: polling-rich\nname: my-pms\n${text}\n`)
  try {
    readPersonaFile(file)
    return []
  } catch (error) {
    return (error as Error).message.replaceAll(file, 'FILE').split('\n')
  }
}
