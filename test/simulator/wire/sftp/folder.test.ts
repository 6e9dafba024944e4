/** The nightly files by SFTP, read by a real client: the same bytes as over HTTP, and nothing but them. */
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { wholeOf } from '../../../../simulator/windows/export/content.ts'
import { aHotel, ask, book, moment, register } from '../../a-hotel.ts'
import { anSftp, denied, done, failure, noSuchFile, statusOf } from '../../an-sftp.ts'

const [first, second] = ['reservations-2026-06-01.csv', 'reservations-2026-06-02.csv']

async function aHotelAfterTwoNights() {
  const hotel = aHotel({ persona: nightlyFull })
  ask(hotel, register('ada', { firstName: 'Zoë 🏨' }), book('r1'))
  await hotel.advanceTo(moment('2026-06-03T05:00:00Z'))
  return hotel
}

test('a connector that logs in with the name and the token of its run lists and reads the files of its nights', async () => {
  const hotel = await aHotelAfterTwoNights()
  const guest = await (await anSftp([hotel])).login()
  expect(await guest.names()).toEqual([first, second])
  for (const file of hotel.files) expect((await guest.read(`/${file.name}`)).equals(wholeOf(file.content))).toBe(true)
  const stats = await done<{ mtime: number; size: number; mode: number }>(back => guest.sftp.stat(first, back))
  expect(stats).toMatchObject({
    ...{ mtime: (hotel.files[0]?.writtenAt ?? 0) / 1000, mode: 0o100444 },
    size: hotel.files[0]?.content.length,
  })
  expect((await guest.list())[0]?.longname).toMatch(/^-r--r--r-- +1 hotel +hotel +\d+ Jun {2}2 \d\d:\d\d reserv/)
})

test('the file of the next night is there for who is logged in already', async () => {
  const hotel = aHotel({ persona: nightlyFull })
  const guest = await (await anSftp([hotel])).login()
  expect(await guest.names()).toEqual([])
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  expect(await guest.names()).toEqual([first])
})

test('the transcript knows which file was fetched, and up to which commit it tells', async () => {
  const hotel = await aHotelAfterTwoNights()
  const guest = await (await anSftp([hotel])).login()
  await guest.read(first)
  const fetched = hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')
  expect(fetched).toMatchObject([
    { by: 'sftp', name: first, whole: true, facts: { from: 1, to: hotel.files[0]?.upTo }, at: hotel.now },
  ])
})

test('who hangs up in the middle of a file has not been told what stands in it', async () => {
  const hotel = await aHotelAfterTwoNights()
  const guest = await (await anSftp([hotel])).login()
  const handle = await done<Buffer>(back => guest.sftp.open(first, 'r', back))
  await done(back => guest.sftp.read(handle, Buffer.alloc(10), 0, 10, 0, back))
  guest.client.destroy()
  const fetched = () => hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')
  await expect.poll(fetched).toMatchObject([{ name: first, bytes: 10, whole: false, facts: null }])
})

test('a file that is not there is said not to be, wherever the path wanders', async () => {
  const guest = await (await anSftp([await aHotelAfterTwoNights()])).login()
  const paths = ['/reservations-2026-06-09.csv', '../../etc/passwd', '/etc/passwd', `/${first}/x`, 'x'.repeat(9000)]
  for (const path of paths) {
    expect(await statusOf(guest.read(path)), path).toBe(noSuchFile)
    expect(await statusOf(done(back => guest.sftp.lstat(path, back))), path).toBe(noSuchFile)
    expect(await statusOf(done(back => guest.sftp.opendir(path, back))), path).toBe(noSuchFile)
  }
  expect(await done(back => guest.sftp.realpath('../../a/./b/..', back))).toBe('/a')
  expect((await guest.read(`/x/../../${first}`)).length).toBeGreaterThan(0)
})

test('nothing can be written, removed, renamed or made, and a handle that was never given opens nothing', async () => {
  const hotel = await aHotelAfterTwoNights()
  const before = hotel.files.map(({ content }) => wholeOf(content).toString())
  const { sftp, names } = await (await anSftp([hotel])).login()
  const handle = await done<Buffer>(back => sftp.open(first, 'r', back))
  const refused = {
    ...{ w: done(back => sftp.open(first, 'w', back)), a: done(back => sftp.open(first, 'a', back)) },
    ...{ 'r+': done(back => sftp.open(first, 'r+', back)), new: done(back => sftp.open('new', 'wx', back)) },
    write: done(back => sftp.write(handle, Buffer.from('!'), 0, 1, 0, back)),
    ...{ remove: done(back => sftp.unlink(first, back)), rename: done(back => sftp.rename(first, 'x', back)) },
    ...{ mkdir: done(back => sftp.mkdir('x', back)), rmdir: done(back => sftp.rmdir('/', back)) },
    ...{ chmod: done(back => sftp.chmod(first, 0o777, back)), link: done(back => sftp.symlink(first, 'x', back)) },
    ...{ times: done(back => sftp.futimes(handle, 0, 0, back)) },
  }
  for (const [what, asked] of Object.entries(refused)) expect(await statusOf(asked), what).toBe(denied)
  const nobodys = Buffer.from('nobody’s')
  expect(await statusOf(done(back => sftp.read(nobodys, Buffer.alloc(1), 0, 1, 0, back)))).toBe(failure)
  expect(await statusOf(done(back => sftp.close(nobodys, back)))).toBe(failure)
  expect(await statusOf(done(back => sftp.readlink(first, back)))).toBe(noSuchFile)
  expect(await statusOf(done(back => sftp.ext_openssh_rename(first, 'x', back)))).not.toBe('allowed')
  expect(await names()).toEqual([first, second])
  expect(hotel.files.map(({ content }) => wholeOf(content).toString())).toEqual(before)
})

test('a file whose beginning is taken again and again was not taken whole, and one that is taken in any order was', async () => {
  const hotel = await aHotelAfterTwoNights()
  const { sftp } = await (await anSftp([hotel])).login()
  const length = hotel.files[0]?.content.length ?? 0
  const half = Math.ceil(length / 2)
  const take = async (...places: number[]) => {
    const handle = await done<Buffer>(back => sftp.open(first, 'r', back))
    for (const place of places)
      await done(back => sftp.read(handle, Buffer.alloc(half), 0, Math.min(half, length - place), place, back))
    await done(back => sftp.close(handle, back))
  }
  await take(0, 0, 0)
  await take(half, 0)
  const fetched = hotel.transcript.all().filter(entry => entry.kind === 'file-fetched')
  expect(fetched.map(({ whole, facts }) => [whole, facts !== null])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('more handles than a session may have are refused, and those that were open go on', async () => {
  const { sftp } = await (await anSftp([await aHotelAfterTwoNights()])).login()
  const opened = await Promise.allSettled(
    Array.from({ length: 80 }, () => done<Buffer>(back => sftp.open(first, 'r', back))),
  )
  const given = opened.filter(each => each.status === 'fulfilled')
  expect(given).toHaveLength(64)
  await done(back => sftp.close(given[0]?.value ?? Buffer.alloc(0), back))
  await done(back => sftp.open(first, 'r', back))
})
