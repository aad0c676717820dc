import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { decode, detectCharset, streamDecoder } from '../text/charset.ts'
import { gunzip } from './archive/gzip.ts'
import { readMembers } from './archive/read-members.ts'
import { tarMembers } from './archive/tar.ts'
import type { Unpacking } from './archive/unpacking.ts'
import { firstNames, type ZipPlace, zipMembers } from './archive/zip.ts'
import type { Container } from './article.ts'
import type { Copy } from './copy.ts'
import { readCsv } from './csv.ts'
import { isDocx, refuseDocument } from './docx/kind.ts'
import { readDocx } from './docx/read-docx.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import { readFeed } from './feed.ts'
import { readJson, readJsonLines } from './json.ts'
import { readMarkdown } from './markdown.ts'
import { DEFAULT_MAX_BYTES, type SourceOptions } from './options.ts'
import { pageCopy } from './page.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { Place } from './place.ts'
import { delimiterOf, firstLine, type Kind, type Packing, packingOf, refuseBinary, sniff } from './sniff.ts'
import { collect, decodeChunks, type Opened, openChunks, splitLines } from './stream.ts'
import { readWarc } from './warc/read-warc.ts'

/** An archive within an archive is read; one more deep is refused. */
const DEEPEST = 2
/** Names looked at to tell an Office document from an archive. */
const TELLING_NAMES = 200

/**
 * Reads the articles of one input, whatever it is by its content.
 * @throws Unreadable where it cannot be read, or not to its end; what stood before has been given by then.
 */
export async function* readOpened(
  place: Place,
  opened: Opened,
  options: SourceOptions,
  unpacking: Unpacking,
): AsyncGenerator<Copy | SourceFailure> {
  if (!opened.head.length) throw new Unreadable('is empty')
  const packing = packingOf(opened.head)
  const found = packing ? readPacked(packing, place, opened, options, unpacking) : readText(place, opened, options)
  for await (const one of found) yield 'reason' in one ? { path: place.name, ...one } : one
}

type Found = Copy | (Omit<SourceFailure, 'path'> & { readonly path?: string })

async function* readPacked(
  packing: Packing,
  place: Place,
  opened: Opened,
  options: SourceOptions,
  unpacking: Unpacking,
): AsyncGenerator<Found> {
  const { maxBytes = DEFAULT_MAX_BYTES } = options
  const readMember = (inner: Place, member: Opened) => readOpened(inner, member, options, unpacking)
  const outermost = place.depth === 0 && !place.packed
  const chunks = () => (outermost ? unpacking.countPacked(opened.chunks()) : opened.chunks())

  if (packing === 'pdf') {
    yield await readPdf(containerOf(place, 'pdf', 'utf-8'), await collect(opened, maxBytes, 'split it'))
  } else if (packing === 'warc') {
    yield* readWarc(containerOf(place, 'warc', 'utf-8'), chunks(), maxBytes, unpacking)
  } else if (packing === 'gzip') {
    if (place.packed) throw new Unreadable('is packed with gzip twice; unpack it first')
    const inner = await openChunks(unpacking.countUnpacked(gunzip(chunks())))
    const file = place.file.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
    try {
      yield* readOpened({ ...place, file, packed: true }, inner, options, unpacking)
    } finally {
      await inner.close()
    }
  } else if (packing === 'tar') {
    refuseDeeper(place)
    yield* readMembers(place, tarMembers(chunks()), unpacking, readMember)
  } else {
    const archive: ZipPlace =
      opened.file ?? (await collect(opened, maxBytes, 'save or unpack it and give it as a file by itself'))
    const names = await firstNames(archive, TELLING_NAMES)
    if (outermost) unpacking.packed(typeof archive === 'string' ? (await stat(archive)).size : archive.length)
    if (isDocx(names)) {
      const bytes = typeof archive === 'string' ? await collect(opened, maxBytes) : archive
      yield await readDocx(containerOf(place, 'docx', 'utf-8'), bytes, maxBytes, unpacking)
      return
    }
    refuseDocument(names)
    refuseDeeper(place)
    yield* readMembers(place, zipMembers(archive), unpacking, readMember)
  }
}

function refuseDeeper(place: Place): void {
  if (place.depth >= DEEPEST)
    throw new Unreadable(`is an archive within ${DEEPEST} others; unpack the outer ones first`)
}

function containerOf(place: Place, format: Container['format'], charset: string): Container {
  return { path: place.path, format, charset }
}

async function* readText(
  place: Place,
  opened: Opened,
  { map = {}, maxBytes = DEFAULT_MAX_BYTES }: SourceOptions,
): AsyncGenerator<Found> {
  const { head, whole } = opened
  const headCharset = detectCharset(head)
  const headText = streamDecoder(headCharset).push(head)
  refuseBinary(head, headCharset, headText)
  if (whole && !headText.trim()) throw new Unreadable('is empty: it holds nothing but white space')

  const kind = sniff(headText, extname(place.file).toLowerCase(), map)
  const container = (charset: string) => containerOf(place, kind === 'jsonl' ? 'json' : kind, charset)
  if (kind === 'jsonl' || kind === 'csv') {
    const text = decodeChunks(opened.chunks(), headCharset)
    if (kind === 'jsonl') yield* readJsonLines(container(headCharset), splitLines(text, maxBytes), map)
    else yield* readCsv(container(headCharset), text, delimiterOf(firstLine(headText.trimStart())), map, maxBytes)
    return
  }
  const bytes = await collect(opened, maxBytes)
  const { text, charset } = decode(bytes)
  if (!whole && !text.trim()) throw new Unreadable('is empty: it holds nothing but white space')
  yield* readWhole(kind, container(charset), bytes, text, map)
}

function readWhole(
  kind: Exclude<Kind, 'jsonl' | 'csv'>,
  container: Container,
  bytes: Uint8Array,
  text: string,
  map: NonNullable<SourceOptions['map']>,
): Iterable<Found> {
  if (kind === 'json') return readJson(container, bytes, text, map)
  if (kind === 'feed') return readFeed(container, text)
  if (kind === 'markdown') return readMarkdown(container, bytes, text)
  return [pageCopy(container, bytes, text)]
}
