/** Numbers by two character codes, for hot loops: open addressing over typed arrays, at most half full. */
export class PairCounts {
  #keys = new Int32Array(1024)
  #counts = new Float32Array(1024)
  #size = 0

  get(first: number, second: number): number {
    const key = (first << 16) | second
    const keys = this.#keys
    const mask = keys.length - 1
    for (let slot = hash(key) & mask; ; slot = (slot + 1) & mask) {
      if (keys[slot] === key) return this.#counts[slot]!
      if (keys[slot] === 0) return 0
    }
  }

  add(first: number, second: number, count: number): void {
    if (this.#size * 2 >= this.#keys.length) this.#grow()
    const key = (first << 16) | second
    // The pair of two zeros is none, and 0 marks an empty slot.
    if (key) this.#put(key, count)
  }

  #put(key: number, count: number): void {
    const mask = this.#keys.length - 1
    let slot = hash(key) & mask
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    if (this.#keys[slot] === 0) this.#size++
    this.#keys[slot] = key
    this.#counts[slot]! += count
  }

  #grow(): void {
    const [keys, counts] = [this.#keys, this.#counts]
    this.#keys = new Int32Array(keys.length * 2)
    this.#counts = new Float32Array(keys.length * 2)
    this.#size = 0
    for (const [slot, key] of keys.entries()) if (key) this.#put(key, counts[slot]!)
  }
}

/** Spreads the bits (the multiplicative hash of Knuth, The Art of Computer Programming 6.4). */
const hash = (key: number): number => {
  const product = Math.imul(key, 0x9e3779b1)
  return product ^ (product >>> 15)
}
