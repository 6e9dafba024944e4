/** How the first release looks: grey, blue and close together. */
export const firstStyle = `body { margin: 0; background: #d9dde3; color: #111; font: 14px/1.4 Tahoma, Verdana, "DejaVu Sans", sans-serif }
a { color: #00348a }
a:focus-visible, input:focus-visible, .box:focus-visible { outline: 2px solid #b35900; outline-offset: 1px }
#hdr { background: #1d3a6b; color: #fff; padding: 2px 8px }
.bar { width: 100%; border-collapse: collapse }
.bar td { padding: 4px 8px }
#htl { font-weight: bold; font-size: 16px }
#out { text-align: right }
#mnu { background: #b9c3d3; border-bottom: 1px solid #7d8ba3; padding: 5px 12px; line-height: 2.2 }
#mnu a { display: inline-block; padding: 0 12px; border: 1px solid #7d8ba3; background: #eef1f6; text-decoration: none }
#mnu a.on { background: #fff; font-weight: bold }
#mnu form { display: inline-block; margin-left: 12px }
.scr, #lgn { padding: 4px 16px 24px }
h1 { font-size: 19px; margin: 12px 0 8px }
h2 { font-size: 15px; margin: 16px 0 4px }
input { font: inherit; line-height: 1.4; padding: 2px 6px }
.grp { background: #f4f5f8; border: 1px solid #98a3b5; margin: 10px 0; padding: 4px 10px 8px }
legend { font-weight: bold; color: #1d3a6b; padding: 0 4px }
.frm { display: inline-table; vertical-align: top; width: 48%; min-width: 320px; border-collapse: collapse; margin-right: 1% }
.frm th { text-align: left; font-weight: normal; color: #3b4659; width: 150px; padding: 2px 8px 2px 0; vertical-align: top }
.frm td { padding: 2px 0; overflow-wrap: anywhere }
.box { overflow-x: auto; background: #fff; border: 1px solid #98a3b5 }
.grd { width: 100%; border-collapse: collapse }
.grd th { background: #dfe4ec; text-align: left; border-bottom: 1px solid #98a3b5; white-space: nowrap }
.grd th, .grd td { padding: 3px 8px }
.grd tr:nth-child(even) td { background: #eff2f7 }
#g_nights, #g_taxes, #g_payments, #g_payers { width: auto; min-width: min(100%, 420px) }
.grd .n { text-align: right; white-space: nowrap }
.msg, .err { background: #fff8dc; border: 1px solid #c9a227; padding: 6px 10px }
.err { background: #fdecea; border-color: #b3261e }
.lnk a { margin-right: 16px }
#lgn { max-width: 400px; margin: 48px auto; background: #f4f5f8; border: 1px solid #98a3b5 }
#lgn .frm, #lgn .frm td { width: auto; min-width: 0; padding: 3px 8px 3px 0 }
@media (max-width: 640px) {
  .bar td { display: block; padding: 1px 4px; text-align: left !important }
  #mnu a { padding: 0 8px }
  #mnu form { display: block; margin: 0 }
  .scr { padding: 4px 8px 16px }
  .frm { width: 100%; min-width: 0 }
  #lgn { margin: 16px 8px }
}
`
