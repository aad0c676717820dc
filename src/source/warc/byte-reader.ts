import { Unreadable } from '../failure.ts'

/** Takes lines and counted bytes out of chunks, never holding more than is asked for and one chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #chunk: Uint8Array = new Uint8Array(0)
  #at = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /**
   * The next line with its end, as Latin-1; null at the end of the input. A line that goes on after `most` bytes is given
   * as far as that.
   * @throws Unreadable where it is longer than `longest` bytes.
   */
  async line(longest: number, most = Number.POSITIVE_INFINITY): Promise<string | null> {
    const parts: Buffer[] = []
    let length = 0
    while (length < most && (await this.#fill())) {
      const end = this.#chunk.indexOf(0x0a, this.#at)
      const part = this.#cut(Math.min(end < 0 ? this.#chunk.length : end + 1, this.#at + most - length))
      length += part.length
      if (length > longest) throw new Unreadable(`has a header line of more than ${longest} bytes`)
      parts.push(part)
      if (end >= 0) break
    }
    return length ? Buffer.concat(parts).toString('latin1') : null
  }

  /** The next `count` bytes, fewer only where the input ends. */
  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let wanted = count
    while (wanted > 0 && (await this.#fill())) {
      const part = this.#cut(Math.min(this.#chunk.length, this.#at + wanted))
      parts.push(part)
      wanted -= part.length
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  }

  /** Passes over `count` bytes; how many there were. */
  async skip(count: number): Promise<number> {
    let wanted = count
    while (wanted > 0 && (await this.#fill()))
      wanted -= this.#cut(Math.min(this.#chunk.length, this.#at + wanted)).length
    return count - wanted
  }

  async #fill(): Promise<boolean> {
    while (this.#at >= this.#chunk.length) {
      const { done, value } = await this.#source.next()
      if (done) return false
      this.#chunk = value
      this.#at = 0
    }
    return true
  }

  #cut(end: number): Buffer {
    const part = Buffer.from(this.#chunk.buffer, this.#chunk.byteOffset + this.#at, end - this.#at)
    this.#at = end
    return part
  }
}
