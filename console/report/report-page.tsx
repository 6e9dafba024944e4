/** The report as one file that opens anywhere: no script, nothing from outside, the same parts and colours as the page of an open hotel. */
import { renderToString } from 'preact-render-to-string'
import type { Dossier } from '../../contracts/report/dossier/dossier.ts'
import style from '../style/report.css?inline'
import { Report } from './report.tsx'

/** `hashOf` is SHA-256 in base64: the policy lets in this one sheet of style and nothing else. */
export function reportPage(dossier: Dossier, hashOf: (text: string) => string): string {
  const { connector, exit } = dossier.report
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`
  const page = renderToString(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="generator" content={`mockinn ${dossier.report.engine}`} />
        <title>{`${connector.name} ${connector.version}: exit ${exit} · Mockinn`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <Report dossier={dossier} />
        {dossier.data !== null && (
          <script type="application/json" id="report.json" dangerouslySetInnerHTML={{ __html: asData(dossier.data) }} />
        )}
      </body>
    </html>,
  )
  return `<!doctype html>\n${page}\n`
}

/** The same JSON to whoever parses it, and to a browser no beginning of anything. */
const asData = (json: string): string => json.replace(/[<>&]/g, sign => `\\u00${sign.charCodeAt(0).toString(16)}`)
