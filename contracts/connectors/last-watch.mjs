/**
 * Outlives Mockinn by a moment: where Mockinn is killed outright and can end nothing any more, its connectors are ended here. Told the
 * process groups on standard input, `+123` and `-123`, and woken by its end. Plain JavaScript, so that it starts at once.
 */
import process from 'node:process'
import { createInterface } from 'node:readline'

const groups = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('+')) groups.add(Number(line.slice(1)))
  if (line.startsWith('-')) groups.delete(Number(line.slice(1)))
}
for (const group of groups) {
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
