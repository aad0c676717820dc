import { comesOnce } from '../../text/sieve.ts'
import { isHan } from '../places/place-context.ts'

/** A text longer than this is counted in parts, so that the work stays in proportion to its length. */
const WHOLE = 12_000
const STEP = 4_000
const ENOUGH = 4

/** How often candidate names stand in a report's title and body: what comes again is rather a name than chance. */
export class Recurrence {
  readonly #title: string
  readonly #body: string
  readonly #times = new Map<string, number>()
  readonly #alike = new Map<string, boolean>()

  constructor(title: string, body: string) {
    this.#title = title
    this.#body = body
  }

  /** How often a word stands in the title and in the body near `at`, counted up to four. */
  times(word: string, at: number): number {
    if (this.#standsOnce(word, at)) return this.#title.includes(word) ? 2 : 1
    const key = this.#key(word, at)
    const known = this.#times.get(key)
    if (known !== undefined) return known
    const near = this.#near(at)
    let times = this.#title.includes(word) ? 1 : 0
    for (let i = near.indexOf(word); i >= 0 && times < ENOUGH; i = near.indexOf(word, i + word.length)) times++
    this.#times.set(key, times)
    return times
  }

  /** True where the word stands at `at` and nowhere else in the body, as far as its first two characters tell. */
  #standsOnce(word: string, at: number): boolean {
    return word.length > 1 && this.#body.length <= WHOLE && comesOnce(this.#body, at) && this.#body.startsWith(word, at)
  }

  /** True where the same character follows a word wherever it stands: the word is only part of a longer one. */
  followedAlike(word: string, at: number): boolean {
    const key = this.#key(word, at)
    const known = this.#alike.get(key)
    if (known !== undefined) return known
    const near = this.#near(at)
    let next: string | undefined
    let alike = true
    for (let i = near.indexOf(word); i >= 0 && alike; i = near.indexOf(word, i + word.length)) {
      const follows = near[i + word.length]
      alike = follows !== undefined && isHan(near, i + word.length) && (next === undefined || next === follows)
      next = follows
    }
    this.#alike.set(key, alike && next !== undefined)
    return alike && next !== undefined
  }

  #key(word: string, at: number): string {
    return this.#body.length > WHOLE ? `${Math.floor(at / STEP)}${word}` : word
  }

  #near(at: number): string {
    if (this.#body.length <= WHOLE) return this.#body
    const from = Math.floor(at / STEP) * STEP
    return this.#body.slice(Math.max(0, from - STEP / 2), from + STEP + STEP / 2)
  }
}
