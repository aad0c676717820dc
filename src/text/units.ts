/** A set of UTF-16 units as a table of bits: a look-up costs no string and little of the cache. */
export class Units {
  readonly #bits = new Uint8Array(0x2000)

  constructor(units: Iterable<string> = '') {
    for (const unit of units) this.add(unit.charCodeAt(0))
  }

  add(unit: number): this {
    this.#bits[unit >> 3]! |= 1 << (unit & 7)
    return this
  }

  addRange(first: number, last: number): this {
    for (let unit = first; unit <= last; unit++) this.add(unit)
    return this
  }

  has(unit: number): boolean {
    return ((this.#bits[unit >> 3]! >> (unit & 7)) & 1) === 1
  }

  /** True where the unit of `text` at `at` is in the set; false outside the text. */
  at(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at))
  }
}

/** The units of Chinese characters (Unicode's script Han) in the basic plane, radicals and 々, 〇 among them. */
export const HAN_SCRIPT = new Units()
  .addRange(0x2e80, 0x2e99)
  .addRange(0x2e9b, 0x2ef3)
  .addRange(0x2f00, 0x2fd5)
  .addRange(0x3021, 0x3029)
  .addRange(0x3038, 0x303b)
  .addRange(0x3400, 0x4dbf)
  .addRange(0x4e00, 0x9fff)
  .addRange(0xf900, 0xfa6d)
  .addRange(0xfa70, 0xfad9)
  .add(0x3005)
  .add(0x3007)
