/** Manners for a stranger that tells its token and its webhook secret to everyone, and then dies of it. */

/** Leaves them in told.json for the test; in addresses of the hotel, and in its last words, for everybody. */
export const indiscreet = `
  require('node:fs').writeFileSync('told.json', JSON.stringify([HOTEL_TOKEN, WEBHOOK_SECRET]))
  const ask = path => fetch(HOTEL_URL + path, { headers: { authorization: 'Bearer ' + HOTEL_TOKEN } })
  let deliveries = 0
  const deliver = async () => {
    deliveries += 1
    if (deliveries === 3) await ask('/api/v1/property?key=' + HOTEL_TOKEN)
    if (deliveries === 11) {
      console.error('I die with ' + HOTEL_TOKEN + ' and ' + WEBHOOK_SECRET)
      process.exit(1)
    }
  }
  answer = async (request, response) => {
    if (request.url === '/hook') await deliver()
    response.end()
  }
`

/** Also as a cursor, as the name of a reservation, in a mail, and as what it believes. */
export const shameless = `
  ${indiscreet}
  const mail = subject => new Promise(resolve => {
    const says = ['EHLO me', 'MAIL FROM:<me@example.com>', 'RCPT TO:<you@example.com>', 'DATA', 'Subject: ' + subject + '\\r\\n\\r\\n.', 'QUIT']
    const socket = require('node:net').connect(Number(SMTP_PORT), SMTP_HOST)
    socket.on('data', heard => { if (/^\\d{3} /m.test(String(heard))) socket.write((says.shift() ?? '') + '\\r\\n') })
    socket.on('close', resolve)
  })
  answer = async (request, response) => {
    if (request.url === '/hook') await deliver()
    if (request.url === '/hook' && deliveries === 4) {
      await ask('/api/v1/changes?after=' + HOTEL_TOKEN)
      await ask('/api/v1/reservations/' + encodeURIComponent(WEBHOOK_SECRET))
      await mail(HOTEL_TOKEN + ' ' + WEBHOOK_SECRET)
    }
    response.end(JSON.stringify({ status: HOTEL_TOKEN + ' ' + WEBHOOK_SECRET }))
  }
`
