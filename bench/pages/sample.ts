/** Reads a list once from end to end: how its cursors are written, how far they go, and a page of the usual length to be the baseline's. */
import { median } from '../figures.ts'

export type Sample = {
  /** What stands before and behind a cursor's place, which is a number in base 36. */
  readonly pathBeforePlace: string
  readonly pathBehindPlace: string
  /** Every place from 0 up to, not including, this one has a whole page behind it. */
  readonly places: number
  readonly usualPage: { readonly url: string; readonly bytes: number }
}

type Page = { readonly url: string; readonly bytes: number; readonly next: string; readonly more: boolean }

const recordsAPage = 100

export async function lookThrough(list: 'changes' | 'reservations', port: number, token: string): Promise<Sample> {
  const firstUrl = `http://127.0.0.1:${port}/r/main/api/v1/${list}?limit=${recordsAPage}`
  const pages = [await read(firstUrl, token)]
  for (let last = pages[0]; last?.more; last = pages.at(-1))
    pages.push(await read(`${firstUrl}&after=${last.next}`, token))
  const cursors = pages.map(({ next }) => partsOf(next))
  const [before, , behind] = cursors[0] ?? []
  const { pathname, search } = new URL(firstUrl)
  return {
    ...{ pathBeforePlace: `${pathname}${search}&after=${before}`, pathBehindPlace: behind ?? '' },
    // The last page may be short; the one before it is whole, and begins where the one before that ended.
    places: (cursors.at(-3)?.[1] ?? 0) + 1,
    usualPage: usualOf(pages.slice(0, -1)),
  }
}

async function read(url: string, token: string): Promise<Page> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`The hotel answered ${answer.status} to GET ${url}: ${text}`)
  const { next, hasMore } = JSON.parse(text) as { next: string; hasMore: boolean }
  return { url, bytes: Buffer.byteLength(text), next, more: hasMore }
}

/** Of a cursor such as `c-4w0-9f03ab`. */
function partsOf(cursor: string): [before: string, place: number, behind: string] {
  const [, before, place, behind] = /^(\w+-)([0-9a-z]+)(.*)$/.exec(cursor) ?? []
  if (before === undefined || place === undefined || behind === undefined)
    throw new Error(
      `The bench cannot draw random places: it does not know cursors such as "${cursor}". Mend bench/pages.`,
    )
  return [before, Number.parseInt(place, 36), behind]
}

function usualOf(pages: readonly Page[]): Page {
  const usual = median(pages.map(({ bytes }) => bytes))
  const distance = ({ bytes }: Page) => Math.abs(bytes - usual)
  return pages.reduce((best, page) => (distance(page) < distance(best) ? page : best))
}
