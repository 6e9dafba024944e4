/** What `npm run build:page` makes of console/report: plain JavaScript that Node runs. */
declare module '*/report-page.mjs' {
  export function reportPage(
    dossier: import('../contracts/report/dossier/dossier.ts').Dossier,
    hashOf: (text: string) => string,
  ): string
}
