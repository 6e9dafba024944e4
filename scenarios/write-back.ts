import { between } from './line.ts'
import { deskOf, type Story, subject, type Way } from './words.ts'

export const writeBack: Story = {
  id: 'CRM-33',
  name: 'write-back',
  title: 'Write-back',
  about:
    'One guest changes her address with the connector; another does so while the hotel cannot be reached, and changes it once more at the desk; a third speaks to the desk alone.',
  days: 6,
  script(setting) {
    const desk = deskOf(setting)
    const { day, on, guest, reservation } = desk
    const stay = { arrival: day(3), departure: day(4) }
    const [writes, deskLater, deskOnly, control] = ['writes', 'desk-later', 'desk-only', 'control'] as const
    const everyone = [writes, deskLater, deskOnly, control]
    const address = (who: string, where: string) => `${who}.${where}.${setting.scope}@example.com`.toLowerCase()
    const atTheDesk = (who: string, hour: `${number}:${number}`) =>
      desk.asks(on(day(1), hour), {
        ...{ kind: 'change-guest', guest: guest(who) },
        changes: { email: address(who, 'desk'), emailKind: 'personal' },
      })
    const withTheConnector = (who: string, hour: `${number}:${number}`) =>
      desk.atTheFarSide(on(day(1), hour), who, 'change-email', address(who, 'own'))
    const away = [between(day(1), '10:55', '12:30', 'on: polling; do: outage(for: 95m)')]
    return {
      steps: [
        ...everyone.flatMap(who => desk.books(on(day(0), '09:00'), who, stay)),
        withTheConnector(writes, '09:15'),
        atTheDesk(deskOnly, '09:40'),
        withTheConnector(deskLater, '11:00'),
        atTheDesk(deskLater, '11:30'),
        ...everyone.map(who => desk.checksIn(on(stay.arrival, '15:10'), who)),
        ...everyone.map(who => desk.checksOut(on(stay.departure, '10:30'), who)),
      ],
      cast: [
        ...[writes, deskLater, deskOnly].map(who => subject(reservation(who), reservation(control))),
        { role: 'control', reservation: reservation(control) },
      ],
      faults: { polling: away, webhooks: away, export: away, screens: away } satisfies Record<Way, readonly string[]>,
      until: on(day(5), '13:00'),
    }
  },
}
