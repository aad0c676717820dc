import { size, Unreadable } from '../failure.ts'
import type { SourceOptions } from '../options.ts'

/** Ends the reading of an archive whole, not only of the member at hand. */
export class Exhausted extends Unreadable {}

/** Real archives of pages and tables unpack to 5 to 50 times their size; DEFLATE itself can reach 1032. */
export const HIGHEST_RATIO = 250
/** Small archives may be packed as densely as they like. */
const HARMLESS = 64 * 1024 * 1024

const MAX_MEMBERS = 500_000
const MAX_UNPACKED = 64 * 1024 ** 3

/**
 * Counts what one input unpacks to, over all archives within it, against the bytes that the input itself has: what bombs of
 * every shape (dense, nested, overlapping, endless) have in common is that they give far more than they are.
 */
export class Unpacking {
  readonly #maxMembers: number
  readonly #maxUnpacked: number
  #members = 0
  #packed = 0
  #unpacked = 0

  constructor({ maxMembers = MAX_MEMBERS, maxUnpacked = MAX_UNPACKED }: SourceOptions) {
    this.#maxMembers = maxMembers
    this.#maxUnpacked = maxUnpacked
  }

  /** Notes bytes of the input as it lies. */
  packed(bytes: number): void {
    this.#packed += bytes
  }

  /** @throws Exhausted where there are more members than may be. */
  member(): void {
    if (++this.#members > this.#maxMembers)
      throw new Exhausted(`holds more than ${this.#maxMembers} members, the limit; the rest of it is not read`)
  }

  /** @throws Exhausted where it has become more than may be. */
  unpacked(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > HARMLESS && this.#unpacked > this.#packed * HIGHEST_RATIO)
      throw new Exhausted(
        `unpacks to more than ${HIGHEST_RATIO} times its own size, as decompression bombs do; the rest of it is not read`,
      )
    if (this.#unpacked > this.#maxUnpacked)
      throw new Exhausted(`unpacks to more than ${size(this.#maxUnpacked)}, the limit; the rest of it is not read`)
  }

  /** The chunks themselves, noted as bytes of the input. */
  async *countPacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.packed(chunk.length)
      yield chunk
    }
  }

  /** The chunks themselves, noted as unpacked. */
  async *countUnpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      this.unpacked(chunk.length)
      yield chunk
    }
  }
}
