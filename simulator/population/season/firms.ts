/** The firms and agencies that a house works with, and how they pay: by a statement for each month. */
import type { Command } from '../../domain/commands.ts'
import { addDays, type BusinessDate } from '../../domain/time.ts'
import type { PaymentId } from '../../domain/words.ts'
import { stream } from '../streams.ts'
import { accountOf, agencyId, type Desk, firmId, type Work } from './desk.ts'
import { agencies, firms } from './tables.ts'

const names = ['Acme', 'Nordic', 'Atlas', 'Vertex', 'Rhône', 'Delta', 'Orion', 'Meridian']
const trades = ['Logistics', 'Systems', 'Pharma']
const streets = ['rue de la République', 'boulevard Haussmann', 'quai Voltaire']

export function* firmCommands(seed: number): Generator<Command> {
  const draw = stream(seed, 'season firms')
  for (let n = 1; n <= firms; n += 1) {
    const name = `${names[n % names.length]} ${trades[draw() % trades.length]} ${n}`
    const lines = [`${1 + (draw() % 90)} ${streets[draw() % streets.length]}`]
    const address = { lines, city: 'Lyon', postalCode: '69002', region: null }
    const details = { name, email: `travel${n}@firm.example.com`, address, account: accountOf(n) }
    yield { kind: 'register-firm', firm: firmId(n), details: { ...details, kind: 'company', vatId: null } }
  }
  yield agency(1, 'Channel One', null, 150_000)
  yield agency(2, 'Channel Two', null, 180_000)
  yield agency(agencies.online + agencies.business, 'Meridian Business Travel', '20299999', 80_000)
}

function agency(n: number, name: string, iata: string | null, commissionPpm: number): Command {
  const details = { name, email: `agency${n}@agency.example.com`, address: null, account: null }
  return {
    kind: 'register-firm',
    firm: agencyId(n),
    details: { ...details, kind: 'travel-agent', iata, commissionPpm },
  }
}

/** A statement on the first of the month, paid by transfer some days later; now and then a firm waits for the next. */
export function* firmPayments(desk: Desk, today: BusinessDate): Work {
  const day = Number(today.slice(8))
  if (day === 1) for (const [account, owed] of owing(desk)) desk.statements.set(account, owed)
  if (day < firstPayingDay || day > lastPayingDay) return
  for (const [account, minor] of desk.statements) {
    const draw = stream(desk.seed, `statement ${account} ${today.slice(0, 7)}`)
    const pays = firstPayingDay + (draw() % (lastPayingDay - firstPayingDay + 1))
    if (day !== pays || draw() % 100 < 6) continue
    desk.statements.delete(account)
    const payment = `${account}.${today}` as PaymentId
    const reference = `statement of ${addDays(today, -day).slice(0, 7)}`
    yield { kind: 'pay-receivable', payment, account, method: 'bank-transfer', minor, reference }
  }
}

const [firstPayingDay, lastPayingDay] = [10, 25]

function owing({ books }: Desk): [account: string, owed: number][] {
  return Array.from({ length: firms }, (_, index) => accountOf(index + 1)).flatMap(account => {
    const owed = books.ledgers.get(`receivable:${account}`) ?? 0
    return owed > 0 ? [[account, owed] as [string, number]] : []
  })
}
