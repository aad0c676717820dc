import { crc32, deflateSync } from 'node:zlib'

const COLOURS = 256

/** Bits of each channel that colours are told apart by. */
const BITS = 5

/** Encodes RGBA pixels, four bytes each, as a PNG of at most 256 colours, the most used ones; the others take the nearest. */
export function indexedPng(width: number, height: number, pixels: Uint8Array): Buffer {
  const bins = new Map<number, { count: number; sum: [number, number, number] }>()
  const binOf = (at: number) =>
    ((pixels[at]! >> (8 - BITS)) << (2 * BITS)) |
    ((pixels[at + 1]! >> (8 - BITS)) << BITS) |
    (pixels[at + 2]! >> (8 - BITS))
  for (let at = 0; at < pixels.length; at += 4) {
    const bin = bins.get(binOf(at)) ?? { count: 0, sum: [0, 0, 0] }
    bins.set(binOf(at), bin)
    bin.count++
    for (const channel of [0, 1, 2] as const) bin.sum[channel] += pixels[at + channel]!
  }
  const meanOf = ({ count, sum }: { count: number; sum: [number, number, number] }) =>
    sum.map((one) => Math.round(one / count))
  const palette = [...bins.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, COLOURS)
    .map(meanOf)
  const nearest = new Map(
    [...bins].map(([key, bin]) => {
      const mean = meanOf(bin)
      const distances = palette.map((colour) => colour.reduce((sum, one, i) => sum + (one - mean[i]!) ** 2, 0))
      return [key, distances.indexOf(Math.min(...distances))]
    }),
  )
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest.get(binOf(4 * (y * width + x)))!
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
