import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { SourceFailure } from './failure.ts'

/** A file to be read, as the user would name it. */
export interface FoundFile {
  readonly path: string
}

/**
 * The files that a path means: itself, or all in it where it is a folder, by name in code-unit order. Passed over are hidden
 * files, `node_modules`, and the folder of pictures and scripts (`X_files`) that a browser saves beside a page `X.html`.
 * What cannot be entered is told as a failure.
 */
export async function* walk(path: string): AsyncGenerator<FoundFile | SourceFailure> {
  let isFolder: boolean
  try {
    isFolder = (await stat(path)).isDirectory()
  } catch (error) {
    yield { path, reason: fileFault(error) }
    return
  }
  if (!isFolder) {
    yield { path }
    return
  }
  let empty = true
  for await (const found of walkFolder(path, [])) {
    empty = false
    yield found
  }
  if (empty) yield { path, reason: 'is a folder without files to read' }
}

async function* walkFolder(folder: string, above: readonly string[]): AsyncGenerator<FoundFile | SourceFailure> {
  let names: string[]
  let here: string
  try {
    here = await realpath(folder)
    // A symbolic link back to a folder that we are in would lead round for ever.
    if (above.includes(here)) return
    names = (await readdir(folder)).sort()
  } catch (error) {
    yield { path: folder, reason: fileFault(error) }
    return
  }
  const pages = new Set(
    names.filter((name) => /^\.x?html?$/i.test(extname(name))).map((name) => basename(name, extname(name))),
  )
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules') continue
    const path = join(folder, name)
    try {
      const is = await stat(path)
      if (is.isFile()) yield { path }
      else if (is.isDirectory() && !pages.has(name.replace(/[_.]files$/, ''))) yield* walkFolder(path, [...above, here])
    } catch (error) {
      yield { path, reason: fileFault(error) }
    }
  }
}

/** What a failed file operation means, in words for the user. */
export function fileFault(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  switch (code) {
    case 'ENOENT':
      return 'does not exist; check the path'
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: permission denied'
    case 'ELOOP':
      return 'is a symbolic link that leads round in a circle'
    case 'ENOTDIR':
      return 'does not exist: a part of its path is a file'
    case 'EMFILE':
    case 'ENFILE':
      return 'cannot be opened: too many files are open'
    default:
      return `cannot be read (${code ?? (error as Error).message})`
  }
}
