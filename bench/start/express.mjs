/** The baseline: the smallest Express 5 app, in plain JavaScript, so that no type stripping is held against it. */
import express from 'express'

const [port, path] = process.argv.slice(2)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get(path, (_, response) => void response.json({ id: 'harbour-house' }))
app.listen(Number(port), '127.0.0.1')
