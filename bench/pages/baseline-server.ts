/** The baseline: a bare Express 5 app that sends one of our pages, kept as bytes, at the path where we look each page up. */
import type { AddressInfo } from 'node:net'
import express from 'express'
import { sayPortAndUsage } from './meter.ts'

const [pageUrl, token] = process.argv.slice(2) as [string, string]
const ours = await fetch(pageUrl, { headers: { authorization: `Bearer ${token}` } })
const contentType = ours.headers.get('content-type') ?? ''
const page = Buffer.from(await ours.arrayBuffer())

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get(new URL(pageUrl).pathname, (_, response) => void response.set('content-type', contentType).send(page))
const http = app.listen(0, '127.0.0.1', () => sayPortAndUsage((http.address() as AddressInfo).port))
