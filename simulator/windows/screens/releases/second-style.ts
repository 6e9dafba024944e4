/** How the second release looks: light, roomy, and on a telephone each row a card. */
export const secondStyle = `* { box-sizing: border-box }
body { margin: 0; background: #f6f5f2; color: #22262b; font: 16px/1.5 system-ui, "Open Sans", sans-serif }
a { color: #0b5a52 }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #d98a00; outline-offset: 2px }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; padding: 12px 24px; background: #0b5a52; color: #fff }
header p, header form { margin: 0 }
header form { margin-left: auto }
.hotel { font-size: 20px; font-weight: 600 }
.clock { margin-left: 12px; opacity: .9 }
.audit { margin-left: 12px; padding: 2px 10px; border-radius: 12px; background: #ffd479; color: #3a2a00 }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; padding: 8px 24px; background: #fff; border-bottom: 1px solid #dedbd3 }
nav ul { display: flex; flex-wrap: wrap; gap: 4px; margin: 0; padding: 0; list-style: none }
nav a { display: block; padding: 6px 14px; border-radius: 6px; text-decoration: none }
nav a[aria-current] { background: #dff0ed; font-weight: 600 }
nav form { margin-left: auto }
.houses { background: #eceae4 }
form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px }
input, button { font: inherit; padding: 5px 12px; border: 1px solid #8b948f; border-radius: 6px; background: #fff; color: inherit; max-width: 100% }
button { cursor: pointer; border-color: #0b5a52; background: #0b5a52; color: #fff }
header button { background: transparent; border-color: #fff }
main { max-width: 1320px; margin: 0 auto; padding: 16px 24px 48px }
h1 { margin: 8px 0 16px; font-size: 26px; line-height: 1.25; overflow-wrap: anywhere }
h2 { margin: 24px 0 8px; font-size: 18px }
.card, section table { background: #fff; border: 1px solid #dedbd3; border-radius: 8px }
section { overflow-x: auto }
time { white-space: nowrap }
[data-table] + .card { margin-top: 24px }
[data-column=check] { white-space: nowrap }
[data-screen=sign-in] { max-width: 420px; padding-top: 48px }
.card { margin: 0 0 16px; padding: 4px 20px 14px }
.card h2 { margin: 10px 0 6px }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(210px, 1fr)); gap: 10px 24px; margin: 0 }
dt { font-size: 14px; color: #5a625e }
dd { margin: 0; overflow-wrap: anywhere }
.ways { display: flex; flex-wrap: wrap; gap: 8px 20px; margin: 0 0 16px; padding: 0; list-style: none }
section table { width: 100%; border-spacing: 0 }
thead th { font-size: 14px; font-weight: 500; color: #5a625e; text-align: left; border-bottom: 1px solid #dedbd3 }
tbody th { font-weight: 600; text-align: left }
table th, table td { padding: 7px 12px; vertical-align: top }
tbody tr + tr > * { border-top: 1px solid #efede8 }
.amount { text-align: right; white-space: nowrap }
.note, .trouble { padding: 10px 16px; border-radius: 8px; background: #fff4d6 }
.trouble { background: #fde8e4 }
.none { color: #5a625e }
.sign-in { display: grid; padding: 20px; background: #fff; border: 1px solid #dedbd3; border-radius: 8px }
.day { margin-bottom: 8px }
[data-table=payments] table, [data-table=payers] table, [data-table=nights] table, [data-table=taxes] table { width: auto; min-width: min(100%, 420px) }
@media (max-width: 760px) {
  header, nav { padding: 10px 16px }
  header form, nav form { margin-left: 0 }
  main { padding: 8px 16px 32px }
  .clock { display: block; margin: 0 }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  section table, tbody { display: block; width: 100% !important }
  tbody tr { display: block; padding: 8px 14px }
  tbody tr + tr { border-top: 1px solid #dedbd3 }
  tbody tr + tr > * { border-top: 0 }
  tbody th, tbody td { display: flex; justify-content: space-between; gap: 16px; padding: 2px 0; text-align: right; white-space: normal }
  tbody th { font-size: 17px }
  td::before { content: attr(data-label); color: #5a625e; text-align: left }
}
`
