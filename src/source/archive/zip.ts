import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { decode } from '../../text/charset.ts'
import { Unreadable } from '../failure.ts'
import type { Member } from './member.ts'
import { HIGHEST_RATIO } from './unpacking.ts'

/** Where a ZIP archive lies: a file by its path, or bytes in memory. */
export type ZipPlace = string | Uint8Array

/** A member that unpacks to more than this is looked at for how densely it is packed. */
const DENSE_FROM = 16 * 1024 * 1024
const UTF8_NAME = 0x800
const UNICODE_PATH = 0x7075

/**
 * The files of a ZIP archive in the order of its directory.
 * @throws Unreadable where it is no whole archive.
 */
export async function* zipMembers(place: ZipPlace): AsyncGenerator<Member> {
  const zip = await openZip(place)
  // Faults reach us through the iteration; one that comes after its end has no one left to hear it.
  zip.on('error', () => {})
  try {
    for await (const entry of zip.eachEntry())
      yield { name: nameOf(entry), fault: faultOf(entry), chunks: () => entryChunks(zip, entry) }
  } catch (error) {
    throw asUnreadable(error, 'is a ZIP archive whose directory is damaged')
  } finally {
    zip.close()
  }
}

/** The names of the first members, `most` at most; enough to tell an Office document from an archive. */
export async function firstNames(place: ZipPlace, most: number): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of zipMembers(place)) if (names.push(name) >= most) break
  return names
}

async function openZip(place: ZipPlace): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }
  try {
    if (typeof place === 'string') return await openPromise(place, options)
    return await fromBufferPromise(Buffer.from(place.buffer, place.byteOffset, place.byteLength), options)
  } catch (error) {
    throw asUnreadable(error, 'is a ZIP archive that breaks off or is damaged')
  }
}

/** ZIP programs in China long wrote names in GBK without saying so. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  if (entry.generalPurposeBitFlag & UTF8_NAME || entry.extraFields.some((field) => field.id === UNICODE_PATH))
    return getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  return decode(raw).text
}

function faultOf(entry: Entry): string | null {
  const unixMode = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0xf000 : 0
  if (unixMode === 0xa000) return 'is a link; links in archives are not followed'
  if (entry.isEncrypted()) return 'is locked by a password; unpack it with the password first'
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return `is packed by a method (${entry.compressionMethod}) that is not known here; pack it with the usual one (Deflate)`
  if (entry.uncompressedSize > DENSE_FROM && entry.uncompressedSize > entry.compressedSize * HIGHEST_RATIO)
    return `unpacks to more than ${HIGHEST_RATIO} times its own size, as decompression bombs do; it is not read`
  return null
}

async function* entryChunks(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    throw asUnreadable(error, 'cannot be unpacked')
  } finally {
    stream?.destroy()
  }
}

function asUnreadable(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || error instanceof Unreadable) return error
  if ('syscall' in error && error.syscall !== undefined) return error
  return new Unreadable(`${what}: ${error.message.split('\n')[0]}`)
}
