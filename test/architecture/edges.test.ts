import { describe, expect, test } from 'vitest'
import { edgeViolations } from './edges.ts'

const wrong = (path: string, text: string) => edgeViolations([{ path, text }])

test('a domain file that reads the wall clock is told so, with the line and where it may stand', () => {
  expect(wrong('simulator/domain/stay.ts', 'const a = 1\nconst b = Date.now()')).toEqual([
    'simulator/domain/stay.ts:2 uses Date.now: the wall clock ticks only at the edge. Take hotel time as an argument. It may stand in ' +
      'simulator/wire, simulator/store, contracts/connectors, contracts/run, console, cli, fixtures/connectors, test, bench, *.config.ts.',
  ])
})

describe('further in than the edge', () => {
  test.each([
    'Date.now()',
    "Date['now']()",
    'globalThis.setTimeout(f, 1)',
    'new Date()',
    'Date()',
    'performance.now()',
    'Temporal.Now.instant()',
    'process.hrtime()',
    'setTimeout(f, 1)',
    'setInterval(f, 1)',
    'const later = { setTimeout }',
    'const later = [setImmediate]',
    "import { setTimeout as sleep } from 'node:timers/promises'",
    "import { performance as p } from 'perf_hooks'",
    'at.getHours()',
    'at.getTimezoneOffset()',
    'Math.random()',
    'crypto.randomUUID()',
    "import { randomBytes as bytes } from 'node:crypto'",
    'amount.toLocaleString()',
    'a.localeCompare(b)',
    "new Intl.NumberFormat('de')",
    '2 ** 32',
    'a **= 2',
    'Math.pow(a, 2)',
    'Math.exp(a)',
    'Math.log(a)',
    'Math.sin(a)',
    "import express from 'express'",
    "import { createServer } from 'node:net'",
    "import { request } from 'http'",
    "import type { TLSSocket } from 'node:tls'",
    "import { createSocket } from 'node:dgram'",
    "import { WebSocketServer } from 'ws'",
    "await import('node:https')",
    "await fetch('http://127.0.0.1')",
    'new WebSocket(url)',
    "import { spawn } from 'node:child_process'",
    'process.env.TZ',
    'process.exit(1)',
    "import { DatabaseSync } from 'node:sqlite'",
    "import { readFile } from 'node:fs/promises'",
    "import { readFileSync } from 'fs'",
  ])('%s is refused', code => {
    for (const path of [
      'simulator/windows/a.ts',
      'simulator/hotel.ts',
      'scenarios/a.ts',
      'contracts/report/a.ts',
      'fixtures/hotels/a.ts',
    ]) {
      expect(wrong(path, code).length).toBeGreaterThan(0)
    }
    for (const path of [
      'simulator/wire/a.ts',
      'contracts/run/a.ts',
      'contracts/connectors/a.ts',
      'cli/a.ts',
      'test/a.test.ts',
    ]) {
      expect(wrong(path, code)).toEqual([])
    }
  })

  test.each([
    '// Date.now() and Math.random()',
    "const says = 'new Date() ** 2'",
    'new Date(0)',
    'new Date(text)',
    'Math.floor(a / 2)',
    'const at = { setTimeout: 1, fetch: 2 }; at.fetch',
    'type Timer = ReturnType<typeof setTimeout>',
    'function f(a: Intl.DateTimeFormatOptions) { return a }',
    "import { createHash } from 'node:crypto'",
    "import { styleText } from 'node:util'",
  ])('%s is fine', code => expect(wrong('simulator/domain/a.ts', code)).toEqual([]))
})

test('a store opens files but no sockets, and tells no language', () => {
  expect(wrong('simulator/store/a.ts', "import { DatabaseSync } from 'node:sqlite'")).toEqual([])
  expect(wrong('simulator/store/a.ts', "import { createServer } from 'node:net'")).toHaveLength(1)
})

test('the page may fetch and listen, and opens no files but in its build settings', () => {
  expect(wrong('console/app.tsx', "new EventSource('/logs'); await fetch('/runs')")).toEqual([])
  expect(wrong('console/app.tsx', "import { readFileSync } from 'node:fs'")).toHaveLength(1)
  expect(wrong('console/vite.config.ts', "import { readFileSync } from 'node:fs'")).toEqual([])
})

test('the schemas are written to files, without a clock', () => {
  expect(wrong('contracts/schemas/a.ts', "import { writeFile } from 'node:fs/promises'")).toEqual([])
  expect(wrong('contracts/schemas/a.ts', 'Date.now()')).toHaveLength(1)
})
