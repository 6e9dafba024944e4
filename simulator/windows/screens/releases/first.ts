/** The first release: tables in tables, short ids, labels in columns, as programs were drawn for many years. */
import type { Frame } from '../frame.ts'
import { type Html, html } from '../html.ts'
import type { Block, Cell, Fact, Page, Table } from '../page.ts'
import { firstStyle } from './first-style.ts'

export const first = {
  page: (frame: Frame, page: Page): Html =>
    whole(
      `${page.title} - ${frame.hotel}`,
      html`<div id="hdr"><table class="bar" role="presentation"><tr><td id="htl">${frame.hotel}</td><td id="bdt">Business date: <b>${frame.businessDate}</b></td><td id="clk">${frame.time}${frame.auditRunning ? ' - night audit is running' : ''}</td><td id="out"><form method="post" action="sign-out"><input type="submit" value="Sign out"></form></td></tr></table></div>
<div id="mnu" role="navigation" aria-label="Screens">${frame.menu.map(item)}${frame.houses.map(item)}<form action="search" role="search"><label for="q1">Search</label> <input type="text" id="q1" name="q" size="18" maxlength="100" value="${frame.searched}" title="Name or number"><input type="submit" value="Find"></form></div>
<div id="scr-${page.name}" class="scr" role="main"><h1>${page.title}</h1>
${blocksOf(page)}</div>`,
    ),
  signIn: (hotel: string, trouble: string | null): Html =>
    whole(
      `Sign in - ${hotel}`,
      html`<div id="lgn" role="main"><h1>${hotel}</h1>${trouble === null ? null : html`<p class="err" role="alert">${trouble}</p>`}
<form method="post" action="sign-in"><table class="frm" role="presentation"><tr><td><label for="usr">User</label></td><td><input type="text" id="usr" name="user" maxlength="100" autocomplete="username" required></td></tr><tr><td><label for="pwd">Password</label></td><td><input type="password" id="pwd" name="password" maxlength="1000" autocomplete="current-password" required></td></tr></table><p><input type="submit" id="go" value="Sign in"></p></form></div>`,
    ),
  style: firstStyle,
}

const whole = (title: string, body: Html): Html => html`<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="style.css"></head>
<body>
${body}
</body></html>
`

const item = ({ label, to, isHere }: Frame['menu'][number]): Html =>
  isHere ? html`<a href="${to}" class="on" aria-current="page">${label}</a> ` : html`<a href="${to}">${label}</a> `

/** Tables first and cards behind them, but for what leads a page. */
function blocksOf({ blocks }: Page): readonly Html[] {
  const cards = blocks.filter(block => block.kind === 'card')
  const others = blocks.filter(block => block.kind !== 'card' && block.kind !== 'table')
  const tables = blocks.filter(block => block.kind === 'table')
  return [...others, ...(cards.length > 1 ? [...cards, ...tables] : [...tables, ...cards])].map(drawn)
}

function drawn(block: Block): Html {
  switch (block.kind) {
    case 'note':
      return html`<p class="msg">${block.text}</p>\n`
    case 'links':
      return html`<p class="lnk">${block.links.map(({ label, to }) => html`<a href="${to}">${label}</a> `)}</p>\n`
    case 'day':
      return html`<form class="dsel"><label for="dt">Date</label> <input type="date" id="dt" name="date" value="${block.date}">${block.hidden.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<input type="submit" value="Show"></form>\n`
    case 'card':
      return html`<fieldset class="grp"><legend>${block.title}</legend>${halves(block.facts).map(pairs)}</fieldset>\n`
    case 'table':
      return grid(block)
    default:
      return block satisfies never
  }
}

/** What stands at the end of a card is read first: the way screens were filled when a cursor ran down the right side. */
function halves(facts: readonly Fact[]): (readonly Fact[])[] {
  const middle = Math.ceil(facts.length / 2)
  return [facts.slice(0, middle), facts.slice(middle)].filter(half => half.length > 0)
}

const pairs = (facts: readonly Fact[]): Html =>
  html`<table class="frm"><tbody>${facts.map(({ name, label, value }) => html`<tr><th scope="row">${label}</th><td id="f_${name}">${written(value)}</td></tr>`)}</tbody></table>`

function grid({ name, title, columns, rows, empty }: Table): Html {
  if (rows.length === 0) return html`<h2>${title}</h2>\n<p class="nil">${empty}</p>\n`
  const head = columns.map(({ label, isAmount }) => html`<th scope="col"${isAmount ? num : null}>${label}</th>`)
  const body = rows.map(row => {
    const cells = row.map((cell, index) => html`<td${columns[index]?.isAmount ? num : null}>${written(cell)}</td>`)
    return html`<tr>${cells}</tr>`
  })
  return html`<h2>${title}</h2>
<div class="box" role="region" aria-label="${title}" tabindex="0"><table id="g_${name}" class="grd"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`
}

const num: Html = { html: ' class="n"' }

const written = ({ text, to }: Cell): Html => (to === undefined ? html`${text}` : html`<a href="${to}">${text}</a>`)
