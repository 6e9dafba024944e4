/** Which stories belong together: what a suite asks of a connector. */
import { type Abilities, lacking, type Suite } from './suite.ts'

export const suites: readonly Suite[] = [
  {
    name: 'crm-mirror',
    about: 'A CRM that mirrors the hotel one way: every story there is for it.',
    stories: [
      ...['CRM-01', 'CRM-02', 'CRM-03', 'CRM-04', 'CRM-05', 'CRM-06', 'CRM-07', 'CRM-10', 'CRM-11', 'CRM-12', 'CRM-13'],
      ...[
        'CRM-14',
        'CRM-15',
        'CRM-16',
        'CRM-17',
        'CRM-18',
        'CRM-20',
        'CRM-21',
        'CRM-23',
        'CRM-24',
        'CRM-25',
        'CRM-26',
        'CRM-27',
        'CRM-28',
      ],
      ...['CRM-29', 'CRM-30', 'CRM-31', 'CRM-32'],
    ],
    needs: { sight: 'probe or mails' },
  },
  {
    name: 'crm-consent',
    about: 'Who may be written to, under which address, who wants no news, and who was forgotten.',
    stories: ['CRM-06', 'CRM-07', 'CRM-20'],
    needs: { sight: 'probe or mails' },
  },
  {
    name: 'crm-two-way',
    about:
      'A CRM that writes into the hotel what guests change with it: soon, nothing else, and never over what is newer.',
    stories: ['CRM-33', 'CRM-19', 'CRM-07'],
    needs: { sight: 'probe or mails', actions: ['change-email', 'unsubscribe'], writesBack: ['contact', 'consents'] },
  },
  {
    name: 'crm-history',
    about: 'A CRM that is connected to a hotel with years behind it: whether it knows who has been here before.',
    stories: ['CRM-09'],
    needs: { reads: ['stays'] },
  },
  {
    name: 'crm-identity',
    about: 'A CRM that tells persons apart and knows who comes again, scored over all pairs of stays.',
    stories: ['CRM-08'],
    needs: { reads: ['person'] },
  },
  {
    name: 'webhook-receiver',
    about: 'Whoever takes webhooks: said twice, in another order, forged, in new words, and not at all.',
    stories: ['WH-DUPLICATES', 'WH-ORDER', 'WH-FORGERY', 'WH-WORDS', 'CRM-26'],
    needs: { modes: ['webhooks'], sight: 'probe or mails' },
  },
  {
    name: 'polling-client',
    about: 'Whoever asks: pages that move, cursors and tokens that expire, a PMS that is busy or away.',
    stories: ['CRM-28', 'PL-BUSY', 'CRM-26', 'CRM-27'],
    needs: { modes: ['polling'], sight: 'probe or mails' },
  },
  {
    name: 'export-reader',
    about:
      'Whoever reads the files of the night: late, broken off, twice, corrected, with new columns, and none at all.',
    stories: ['EX-FILES', 'CRM-26', 'CRM-27'],
    needs: { modes: ['export'], sight: 'probe or mails' },
  },
]

export const suiteNamed = (name: string): Suite | undefined => suites.find(suite => suite.name === name.toLowerCase())

/** The suites that a connector can be played in by what it declares, in their own order. */
export const suitesFor = (has: Abilities): Suite[] => suites.filter(suite => lacking(suite, has).length === 0)
