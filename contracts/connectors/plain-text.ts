/** What a guest reads of an HTML mail, roughly: enough to find a sentence in it. One pass, so that no mail can make it slow. */

/** Tags become spaces, styles and scripts go, entities become letters; stops once `longest` characters are there. */
export function plainText(html: string, longest: number): string {
  let text = ''
  let at = 0
  while (at < html.length && text.length < longest) {
    const opens = html.indexOf('<', at)
    if (opens === -1) {
      text += html.slice(at, at + longest)
      break
    }
    text += html.slice(at, Math.min(opens, at + longest))
    if (!breaksNoWord.test(html.slice(opens, opens + 10))) text += ' '
    at = endOf(html, opens)
  }
  return letters(text).replace(/\s+/g, ' ').trim().slice(0, longest)
}

/** `wel<b>come</b>` is one word; `<td>Ada</td><td>Byron</td>` are two. */
const breaksNoWord = /^<\/?(?:a|b|i|em|strong|span|u|font)[\s>]/i

/** Where the text goes on after the tag, the comment or the whole silent element that opens here. */
function endOf(html: string, opens: number): number {
  if (html.startsWith('<!--', opens)) return after(html, '-->', opens + 4)
  if (!silent.test(html.slice(opens, opens + 10))) return after(html, '>', opens)
  silentEnd.lastIndex = opens
  const closes = silentEnd.exec(html)
  return closes === null ? html.length : after(html, '>', closes.index)
}

const silent = /^<(?:style|script|title)[\s>]/i
const silentEnd = /<\/(?:style|script|title)/gi

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found === -1 ? html.length : found + mark.length
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function letters(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (found, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? found
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : found
  })
}
