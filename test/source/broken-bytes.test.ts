import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { packTar } from 'modern-tar'
import { expect, test } from 'vitest'
import { Unpacking } from '../../src/source/archive/unpacking.ts'
import { Unreadable } from '../../src/source/failure.ts'
import { readOpened } from '../../src/source/read-opened.ts'
import { openChunks } from '../../src/source/stream.ts'
import { docxOf, paragraph } from './make/docx.ts'
import { pdfOf } from './make/pdf.ts'
import { answer } from './make/warc.ts'
import { zipOf } from './make/zip.ts'

const PAGE = '<!DOCTYPE html><html><body><p>栖梧市委书记顾砚秋到松陵县调研。</p></body></html>'
const page = Buffer.from(PAGE)
const warc = Buffer.concat([answer('https://news.example/1', PAGE), answer('https://news.example/2', PAGE)])
const docx = docxOf(paragraph('顾砚秋到松陵县调研。'))

/** Articles and failures of the bytes; the failure that ends the input is the last of them. */
async function read(bytes: Uint8Array): Promise<readonly unknown[]> {
  const found: unknown[] = []
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  const place = { path: 'a', name: 'a', file: 'a', depth: 0, packed: false }
  try {
    for await (const one of readOpened(place, await openChunks(chunks()), {}, new Unpacking({}))) found.push(one)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    found.push(error.message)
  }
  return found
}

test.each([
  ['zip', zipOf({ 'a.html': PAGE, 'b/c.docx': docx, 'd.warc': warc }), 200],
  ['tar', await packTar([{ header: { name: 'a.html', size: page.length, type: 'file' }, body: page }]), 200],
  ['gzip', gzipSync(warc), 200],
  ['web archive', warc, 200],
  ['DOCX document', docx, 200],
  ['PDF document', pdfOf([[{ text: '顾砚秋到松陵县调研。', x: 60, y: 700 }]]), 40],
] as const)(
  'a %s with any bytes changed or cut off gives articles or failures, and never throws',
  async (_, sound, runs) => {
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.option(fc.nat(sound.length)), async (changes, cut) => {
        const bytes = Buffer.from(sound)
        for (const { at, byte } of changes) bytes[at] = byte
        expect((await read(cut === null ? bytes : bytes.subarray(0, cut))).length).toBeGreaterThan(0)
      }),
      { numRuns: runs },
    )
  },
)
