/** What people decided about some things that a rule groups: the rule follows it, and decides the rest. */
export interface Decided {
  /** Number of the decision. */
  readonly no: number
  /** True where all of both sides are one, false where none of one side is one with any of the other. */
  readonly same: boolean
  /** Positions of the things on each side. */
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** A decision that the grouping does not follow: one made later says otherwise, or both sides are one and the same thing to it. */
export interface Unfollowed {
  readonly no: number
  readonly why: 'alike' | 'overruled'
}

/** Groups of things, as decisions ask for them before any rule has its say. */
export class DecidedGroups {
  readonly #of = new Map<number, number>()
  readonly #members = new Map<number, Set<number>>()
  readonly #apart = new Map<number, Set<number>>()
  readonly unfollowed: Unfollowed[] = []

  /** @param decided the newest first: what was decided later wins */
  constructor(decided: readonly Decided[]) {
    for (const { no, same, a, b } of decided) {
      const done = same ? this.#join([...a, ...b]) : this.#part(a, b)
      if (done !== null) this.unfollowed.push({ no, why: done })
    }
  }

  /** Lists of things that are one, each of two and more. */
  get joined(): number[][] {
    return [...this.#members.values()].filter((members) => members.size > 1).map((members) => [...members])
  }

  /** Whether somebody said of it whom or what it is one with: it stands on its own feet then. */
  told(thing: number): boolean {
    return this.#of.has(thing)
  }

  /** Whether two are decided to be two, of themselves or by what they are one with. */
  apart(a: number, b: number): boolean {
    if (!this.#apart.size) return false
    const others = this.#membersOf(b)
    return [...this.#membersOf(a)].some((one) => {
      const from = this.#apart.get(one)
      return from !== undefined && [...others].some((other) => from.has(other))
    })
  }

  #membersOf(thing: number): ReadonlySet<number> {
    const group = this.#of.get(thing)
    return group === undefined ? new Set([thing]) : this.#members.get(group)!
  }

  #join(things: readonly number[]): Unfollowed['why'] | null {
    const all = new Set(things.flatMap((thing) => [...this.#membersOf(thing)]))
    for (const one of all) {
      const from = this.#apart.get(one)
      if (from && [...from].some((other) => all.has(other))) return 'overruled'
    }
    const group = Math.min(...all)
    for (const one of all) {
      const before = this.#of.get(one)
      if (before !== undefined) this.#members.delete(before)
      this.#of.set(one, group)
    }
    this.#members.set(group, all)
    return null
  }

  #part(a: readonly number[], b: readonly number[]): Unfollowed['why'] | null {
    if (a.some((one) => b.includes(one))) return 'alike'
    const others = new Set(b.flatMap((one) => [...this.#membersOf(one)]))
    if (a.some((one) => [...this.#membersOf(one)].some((member) => others.has(member)))) return 'overruled'
    for (const one of a)
      for (const other of b) {
        this.#note(one, other)
        this.#note(other, one)
      }
    return null
  }

  #note(one: number, other: number): void {
    const known = this.#apart.get(one)
    if (known) known.add(other)
    else this.#apart.set(one, new Set([other]))
  }
}
