import { describe, expect, test } from 'vitest'
import { githubSummary } from '../../../contracts/report/github-summary.ts'
import { onMarkdownLine } from '../../../contracts/report/markdown.ts'
import { aLine, aReport, aRun, aVerdict } from './a-report.ts'

const sentences = (check: string) =>
  check === 'crm/fail-check'
    ? ({ sentence: 'Nobody who has cancelled gets a welcome mail.', level: 'MUST' } as const)
    : undefined

const mixed = aReport({
  exit: 1,
  runs: [aRun('polling'), aRun('export')],
  verdicts: [
    aVerdict('pass'),
    aVerdict('fail', { expected: 'Ada: no mail', found: 'Ada: a mail', evidence: [aLine(41, 'GET /changes → 200')] }),
    aVerdict('fail', { mode: 'export', because: 'By the file, too.' }),
    aVerdict('inconclusive'),
    aVerdict('limit', { check: 'crm/pass-check', mode: 'export' }),
  ],
  setup: [{ story: 'CRM-01', mode: 'webhooks', message: 'Port 2525 was taken.' }],
})

test('a reader of the workflow sees how it ended, all verdicts in a table, and what broke with the lines', () => {
  expect(githubSummary(mixed, sentences)).toBe(`## ❌ Harbour CRM 2.3.1

**Exit 1** · The connector broke a promise, or a claim of its manifest. What stands under FAIL, or under the claims, proves it.

2 fail · 1 inconclusive · 1 limit · 1 pass · mockinn 0.1.0 · seed 7 · 2026-06-04 · persona cloud-two-way · suite smoke

### Setup

- **CRM-01 · webhooks** Port 2525 was taken.

| **CRM-01** | polling | export |
| --- | --- | --- |
| crm/pass-check | ✅ pass | 🌙 limit |
| Nobody who has cancelled gets a welcome mail. | ❌ **fail** | ❌ **fail** |
| crm/inconclusive-check | ❔ inconclusive |  |

To see the same again:

\`\`\`sh
npx mockinn run CRM-01 --connector crm.yaml --seed 7
\`\`\`

journal \`9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\`

### ❌ **fail** · CRM-01 · polling

**Nobody who has cancelled gets a welcome mail.** The reason for fail.

- expected Ada: no mail; found Ada: a mail
- \`transcript.jsonl:41\` GET /changes → 200

MUST · crm/fail-check · judged by effect

### ❌ **fail** · CRM-01 · export

**Nobody who has cancelled gets a welcome mail.** By the file, too.

MUST · crm/fail-check · judged by effect

### ❔ inconclusive · CRM-01 · polling

**crm/inconclusive-check** The reason for inconclusive.

crm/inconclusive-check · judged by effect
`)
})

describe('a summary that has no room', () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    aVerdict('fail', { check: `crm/check-${index}`, because: 'Ä'.repeat(500) }),
  )
  const huge = aReport({ exit: 1, verdicts: many })

  test('stays below a mebibyte, says what is missing, and keeps its head', () => {
    const summary = githubSummary(huge, () => undefined)
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/^## ❌ Harbour CRM 2\.3\.1\n/)
    expect(summary).toMatch(/\n_\d+ more parts of this summary have no room here; .*\._\n$/)
  })

  test('is cut between parts and never in the middle of one', () => {
    const summary = githubSummary(mixed, sentences, 1000)
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(1000)
    expect(summary).toContain('journal `9f86d081')
    expect(summary).toContain('_3 more parts of this summary')
  })
})

describe('what a guest or a connector wrote', () => {
  test.each([
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=alert(1)>', '&lt;img src\\=x onerror\\=alert\\(1\\)&gt;'],
    ['[here](https://example.com)', '\\[here\\]\\(https\u2060://example.com\\)'],
    ['**Ada** `_x_` ~~y~~ $z$', '\\*\\*Ada\\*\\* \\`\\_x\\_\\` \\~\\~y\\~\\~ \\$z\\$'],
    ['hello @mockinn and #12', 'hello @\u2060mockinn and \\#12'],
    ['ada@example.com', 'ada@example.com'],
    ['a\n\n# b', 'a \\# b'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j is text', (said, shown) => expect(onMarkdownLine(said)).toBe(shown))

  test('cannot leave the fence of the command', () => {
    const summary = githubSummary(
      aReport({ exit: 1, reproduce: "npx mockinn run '```' --env 'A=````'" }),
      () => undefined,
    )
    expect(summary).toContain("`````sh\nnpx mockinn run '```' --env 'A=````'\n`````")
  })
})
