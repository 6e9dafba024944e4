/** The second release: sections, lists of terms, and days that machines can read. */
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Block, Cell, Fact, Page, Table } from '../page.ts'
import { secondStyle } from './second-style.ts'

export const second = {
  page: (frame: Frame, page: Page): Html =>
    whole(
      `${page.title} · ${frame.hotel}`,
      html`<header><p class="hotel">${frame.hotel}</p><p class="today">Business date <strong>${frame.businessDate}</strong> <span class="clock">${frame.time}</span>${frame.auditRunning ? html` <span class="audit">Night audit is running</span>` : null}</p>
<form method="post" action="sign-out"><button>Sign out</button></form></header>
${frame.houses.length === 0 ? null : html`<nav class="houses" aria-label="Houses"><ul>${frame.houses.map(item)}</ul></nav>\n`}<nav class="screens" aria-label="Screens"><ul>${frame.menu.map(item)}</ul>
<form action="search" role="search"><label for="search-for">Name or number</label><input type="search" id="search-for" name="q" maxlength="100" value="${frame.searched}"><button>Search</button></form></nav>
<main data-screen="${page.name}"><h1>${page.title}</h1>
${page.blocks.map(drawn)}</main>`,
    ),
  signIn: (hotel: string, trouble: string | null): Html =>
    whole(
      `Sign in · ${hotel}`,
      html`<main data-screen="sign-in"><h1>${hotel}</h1>
${trouble === null ? null : html`<p class="trouble" role="alert">${trouble}</p>\n`}<form class="sign-in" method="post" action="sign-in"><label for="sign-in-user">User</label><input type="text" id="sign-in-user" name="user" maxlength="100" autocomplete="username" required>
<label for="sign-in-password">Password</label><input type="password" id="sign-in-password" name="password" maxlength="1000" autocomplete="current-password" required>
<button>Sign in</button></form></main>`,
    ),
  style: secondStyle,
}

const whole = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="style.css"></head>
<body>
${body}
</body>
</html>
`

const item = ({ label, to, isHere }: Frame['menu'][number]): Html =>
  html`<li><a href="${to}"${isHere ? here : null}>${label}</a></li>`

const here: Html = { html: ' aria-current="page"' }

function drawn(block: Block): Html {
  switch (block.kind) {
    case 'note':
      return html`<p class="note">${block.text}</p>\n`
    case 'links':
      return html`<ul class="ways">${block.links.map(({ label, to }) => html`<li><a href="${to}">${label}</a></li>`)}</ul>\n`
    case 'day':
      return html`<form class="day"><label for="list-date">Day</label><input type="date" id="list-date" name="date" value="${block.date}">${block.hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button>Show</button></form>\n`
    case 'card':
      return html`<section class="card"><h2>${block.title}</h2><dl>${knownFirst(block.facts).map(({ name, label, value }) => html`<div data-fact="${name}"><dt>${label}</dt><dd>${written(value)}</dd></div>`)}</dl></section>\n`
    case 'table':
      return table(block)
    default:
      return block satisfies never
  }
}

/** The number and what it is called stand last here: the name leads. */
function knownFirst(facts: readonly Fact[]): readonly Fact[] {
  const isNumber = ({ name }: Fact) => name === 'number' || name === 'title'
  return [...facts.filter(fact => !isNumber(fact)), ...facts.filter(isNumber)]
}

/** The column by which a reader knows the row comes first, and heads it. */
function table({ name, title, columns, rows, empty, lead }: Table): Html {
  if (rows.length === 0) return html`<section><h2>${title}</h2><p class="none">${empty}</p></section>\n`
  const places = columns.map((_, index) => index)
  const order = [
    ...places.filter(place => columns[place]?.name === lead),
    ...places.filter(place => columns[place]?.name !== lead),
  ]
  const head = order.map(place => {
    const column = columns[place]
    return html`<th scope="col" role="columnheader"${column?.isAmount ? amount : null}>${column?.label ?? ''}</th>`
  })
  const body = rows.map(
    row =>
      html`<tr role="row">${order.map((place, index) => {
        const column = columns[place]
        const cell = row[place]
        const content = cell ? written(cell) : null
        return index === 0
          ? html`<th scope="row" role="rowheader" data-column="${column?.name ?? ''}">${content}</th>`
          : html`<td role="cell" data-column="${column?.name ?? ''}" data-label="${column?.label ?? ''}"${column?.isAmount ? amount : null}>${content}</td>`
      })}</tr>`,
  )
  return html`<section data-table="${name}"><h2>${title}</h2><table role="table" aria-label="${title}"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${body}</tbody></table></section>\n`
}

const amount: Html = { html: ' class="amount"' }

function written({ text, to, when }: Cell): Html {
  if (to !== undefined) return html`<a href="${to}">${text}</a>`
  return when === undefined ? html`${text}` : html`<time datetime="${when}">${text}</time>`
}
