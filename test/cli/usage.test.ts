import { describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn, root } from './mockinn.ts'
import { stranger } from './strangers.ts'

const folder = folderForFile()

/** Told on standard error and with status 2; nothing on standard output, so that a script which reads it is not fooled. */
async function refusal(args: readonly string[]): Promise<string> {
  const { status, stdout, stderr, left } = await mockinn(args)
  expect({ status, stdout, left }).toEqual({ status: 2, stdout: '', left: [] })
  expect(stderr).not.toMatch(/^ +at /m)
  return stderr
}

const run = (...flags: string[]) => ['run', 'CRM-01', '--connector', 'crm', ...flags]

describe.concurrent('a word that nobody knows is answered with the nearest right one', () => {
  test.each([
    ['verb', ['rum'], 'run'],
    ['flag', ['run', '--conector', 'crm'], '--connector'],
    ['flag of another verb', ['list', '--jsn'], '--json'],
    ['story', ['run', 'CRM-O3', '--connector', 'crm'], 'CRM-03'],
    ['name of a story', ['run', 'shiftet-stay', '--connector', 'crm'], 'shifted-stay'],
    ['persona', run('--persona', 'nightly-legasy'), 'nightly-legacy'],
    ['suite', ['run', '--connector', 'crm', '--suite', 'crm-miror'], 'crm-mirror'],
    ['mode', run('--mode', 'polling,webhook'), 'webhooks'],
    ['reporter', run('--reporter', 'jason'), 'json'],
    ['clock', run('--clock', 'steped'), 'stepped'],
    ['list', ['list', 'storys'], 'stories'],
    ['story to play', ['up', '--play', 'CRM-O2'], 'CRM-02'],
    ['mode to play in', ['up', '--mode', 'expert'], 'export'],
  ])('a wrong %s', async (_, args, right) => {
    expect(await refusal(args)).toMatch(new RegExp(`Did you mean "?${right}"?\\?`))
  })
})

describe.concurrent('a value that cannot be is told with what is expected', () => {
  test.each([
    [run('--seed', 'seven'), '--seed is "seven", and a whole number'],
    [run('--seed', '-1'), '--seed is "-1"'],
    [run('--seed', '9007199254740993'), '--seed is "9007199254740993"'],
    [run('--date', '2026-02-30'), '--date is "2026-02-30", and a day from 2007 to 2099 such as 2026-06-01 is expected'],
    [run('--date', '1999-12-31'), '--date is "1999-12-31"'],
    [run('--port', '65536'), '--port is "65536", and a port from 0'],
    [run('--port', 'http'), '--port is "http"'],
    [run('--env', 'MUTATION'), '--env is "MUTATION", and NAME=VALUE is expected'],
    [run('--env', '=x'), '--env is "=x"'],
    [run('--clock', 'scaled:0'), '--clock is "scaled:0", and stepped, live or scaled:DAYS is expected'],
    [run('--clock', 'live:2'), '--clock is "live:2"'],
    [run('--public-url', 'mockinn.example.com'), '--public-url is "mockinn.example.com", and an address'],
    [run('--public-url', 'http://'), '--public-url is "http://", and an address'],
    [run('--tls-cert', 'cert.pem'), 'TLS needs both --tls-cert FILE and --tls-key FILE.'],
    [run('--tls-cert', '/nowhere/c.pem', '--tls-key', '/nowhere/k.pem'), '--tls-cert /nowhere/c.pem cannot be read'],
    [run('--reporter', 'json,junit'), 'json and junit would both go to standard output. Choose one, or give --out DIR'],
    [run('--suite', 'crm-mirror'), 'Name stories or a suite, not both.'],
    [run('--level', 'smok'), 'There is no level "smok". Did you mean "smoke"? There are: smoke, standard, certify.'],
    [run('--level', 'certify'), '--level certify leaves nothing out, and stories are named. Leave that away,'],
    [run('--jobs', '0'), '--jobs is "0", and a whole number from 1 to 16 is expected.'],
    [run('--repeat', 'often'), '--repeat is "often", and a whole number from 1 to 10 is expected.'],
    [run('--shard', '4/3'), '--shard is "4/3", and a part such as 1/3 is expected: the first of three.'],
    [run('--shard', '1/9'), 'there are 3 plays to split. Choose at most 3 parts.'],
    [['up', '--persona', './no-pms.yaml'], 'The persona ./no-pms.yaml cannot be read: there is nothing at that path.'],
    [
      ['season', '--persona', './no-pms.yaml'],
      'The persona ./no-pms.yaml cannot be read: there is nothing at that path.',
    ],
    [['season', '--persona', 'closed-bx'], 'closed-box'],
    [run('--persona', 'cloud-webhooks', '--mode', 'export'), 'A PMS like cloud-webhooks has no window for export.'],
    [
      ['up', '--webhook', 'http://127.0.0.1:1/hook', '--persona', 'polling-rich'],
      '--webhook is given, and a PMS like polling-rich sends none. Choose another --persona, or leave it out.',
    ],
    [['up', '--webhook', 'localhost:3000'], '--webhook is "localhost:3000", and an address'],
    [
      ['list', 'stories', 'checks'],
      "Too many arguments for 'list'. Expected 1 argument but got 2: stories, checks. Add --help to see how it is used.\n",
    ],
    [['run', '--connector'], "Option '--connector <file>' argument missing. Add --help"],
    [run('--out', ''), '--out is "", and a folder is expected.'],
    [run('--host', ''), '--host is "", and an address such as 127.0.0.1 is expected.'],
    [run('--tls-cert', root, '--tls-key', root), 'cannot be read: it is a folder. Name a PEM file.'],
    [['up', '--data', ''], '--data is "", and a folder is expected.'],
    [['replay', '/nowhere'], '/nowhere/report.json cannot be read: there is nothing at that path. Name a folder that'],
    [['replay'], "Missing required argument 'dir'. Add --help"],
  ])('%j', async (args, sentence) => {
    expect(await refusal(args)).toContain(sentence)
  })
})

describe.concurrent('without a connector', () => {
  test.each([['run'], ['doctor']])('%s names those that come with Mockinn', async verb => {
    const said = await refusal([verb])
    expect(said).toContain('No connector was named. Say which one with --connector FILE')
    expect(said).toMatch(/--connector crm .*\(fixtures\/connectors\/crm\/connector\.yaml\)/)
    expect(said).toMatch(/--connector python /)
  })

  test.each([['run'], ['doctor'], ['up']])('%s with one that is not there says so at once', async verb => {
    const said = await refusal([verb, '--connector', './nowhere.yaml'])
    expect(said).toContain('The manifest ./nowhere.yaml does not exist.')
    expect(said).toContain('--connector crm ')
  })
})

test('a wrong manifest is told by line, with what was found and what is expected', async () => {
  const file = stranger(folder, '', { isolation: 'proces', modes: { webhooks: { url: 'nowhere' } } })
  const said = await refusal(['run', '--connector', file])
  expect(said).toMatch(/connector\.yaml:5:\d+: `isolation` is "proces", but one of .* Did you mean `process`\?/)
  expect(said).toMatch(/connector\.yaml:\d+:\d+: `modes\.webhooks\.url` is "nowhere", but .* is expected/)
})

test('evidence cannot be kept in a file', async () => {
  const file = `${root}/package.json`
  expect(await refusal(run('--out', file))).toMatch(
    /--out .*package\.json cannot be made: .* Name a folder that you may write to\./,
  )
})

test('no verb at all shows how Mockinn is used', async () => {
  expect(await refusal([])).toMatch(/^Usage: mockinn/)
})

test('help of a verb that there is not names those that there are', async () => {
  expect(await refusal(['help', 'nosuch'])).toMatch(/^There is no verb "nosuch"\. Choose one of up, run, .*list\./)
})
