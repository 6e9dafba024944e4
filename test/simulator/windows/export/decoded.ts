/** Reads bytes back with what the hotel does not write them with: the platform's own tables, and one for CP850, which it lacks. */
import type { ExportPlan } from '../../../../simulator/personas/export-plan.ts'

/** The upper half, as the Unicode Consortium maps it. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/** Throws where the bytes are none of that encoding; a byte order mark is there where the plan says so, and is taken off. */
export function decoded(bytes: Buffer, encoding: ExportPlan['encoding']): string {
  if (encoding === 'cp850')
    return [...bytes].map(byte => (byte < 128 ? String.fromCharCode(byte) : cp850[byte - 128])).join('')
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes)
  if (encoding === 'utf-8-bom' && !text.startsWith('\ufeff')) throw new Error('The byte order mark is missing.')
  return encoding === 'utf-8-bom' ? text.slice(1) : text
}
