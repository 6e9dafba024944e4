/** Signed deliveries a second, as the hotel sends them and writes them down, against undici's Pool.request posting the same bytes unsigned. */
import { startChild } from '../children.ts'
import { figureOf, type Measured, median } from '../figures.ts'
import type { Speed } from './sender.ts'

const rounds = 7
const changes = 10_000

export async function measureDeliveries(): Promise<Measured> {
  const receiver = await startChild('deliveries/receiver.ts')
  const measured: { readonly ours: Speed; readonly baseline: Speed }[] = []
  for (let round = -1; round < rounds; round += 1) {
    // The first round warms the receiver up.
    const [ours, baseline] = [await sent(receiver.ready, 'ours'), await sent(receiver.ready, 'baseline')]
    if (round >= 0) measured.push({ ours, baseline })
  }
  receiver.end()
  const about = { part: 'deliveries', what: 'signed deliveries a second', unit: '/s', target: { atLeast: 0.7 } }
  const perSecond = measured.map(({ ours, baseline }) => ({ ours: ours.perSecond, baseline: baseline.perSecond }))
  const cpu = (whose: 'ours' | 'baseline') => median(measured.map(each => each[whose].cpuUs)).toFixed(0)
  return {
    figures: [figureOf(about, perSecond)],
    notes: [
      `deliveries: ${changes} changes of guests over 50 connections to a receiver in a process of its own; the baseline is undici's Pool.request with the same bodies and headers but those of the signature; ours signs each and writes its line into the transcript; ${rounds} rounds. Processor time of a delivery: ${cpu('ours')} µs, and ${cpu('baseline')} µs of the baseline.`,
    ],
  }
}

async function sent(url: unknown, how: 'ours' | 'baseline'): Promise<Speed> {
  const sender = await startChild('deliveries/sender.ts')
  const speed = (await sender.ask({ url, how, changes })) as Speed
  sender.end()
  return speed
}
