/**
 * Outlives Mockinn by a moment: where Mockinn is killed outright and can end nothing any more, its connectors are ended here, and the folders
 * that it made for them are swept. Told of process groups and folders on standard input, `+123` and `-123`, `+/tmp/…` and `-/tmp/…`, and
 * woken by its end. Plain JavaScript, so that it starts at once.
 */
import { rmSync } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'

const kept = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('+')) kept.add(line.slice(1))
  if (line.startsWith('-')) kept.delete(line.slice(1))
}
const isGroup = what => /^\d+$/.test(what)
for (const group of [...kept].filter(isGroup)) {
  try {
    process.kill(-Number(group), 'SIGKILL')
  } catch {
    // Gone already.
  }
}
for (const folder of [...kept].filter(what => !isGroup(what))) {
  // The last of a connector may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
}
