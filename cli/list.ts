/** `mockinn list`: what there is to choose from, as the code knows it. */
import { storiesAsking } from '../contracts/checks/asked.ts'
import { modesOf, timeOf } from '../contracts/checks/check.ts'
import { checks } from '../contracts/checks/registry.ts'
import { levels } from '../contracts/suites/levels.ts'
import { suites } from '../contracts/suites/registry.ts'
import { mutations } from '../fixtures/connectors/crm/mutations.ts'
import { stories } from '../scenarios/registry.ts'
import { faultKinds } from '../simulator/faults/catalogue/catalogue.ts'
import type { FaultKind } from '../simulator/faults/catalogue/kind.ts'
import { deliveryProfiles } from '../simulator/personas/delivery-profiles/registry.ts'
import { exportPresets } from '../simulator/personas/exports/registry.ts'
import { personas } from '../simulator/personas/registry.ts'
import { bundled } from './connectors.ts'
import { deliveryMatrix } from './delivery-matrix.ts'
import { exportMatrix } from './export-matrix.ts'
import { sayFault } from './fault-line.ts'
import { personaMatrix } from './persona-matrix.ts'
import { oneOf } from './usage.ts'

type Row = { readonly [key: string]: unknown }

const topics = {
  stories: () => stories.map(({ id, name, title, about, days }) => ({ id, name, title, about, days })),
  checks: () =>
    checks.map(check => {
      const { id, level, sentence, reason, mutants } = check
      const [modes, judgesBy] = [modesOf(check), timeOf(check)]
      return { id, level, sentence, reason, modes, judgesBy, stories: storiesAsking(id), mutants }
    }),
  suites: () => suites.map(({ name, about, stories, needs }) => ({ name, about, stories, needs })),
  levels: () => levels.map(({ name, ...level }) => ({ name, ...level })),
  personas: () => [...personas],
  exports: () => exportPresets.map(preset => ({ ...preset })),
  'delivery-profiles': () => deliveryProfiles.map(profile => ({ ...profile })),
  faults: () => faultKinds.map(kind => ({ ...kind })),
  connectors: () => bundled.map(({ name, title }) => ({ name, title })),
  mutations: () => Object.entries(mutations).map(([name, breaks]) => ({ name, breaks })),
} satisfies Record<string, () => Row[]>

export type Topic = keyof typeof topics
const topicNames = Object.keys(topics) as Topic[]

export function list(topic: string | undefined, { json }: { json?: boolean }): void {
  const chosen =
    topic === undefined
      ? topicNames
      : [oneOf('list', topic, topicNames, word => topicNames.find(each => each === word))]
  if (json) {
    const found = Object.fromEntries(chosen.map(each => [each, topics[each]()]))
    return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  }
  process.stdout.write(`${chosen.map(each => section(each, topics[each]())).join('\n')}`)
}

function section(topic: Topic, rows: readonly Row[]): string {
  if (topic === 'exports')
    return `${topic}\n${exportMatrix(exportPresets)
      .map(line => `  ${line}\n`)
      .join('')}`
  const names = rows.map(row => `${row.id ?? row.name}`)
  const width = Math.max(...names.map(name => name.length)) + 2
  const lines = rows.map((row, index) => `  ${(names[index] ?? '').padEnd(width)}${sayRow(topic, row, width + 2)}\n`)
  const more = moreOf(topic)
  return `${topic}\n${lines.join('')}${more}`
}

function moreOf(topic: Topic): string {
  if (topic === 'personas') return `\n${personaMatrix(personas).join('\n')}`
  return topic === 'delivery-profiles'
    ? `\n${deliveryMatrix(deliveryProfiles)
        .map(line => `  ${line}\n`)
        .join('')}`
    : ''
}

function sayRow(topic: Topic, row: Row, indent: number): string {
  switch (topic) {
    case 'stories':
      return `${row.name}: ${row.about}`
    case 'checks':
      return `${row.level}  ${row.sentence} Failed by: ${(row.mutants as readonly string[]).join(', ')}.`
    case 'suites':
      return `${row.about} (${(row.stories as readonly string[]).join(', ')})`
    case 'personas':
    case 'delivery-profiles':
      return wrapped(String(row.about), indent)
    case 'exports':
      return String(row.about)
    case 'faults':
      return wrapped(sayFault(row as unknown as FaultKind), indent)
    case 'levels':
      return wrapped(String(row.about), indent)
    case 'connectors':
      return String(row.title)
    case 'mutations':
      return String(row.breaks)
    default:
      return topic satisfies never
  }
}

const terminalColumns = 80

/** Goes on below its own beginning. */
function wrapped(sentence: string, indent: number): string {
  const lines = ['']
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && indent + line.length + 1 + word.length > terminalColumns) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
