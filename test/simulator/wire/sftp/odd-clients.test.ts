/** Clients that are broken, many or silent: each loses its own connection at most, and everybody else goes on. */
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { nightlyFull } from '../../../../simulator/personas/nightly-full.ts'
import { aHotel, moment } from '../../a-hotel.ts'
import { pause } from '../../a-server.ts'
import { anSftp, done, type Guest } from '../../an-sftp.ts'

const first = 'reservations-2026-06-01.csv'

async function aHotelAfterANight() {
  const hotel = aHotel({ persona: nightlyFull })
  await hotel.advanceTo(moment('2026-06-02T05:00:00Z'))
  return hotel
}

/** The same bytes on every machine. */
const noise = (name: string, length: number): Buffer => {
  const parts = Array.from({ length: Math.ceil(length / 32) }, (_, n) => createHash('sha256').update(`${name} ${n}`))
  return Buffer.concat(parts.map(part => part.digest())).subarray(0, length)
}

/** Resolves when the server has closed it. */
function throwAt(port: number, ...pieces: readonly (Buffer | string)[]): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined).on('close', () => resolve())
    socket.resume()
    for (const piece of pieces) socket.write(piece)
    socket.end()
  })
}

test('raw bytes of any kind end their connection and nothing else', async () => {
  const { port, login } = await anSftp([await aHotelAfterANight()], { limits: { loginMs: 3000 } })
  const guest = await login()
  const greetings = ['', 'SSH-2.0-x\r\n', 'SSH-1.5-old\r\n', 'GET / HTTP/1.1\r\n\r\n', `SSH-2.0-${'x'.repeat(9000)}`]
  for (let round = 0; round < 40; round += 1) {
    const thrown = greetings.map((greeting, n) => {
      const bytes = noise(`${round} ${n}`, 1 + ((round * 97) % 3000))
      // Every second one says a length that could be true.
      if (round % 2 === 0 && bytes.length > 8) bytes.writeUInt32BE(bytes.length - 4, 0)
      return throwAt(port, greeting, bytes)
    })
    await Promise.all(thrown)
  }
  expect((await guest.read(first)).length).toBeGreaterThan(0)
  expect(await (await login()).names()).toEqual([first])
})

test('rubbish in the middle of a session ends that session and nothing else', async () => {
  const hotel = await aHotelAfterANight()
  const { login } = await anSftp([hotel])
  const steady = await login()
  const talk = async (round: number) => {
    const { sftp, client, gone } = await login()
    const bytes = noise(`session ${round}`, 200)
    // A length that fits, a type that there is, and then anything: what the server reads as a question.
    bytes.writeUInt32BE(bytes.length - 4, 0)
    bytes[4] = 3 + (round % 18)
    const { _protocol, outgoing } = sftp as unknown as {
      _protocol: { channelData: (channel: number, bytes: Buffer) => void }
      outgoing: { id: number }
    }
    _protocol.channelData(outgoing.id, bytes)
    _protocol.channelData(outgoing.id, noise(`more ${round}`, 500))
    client.end()
    await gone
  }
  await Promise.all(Array.from({ length: 36 }, (_, round) => talk(round)))
  expect((await steady.read(first)).length).toBeGreaterThan(0)
})

/** A message of SSH, encrypted as one that is meant. */
function say(client: Guest['client'], message: Buffer): void {
  const { _protocol: protocol } = client as unknown as {
    _protocol: {
      _packetRW: {
        write: { alloc: (length: number) => Buffer; allocStart: number; finalize: (bytes: Buffer) => Buffer }
      }
      _cipher: { encrypt: (bytes: Buffer) => void }
    }
  }
  const { write } = protocol._packetRW
  const packet = write.alloc(message.length)
  packet.set(message, write.allocStart)
  protocol._cipher.encrypt(write.finalize(packet))
}

test('any message of SSH, well or badly made, ends its own connection at most', async () => {
  const { login } = await anSftp([await aHotelAfterANight()])
  const steady = await login()
  for (let round = 0; round < 64; round += 8) {
    const talking = Array.from({ length: 8 }, async (_, n) => {
      const { client, gone } = await login()
      for (let more = 0; more < 8; more += 1) {
        const message = noise(`message ${round} ${n} ${more}`, 20 + more * 7)
        message[0] = 4 * (round + n) + (more % 4)
        if (more % 2 === 0) message.writeUInt32BE(0, 1)
        say(client, message)
      }
      client.end()
      await gone
    })
    await Promise.all(talking)
  }
  expect((await steady.read(first)).length).toBeGreaterThan(0)
  const leaving = await login()
  say(leaving.client, Buffer.from([1, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0]))
  await leaving.gone
})

test('who asks on and on and takes no answer is hung up on', async () => {
  const { login } = await anSftp([await aHotelAfterANight()])
  const [steady, { sftp, client, gone }] = [await login(), await login()]
  const handle = await done<Buffer>(back => sftp.open(first, 'r', back))
  const { _sock: socket } = client as unknown as { _sock: { pause: () => void } }
  socket.pause()
  const state = { gone: false }
  gone.then(() => {
    state.gone = true
  })
  const into = Buffer.alloc(1000)
  for (let asked = 0; !state.gone && asked < 200_000; asked += 1) {
    sftp.read(handle, into, 0, 1000, 0, () => undefined)
    if (asked % 200 === 0) await pause(1)
  }
  expect(state.gone).toBe(true)
  expect((await steady.read(first)).length).toBeGreaterThan(0)
})

test('fifty connectors at once read the whole file, and each is remembered', async () => {
  const hotel = await aHotelAfterANight()
  const { login } = await anSftp([hotel])
  const guests = await Promise.all(Array.from({ length: 50 }, () => login({ readyTimeout: 60_000 })))
  const read = await Promise.all(guests.map(guest => guest.read(first)))
  expect(new Set(read.map(bytes => bytes.toString())).size).toBe(1)
  expect(hotel.transcript.all().filter(({ kind }) => kind === 'file-fetched')).toHaveLength(50)
})

test('one connection too many is not taken, and has its place when another is gone', async () => {
  const { login } = await anSftp([await aHotelAfterANight()], { limits: { connections: 2 } })
  const [one] = [await login(), await login()]
  await expect(login()).rejects.toThrow()
  one?.client.end()
  await one?.gone
  const again = async (): Promise<Guest> => login().catch(again)
  expect(await (await again()).names()).toEqual([first])
})

test('a connection has so many sessions and no more', async () => {
  const { login } = await anSftp([await aHotelAfterANight()], { limits: { sessions: 2 } })
  const { client, names } = await login()
  await done(back => client.sftp(back))
  await expect(done(back => client.sftp(back))).rejects.toThrow(/Channel open failure|open/)
  expect(await names()).toEqual([first])
})

test('who never says a name, and who says nothing more, loses the place', async () => {
  const { port, login } = await anSftp([await aHotelAfterANight()], { limits: { loginMs: 300, idleMs: 900 } })
  const guest = await login({ keepaliveInterval: 50 })
  const silent = new Promise<void>(resolve =>
    connect(port, '127.0.0.1')
      .once('close', () => resolve())
      .resume(),
  )
  await silent
  await guest.gone
})

test('neither a shell, a command nor a tunnel is to be had', async () => {
  const { client } = await (await anSftp([await aHotelAfterANight()])).login()
  await expect(done(back => client.shell(back))).rejects.toThrow()
  await expect(done(back => client.exec('cat /etc/passwd', back))).rejects.toThrow()
  await expect(done(back => client.forwardOut('127.0.0.1', 0, '127.0.0.1', 22, back))).rejects.toThrow()
  await expect(done(back => client.forwardIn('127.0.0.1', 0, back))).rejects.toThrow()
  await expect(done(back => client.subsys('netconf', back))).rejects.toThrow()
})
