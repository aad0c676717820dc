import { Unreadable } from '../failure.ts'

/** One file in an archive. Its chunks must be gone through, or left alone, before the next member is asked for. */
export interface Member {
  /** With `/` between folders, as the archive has it. */
  readonly name: string
  /** What it is instead of a plain file, in words for the user; null for a file. */
  readonly fault: string | null
  chunks(): AsyncIterable<Uint8Array>
}

/**
 * The name of a member as path within its archive. Nothing is ever written by these names, but a name that points out of
 * the archive, or that would confuse a terminal, marks an archive that was made to deceive.
 * @throws Unreadable saying what is wrong with it.
 */
export function memberPath(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')
  if (/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(path))
    throw new Unreadable('has control characters in its name; it is not read')
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..'))
    throw new Unreadable('has a name that points out of the archive; it is not read')
  if (path.length > 4096) throw new Unreadable('has a name of more than 4096 characters; it is not read')
  return path
}

/** A member's name as it can be shown. */
export function shown(name: string): string {
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain
}

/** What is passed over in an archive as in a folder: folders, hidden files, and what browsers and systems leave beside pages. */
export function isPassedOver(path: string): boolean {
  if (path === '' || path.endsWith('/')) return true
  const parts = path.split('/')
  return parts.some(
    (part, i) =>
      part.startsWith('.') ||
      part === 'node_modules' ||
      part === '__MACOSX' ||
      (i < parts.length - 1 && /[_.]files$/.test(part)),
  )
}
