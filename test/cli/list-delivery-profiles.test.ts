import { expect, test } from 'vitest'
import { deliveryProfiles } from '../../simulator/personas/delivery-profiles/registry.ts'
import { mockinn } from './mockinn.ts'

test('the ways of delivering webhooks stand side by side for people, and whole for programs', async () => {
  const plain = (await mockinn(['list', 'delivery-profiles'])).stdout
  const row = (name: string) => plain.split('\n').findLast(line => line.trim().startsWith(`${name} `))
  expect(row('shopify-strict')?.trim().split(/ {2,}/)).toEqual([
    ...['shopify-strict', '8', '4 h', '5 s', '4 at once', 'x-shopify-*', 'full', 'deleted after the last'],
  ])
  for (const { name } of deliveryProfiles) expect(row(name)).toBeDefined()
  const whole = JSON.parse((await mockinn(['list', 'delivery-profiles', '--json'])).stdout)
  expect(whole).toEqual({ 'delivery-profiles': deliveryProfiles })
})

test('a hotel is opened with another way of delivering, and a wrong word is told with the nearest right one', async () => {
  const wrong = await mockinn(['up', '--port', '0', '--delivery-profile', 'svics'])
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean "svix"?')])
  const none = await mockinn(['up', '--port', '0', '--delivery-profile', 'svix', '--persona', 'nightly-full'])
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('sends no webhooks')])
})
