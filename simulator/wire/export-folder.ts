/** The export as files in a folder: each appears whole, under its own name, or not at all; what says that it is whole, after it. */
import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Hotel } from '../hotel.ts'
import { type Content, passingStretchesOf } from '../windows/export/content.ts'
import type { ExportFile } from '../windows/export/file.ts'

/** Creates the folder and keeps writing into it. Names are single segments of a path, as the hotel makes them. */
export function keepExportFolder(hotel: Hotel, folder: string): void {
  mkdirSync(folder, { recursive: true })
  hotel.listen({ written: file => putFile(folder, file) })
}

function putFile(folder: string, { name, content, beside }: ExportFile): void {
  // Where an older file has that name, its mark would speak for this one.
  for (const { name } of beside) rmSync(join(folder, name), { force: true })
  for (const each of [{ name, content }, ...beside]) appear(folder, each)
}

function appear(folder: string, { name, content }: { readonly name: string; readonly content: Content }): void {
  const unfinished = join(folder, `.${name}.part`)
  const file = openSync(unfinished, 'w')
  try {
    for (const stretch of passingStretchesOf(content))
      for (let at = 0; at < stretch.length; ) at += writeSync(file, stretch, at)
  } finally {
    closeSync(file)
  }
  renameSync(unfinished, join(folder, name))
}
