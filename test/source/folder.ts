import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Copy } from '../../src/source/copy.ts'
import { readCopies, type SourceFailure, type SourceOptions } from '../../src/source/read-copies.ts'

/** A folder of the given files for one test; its path. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-source-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

export interface ReadAll {
  readonly copies: Copy[]
  readonly failures: SourceFailure[]
}

export async function readAll(paths: readonly string[], options: SourceOptions = {}): Promise<ReadAll> {
  const copies: Copy[] = []
  const failures: SourceFailure[] = []
  for await (const found of readCopies(paths, options)) {
    if ('reason' in found) failures.push(found)
    else copies.push(found)
  }
  return { copies, failures }
}

/** Reads one file of the given name and content. */
export function readFileOf(name: string, content: string | Uint8Array, options: SourceOptions = {}): Promise<ReadAll> {
  return readAll([join(folderOf({ [name]: content }), name)], options)
}
