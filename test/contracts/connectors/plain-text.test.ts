import { expect, test } from 'vitest'
import { plainText } from '../../../contracts/connectors/plain-text.ts'

test('an HTML mail is read without its tags, styles, scripts and comments', () => {
  expect(
    plainText('<STYLE>a{}</STYLE ><!-- no --><td>Ada</td><td>Byron</td><br>wel<b>come</b><script>1</script>', 100),
  ).toBe('Ada Byron welcome')
})

test('entities become letters, unknown ones stay', () => {
  expect(plainText('&lt;3 &#233;&#xe9; &hellip; &#1114112; &AMP;', 100)).toBe('<3 éé &hellip; &#1114112; &')
})

test.each(['<', '<b', '<style>', '<style></style', '<!--', '&#', '<b>', '<title></TITLE>'])(
  'a mail made of 5 MB of %s is read in a moment',
  part => {
    const started = performance.now()
    plainText(part.repeat(5_000_000 / part.length), 20_000)
    expect(performance.now() - started).toBeLessThan(5000)
  },
)
