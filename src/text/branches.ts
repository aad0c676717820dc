/**
 * The branches of a character trie, as flat tables: a node is a number, and one hash tells which node a unit leads to. Looking
 * up touches two or three small tables in place of an object and a map for each node.
 */
export class Branches {
  // By slot of the hash the node that a branch leads to, 0 for a free slot; at most half of them are taken.
  #slots = new Int32Array(16)
  #shift = 28
  // By node: whence its branch comes, and the unit on it.
  #parents = new Int32Array(8)
  #units = new Uint16Array(8)
  #count = 1

  /** The node that `unit` leads to from `node` (0 is the root), or 0 for none. */
  childOf(node: number, unit: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    for (
      let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> this.#shift;
      ;
      slot = (slot + 1) & last
    ) {
      const child = slots[slot]!
      if (child === 0 || (this.#units[child] === unit && this.#parents[child] === node)) return child
    }
  }

  /** The node that `unit` leads to from `node`, made where there was none. */
  grow(node: number, unit: number): number {
    const known = this.childOf(node, unit)
    if (known) return known
    const child = this.#count++
    if (child === this.#parents.length) this.#widen()
    this.#parents[child] = node
    this.#units[child] = unit
    this.#put(child)
    return child
  }

  #put(child: number): void {
    const slots = this.#slots
    const last = slots.length - 1
    let slot =
      (Math.imul(this.#parents[child]!, 0x9e3779b1) + Math.imul(this.#units[child]!, 0x85ebca6b)) >>> this.#shift
    while (slots[slot]) slot = (slot + 1) & last
    slots[slot] = child
  }

  /** Makes room for twice as many nodes. */
  #widen(): void {
    const [parents, units] = [this.#parents, this.#units]
    this.#parents = new Int32Array(2 * parents.length)
    this.#parents.set(parents)
    this.#units = new Uint16Array(2 * units.length)
    this.#units.set(units)
    this.#slots = new Int32Array(2 * this.#slots.length)
    this.#shift--
    for (let child = 1; child < parents.length; child++) this.#put(child)
  }
}
