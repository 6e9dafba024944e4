/** Our side: the product's own server with a booked hotel in it. */
import { openServer } from '../../simulator/wire/server.ts'
import { bookedTown } from '../hotels/bookings.ts'
import { sayPortAndUsage } from './meter.ts'

const [reservations, token] = process.argv.slice(2) as [string, string]
const server = await openServer({ host: '127.0.0.1', port: 0, controlToken: token })
server.runs.host(bookedTown(Number(reservations), token))
sayPortAndUsage(server.port)
