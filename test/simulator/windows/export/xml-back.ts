/** XML as libxml2 sees it: by the bytes and what they declare, but for IBM850, which it lacks. */
import { XmlDocument } from 'libxml2-wasm'
import type { ExportPlan } from '../../../../simulator/personas/export-plan.ts'
import { decoded } from './decoded.ts'

const namespaces = { o: 'http://www.opentravel.org/OTA/2003/05' }

export type Found = {
  /** What the nodes of an XPath say, in their order; elements of the message have the prefix `o`. */
  at(path: string): string[]
}

/** Throws where it is not well-formed. */
export function xmlBack(bytes: Buffer, encoding: ExportPlan['encoding']): Found {
  if (encoding !== 'cp850') return found(XmlDocument.fromBuffer(bytes))
  const text = decoded(bytes, encoding)
  if (!text.startsWith('<?xml version="1.0" encoding="IBM850"?>')) throw new Error('The file does not say IBM850.')
  return found(XmlDocument.fromString(text.replace('IBM850', 'UTF-8')))
}

const found = (document: XmlDocument): Found => ({
  at: path => document.find(path, namespaces).map(({ content }) => content),
})
