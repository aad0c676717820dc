import { basename } from 'node:path'
import { Unpacking } from './archive/unpacking.ts'
import type { Copy } from './copy.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import type { SourceOptions } from './options.ts'
import { readOpened } from './read-opened.ts'
import { type Opened, open } from './stream.ts'
import { fileFault, walk } from './walk.ts'

export type { SourceFailure } from './failure.ts'
export type { SourceOptions } from './options.ts'

/**
 * Reads the articles of the given files, folders (recursively), archives and standard input (`-`), in input order. An input,
 * or an article in one, that cannot be read is given as a failure and stops nothing. One input is held in memory at a time;
 * of tables in CSV and JSON Lines one article, of archives one member. A member of an archive has the path
 * `archive.zip!/folder/page.html`. Never throws for what an input holds.
 */
export async function* readCopies(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<Copy | SourceFailure> {
  for (const path of paths) {
    if (path === '-') yield* readInput(path, options)
    else for await (const found of walk(path)) yield* 'reason' in found ? [found] : readInput(found.path, options)
  }
}

async function* readInput(path: string, options: SourceOptions): AsyncGenerator<Copy | SourceFailure> {
  let opened: Opened | undefined
  try {
    opened = await open(path)
    const place = { path: path === '-' ? null : path, name: path, file: basename(path), depth: 0, packed: false }
    yield* readOpened(place, opened, options, new Unpacking(options))
  } catch (error) {
    if (error instanceof Unreadable) yield { path, reason: error.message }
    else if (typeof (error as NodeJS.ErrnoException).syscall === 'string') yield { path, reason: fileFault(error) }
    else throw error
  } finally {
    await opened?.close()
  }
}
