import { test } from 'vitest'
import { deliveryCases } from './cases/deliveries.ts'
import { writtenCases } from './cases/deliveries-written.ts'

test.each(Object.entries({ ...deliveryCases, ...writtenCases }))('%s strikes, and the receiver sees it', (_, seen) =>
  seen(),
)
