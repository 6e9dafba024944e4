/** The baseline: a bare Express 5 app that sends one page, ready as bytes, at the path where we look ours up and put it together. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { sayPortAndUsage } from './meter.ts'

const [path, pageFile, contentType] = process.argv.slice(2) as [string, string, string]
const page = readFileSync(pageFile)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get(path, (_, response) => void response.set('content-type', contentType).send(page))
const http = app.listen(0, '127.0.0.1', () => sayPortAndUsage((http.address() as AddressInfo).port))
