/** Which stories belong together: what a suite asks of a connector. */

export type Suite = { readonly name: string; readonly about: string; readonly stories: readonly string[] }

export const suites: readonly Suite[] = [
  {
    name: 'crm-mirror',
    about: 'A CRM that mirrors the hotel one way: every story there is for it.',
    stories: ['CRM-01', 'CRM-02', 'CRM-26'],
  },
  { name: 'smoke', about: 'The shortest story alone: is anything connected at all?', stories: ['CRM-01'] },
]

/** What is played where neither a story nor a suite is named. */
export const usualSuite = 'crm-mirror'

export const suiteNamed = (name: string): Suite | undefined => suites.find(suite => suite.name === name.toLowerCase())
