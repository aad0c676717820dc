import { extname } from 'node:path'
import { decode, detectCharset, streamDecoder } from '../text/charset.ts'
import type { Container } from './article.ts'
import type { Copy } from './copy.ts'
import { readCsv } from './csv.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import { readFeed } from './feed.ts'
import { readJson, readJsonLines } from './json.ts'
import { DEFAULT_MAX_BYTES, type SourceOptions } from './options.ts'
import { pageCopy } from './page.ts'
import { delimiterOf, firstLine, type Kind, refuseBinary, sniff } from './sniff.ts'
import { collect, decodeChunks, type Opened, open, splitLines } from './stream.ts'
import { fileFault, walk } from './walk.ts'

export type { SourceFailure } from './failure.ts'
export { parseFieldMap } from './fields.ts'
export type { SourceOptions } from './options.ts'

/**
 * Reads the articles of the given files, folders (recursively) and standard input (`-`), in input order. An input, or an
 * article in one, that cannot be read is given as a failure and stops nothing. One input is held in memory at a time, and
 * of tables in CSV and JSON Lines one article at a time. Never throws for what an input holds.
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
    for await (const found of readOpened(path, opened, options)) yield 'reason' in found ? { path, ...found } : found
  } catch (error) {
    if (error instanceof Unreadable) yield { path, reason: error.message }
    else if (typeof (error as NodeJS.ErrnoException).syscall === 'string') yield { path, reason: fileFault(error) }
    else throw error
  } finally {
    await opened?.close()
  }
}

async function* readOpened(
  path: string,
  opened: Opened,
  { map = {}, maxBytes = DEFAULT_MAX_BYTES }: SourceOptions,
): AsyncGenerator<Copy | Omit<SourceFailure, 'path'>> {
  const { head, whole } = opened
  if (!head.length) throw new Unreadable('is empty')
  const headCharset = detectCharset(head)
  const headText = streamDecoder(headCharset).push(head)
  refuseBinary(head, headCharset, headText)
  if (whole && !headText.trim()) throw new Unreadable('is empty: it holds nothing but white space')

  const kind = sniff(headText, extname(path).toLowerCase(), map)
  const container = (charset: string): Container => ({
    path: path === '-' ? null : path,
    format: kind === 'jsonl' ? 'json' : kind,
    charset,
  })
  if (kind === 'jsonl' || kind === 'csv') {
    const text = decodeChunks(opened.chunks(), headCharset)
    if (kind === 'jsonl') yield* readJsonLines(container(headCharset), splitLines(text, maxBytes), map)
    else yield* readCsv(container(headCharset), text, delimiterOf(firstLine(headText.trimStart())), map, maxBytes)
    return
  }
  const bytes = await collect(opened, maxBytes)
  const { text, charset } = decode(bytes)
  yield* readWhole(kind, container(charset), bytes, text, map)
}

function readWhole(
  kind: Exclude<Kind, 'jsonl' | 'csv'>,
  container: Container,
  bytes: Uint8Array,
  text: string,
  map: NonNullable<SourceOptions['map']>,
): Iterable<Copy | Omit<SourceFailure, 'path'>> {
  if (kind === 'json') return readJson(container, bytes, text, map)
  if (kind === 'feed') return readFeed(container, text)
  return [pageCopy(container, bytes, text)]
}
