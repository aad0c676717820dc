import { decode } from '../../text/charset.ts'
import type { Unpacking } from '../archive/unpacking.ts'
import { type Container, sha256, webAddress } from '../article.ts'
import type { Copy, FetchedCopy } from '../copy.ts'
import { isDocxType, readDocx } from '../docx/read-docx.ts'
import { type SourceFailure, size, Unreadable } from '../failure.ts'
import { dechunk, unpackBody } from '../http-body.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { packingOf, refuseBinary } from '../sniff.ts'
import { type WarcRecord, warcRecords } from './records.ts'

type Found = Copy | Omit<SourceFailure, 'path'>

const PAGE_TYPE = /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/

/**
 * Reads the pages of a web archive: the successful answers that are pages, plain texts, PDF or DOCX documents, and the texts
 * of WET archives; each with its address. Pictures, scripts, requests, redirects and records of what has not changed
 * are passed over.
 * @throws Unreadable where the archive is damaged or breaks off, or holds no page.
 */
export async function* readWarc(
  container: Container,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
  unpacking: Unpacking,
): AsyncGenerator<Found> {
  let part = 0
  for await (const record of warcRecords(chunks, maxBytes, mayHoldPage)) {
    const { http, headers } = record
    if (http && (http.status < 200 || http.status > 299)) continue
    const type = contentType(record)
    if (!PAGE_TYPE.test(type) && type !== 'application/pdf' && !isDocxType(type)) continue
    const target = utf8(headers.get('warc-target-uri'))?.replace(/^<|>$/g, '')
    // What robots may do is no page.
    if (target && /\/robots\.txt$/i.test(target)) continue
    const number = part++
    try {
      const payload = contentOf(record, maxBytes)
      unpacking.unpacked(payload.length - (record.payload?.length ?? 0))
      const copy = await readPage(container, payload, type, maxBytes, unpacking)
      yield { ...copy, part: number, url: webAddress(target) ?? copy.url, ...seen(record, target) }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      yield { reason: `record ${record.number}${target ? ` (${target.slice(0, 200)})` : ''}: ${error.message}` }
    }
  }
  if (!part) throw new Unreadable('is a web archive without pages (HTML, text, PDF or DOCX) in it')
}

/** Header lines are read as Latin-1, which keeps every byte; addresses in them may be UTF-8. */
function utf8(header: string | undefined): string | undefined {
  return header && Buffer.from(header, 'latin1').toString('utf8')
}

function mayHoldPage(type: string, headers: ReadonlyMap<string, string>): boolean {
  if (type === 'conversion' || type === 'resource') return true
  return type === 'response' && /^(application\/http|$)/i.test(headers.get('content-type') ?? '')
}

function contentType({ http, headers }: WarcRecord): string {
  const stated = headers.get('warc-identified-payload-type') ?? (http ?? { headers }).headers.get('content-type') ?? ''
  return stated.split(';')[0]!.trim().toLowerCase()
}

function contentOf({ payload, http }: WarcRecord, maxBytes: number): Buffer {
  if (!payload) throw new Unreadable(`is larger than ${size(maxBytes)}, the limit for a page`)
  if (!http) return payload
  const whole = /\bchunked\b/i.test(http.headers.get('transfer-encoding') ?? '') ? dechunk(payload) : payload
  return unpackBody(whole, http.headers.get('content-encoding'), maxBytes)
}

async function readPage(
  container: Container,
  bytes: Buffer,
  type: string,
  maxBytes: number,
  unpacking: Unpacking,
): Promise<Copy> {
  if (packingOf(bytes) === 'pdf') return readPdf(container, bytes)
  if (isDocxType(type)) return readDocx(container, bytes, maxBytes, unpacking)
  const { text, charset } = decode(bytes)
  refuseBinary(bytes, charset, text.slice(0, 65_536))
  if (!text.trim()) throw new Unreadable('is empty')
  return {
    ...container,
    charset,
    url: null,
    part: null,
    sha256: sha256(bytes),
    text,
    stated: {},
    raw: { bytes, mediaType: type },
  }
}

function seen({ headers, http }: WarcRecord, target: string | undefined): Pick<FetchedCopy, 'fetched'> | undefined {
  const at = headers.get('warc-date')
  const finalUrl = webAddress(target)
  if (!at || !finalUrl || !http) return undefined
  const etag = http.headers.get('etag') ?? null
  const lastModified = http.headers.get('last-modified') ?? null
  return { fetched: { at, finalUrl, etag, lastModified, status: http.status } }
}
