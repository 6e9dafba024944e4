/** A hotel that is opened, or a season that is lived, under a PMS of somebody's own. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderForFile } from './folder.ts'
import { mockinn, start } from './mockinn.ts'

const folder = folderForFile()

function personaFile(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

describe('a hotel that is kept under a PMS of one’s own', () => {
  const env = { MOCKINN_TOKEN: 'a token of this test that is long enough' }
  const like = 'like: polling-rich\nname: kept-pms\n'
  const own = `${like}windows: { polling: { lists: [guests] } }\nfields: { guest: [email] }\n`

  async function opened(data: string, ...more: string[]) {
    await using hotel = start(['up', '--port', '0', '--data', data, ...more], { env })
    const [, url] = await hotel.says(/PMS +(http\S+)/)
    const [guests, reservations] = await Promise.all(
      ['guests', 'reservations'].map(async list => {
        const headers = { authorization: `Bearer ${env.MOCKINN_TOKEN}` }
        const answer = await fetch(String(url).replace('guests', list), { headers })
        return (await answer.json()) as { readonly [key: string]: unknown }
      }),
    )
    hotel.signal('SIGTERM', 'it alone')
    await hotel.ended
    return { guests, reservations }
  }

  test('comes back under it, also where its file is gone or left out', async () => {
    const [data, file] = [join(folder, 'data'), personaFile('kept.yaml', own)]
    const first = await opened(data, '--persona', file)
    expect(first.reservations).toMatchObject({ status: 404, detail: expect.stringContaining('persona kept-pms') })
    const [guest] = (first.guests?.guests ?? []) as object[]
    expect(Object.keys(guest ?? {})).toEqual(expect.arrayContaining(['id', 'email']))
    expect(guest).not.toHaveProperty('lastName')
    personaFile('kept.yaml', `about: Other words.\n${own}`)
    expect(await opened(data, '--persona', file)).toEqual(first)
    rmSync(file)
    expect(await opened(data)).toEqual(first)
    const { status, stderr } = await mockinn(['up', '--port', '0', '--data', data, '--persona', file])
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('there is nothing at that') })
  })

  test('does not come back under another one', async () => {
    const [data, file] = [join(folder, 'other'), personaFile('other.yaml', own)]
    await opened(data, '--persona', file)
    personaFile('other.yaml', `${like}fields: { guest: [email] }\nconsents: none\n`)
    const asked = async (...persona: string[]) =>
      mockinn(['up', '--port', '0', '--data', data, '--persona', ...persona])
    const changed = await asked(file)
    expect(changed.status).toBe(3)
    expect(changed.stderr).toMatch(/whose windows, consents were not as the file says now\. Leave --persona out/)
    const another = await asked('polling-rich')
    expect(another.status).toBe(3)
    expect(another.stderr).toContain('has the persona kept-pms, and polling-rich is asked for')
  })

  test('is not taken for one that ships, nor one that ships for it', async () => {
    const data = join(folder, 'shipped')
    await opened(data, '--persona', 'polling-rich')
    const file = personaFile('late.yaml', own)
    const { status, stderr } = await mockinn(['up', '--port', '0', '--data', data, '--persona', file])
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('has the persona polling-rich'),
    })
  })
})

test('a wrong persona file opens no hotel and keeps none', async () => {
  const data = join(folder, 'wrong')
  const file = personaFile('wrong.yaml', 'like: polling-rich\nname: my-pms\nchanges: [guest.changed]\n')
  const { status, stderr } = await mockinn(['up', '--port', '0', '--data', data, '--persona', file])
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(':3:') })
  expect(existsSync(data)).toBe(false)
})

test('a season is lived under a PMS of one’s own, and its nightly files are kept', async () => {
  const persona = personaFile('season.yaml', 'like: nightly-full\nname: my-pms\nfields: { guest: [lastName] }\n')
  const out = join(folder, 'season')
  const season = ['season', '--property', 'harbour-house', '--days', '3']
  const lived = await mockinn([...season, '--persona', persona, '--out', out])
  expect(lived.status).toBe(0)
  expect(readdirSync(join(out, 'export'))).toEqual(['01', '02', '03'].map(day => `reservations-2026-01-${day}.csv`))
  const header = readFileSync(join(out, 'export', 'reservations-2026-01-03.csv'), 'utf8').split('\r\n')[0]
  expect(header).toMatch(/guest,last_name,created_at/)
  // A window shows the hotel and does not change it.
  expect(lived.stdout).toBe((await mockinn(season)).stdout)
})
