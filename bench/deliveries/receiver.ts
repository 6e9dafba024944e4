/** Takes whatever is posted, as cheaply as a server can; a process of its own, so that it takes nothing from who sends. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerQuestions, sayReady } from '../child-side.ts'

let taken = 0
const server = createServer((request, response) => {
  request.resume()
  request.on('end', () => {
    taken += 1
    response.writeHead(204).end()
  })
})
answerQuestions(() => taken)
server.listen(0, '127.0.0.1', () => sayReady(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`))
