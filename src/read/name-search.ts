import { divisionNameAt } from '../lexicon/divisions.ts'
import { loadLexicon } from '../lexicon/load.ts'
import type { PlaceMention } from './draft.ts'
import {
  type Anchor,
  isForeign,
  listedAt,
  type NameCandidate,
  nameAt,
  nameBefore,
  opensName,
  surnameAt,
  wordAfter,
} from './names.ts'
import { isHan } from './place-context.ts'
import type { PostChain } from './post-chains.ts'

let terms: string[] | undefined

/** A person's name that the report gives, with what speaks for it. */
export interface FoundName {
  readonly name: string
  /** Sum over the places where the name was read, the best anchor first in weight. */
  score: number
  /** Beside a post, in a list, at a clause's start, beside a word for a role, in the title. */
  readonly anchors: Set<Anchor | 'title'>
}

const LIST_MARK = /^(、|以及|和|及|与)/

/** Reads names in a text: after posts, in lists, before posts, before 同志, and where a clause begins with one that speaks or acts. */
export class NameSearch {
  readonly #text: string
  readonly #counted: string
  readonly #heads: ReadonlySet<number>
  /** Where posts (0) and places begin, places with their end, by full name with 0. */
  readonly #starts: ReadonlyMap<number, number>
  /** Where places end. */
  readonly #ends = new Set<number>()
  /** Where words for a role end (居民). */
  readonly #roleEnds = new Set<number>()
  /** Where posts begin that follow their holder's name (某某书记), and so bear no name behind them. */
  readonly #borne = new Set<number>()
  readonly names = new Map<string, FoundName>()

  constructor(text: string, counted: string, chains: readonly PostChain[], places: readonly PlaceMention[]) {
    this.#text = text
    this.#counted = counted
    const heads = new Set<number>()
    const starts = new Map<number, number>()
    for (const chain of chains)
      for (const { phrase } of chain.posts) {
        if (phrase.kind !== 'role' && phrase.kind !== 'passing') heads.add(phrase.end - phrase.head.length)
        starts.set(phrase.start, 0)
        if (phrase.kind === 'role' || phrase.kind === 'passing') this.#roleEnds.add(phrase.end)
      }
    for (const place of places) {
      if (!place.inside) starts.set(place.start, /[省市县区州盟旗镇乡道木]$/.test(place.text) ? 0 : place.end)
      this.#ends.add(place.end)
    }
    this.#heads = heads
    this.#starts = starts
  }

  readonly #isHead = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (this.#heads.has(at)) return true
    return false
  }

  readonly #afterMark = (start: number): boolean => this.#text[start - 1] === '、'

  /** 区政府|某某|副区长: an organ or a place may stand before the name. */
  readonly #afterOrgan = (start: number): boolean =>
    this.#ends.has(start) ||
    /(常委会|政府|政协|人大|法院|检察院|纪委|[省市县区州旗盟]委|局|集团|公司|街道)$/.test(
      this.#text.slice(Math.max(0, start - 3), start),
    )

  #keep(found: NameCandidate, anchor: Anchor | 'title'): void {
    const known = this.names.get(found.name)
    if (known) {
      known.score += found.score
      known.anchors.add(anchor)
    } else this.names.set(found.name, { name: found.name, score: found.score, anchors: new Set([anchor]) })
  }

  #read(at: number, anchor: Anchor): NameCandidate | null {
    const place = this.#starts.get(at)
    if (place === 0) return null
    const found = nameAt(this.#text, at, anchor, this.#counted, this.#isHead)
    // A place's short name may be the beginning of a person's (总经理|连江海), directly after a post.
    if (place !== undefined && (anchor !== 'post' || !found || found.end <= place || found.score < 4)) return null
    return found
  }

  /** The names of a list whose first ends at `end`: 、甲、乙和丙. Returns where the list ends. */
  #list(end: number, sure = false): { items: NameCandidate[]; end: number } {
    const items: NameCandidate[] = []
    let at = end
    for (;;) {
      const mark = LIST_MARK.exec(this.#text.slice(at, at + 2))?.[0]
      if (!mark) break
      const from = at + mark.length
      const item = this.#read(from, 'list') ?? (sure && !this.#starts.has(from) ? listedAt(this.#text, from) : null)
      if (!item || this.#isHead(item.start + 1, item.end)) break
      items.push(item)
      at = item.end
    }
    return { items, end: at }
  }

  afterPosts(chains: readonly PostChain[]): void {
    for (const { posts, start, end } of chains) {
      if (this.#borne.has(start)) continue
      const last = posts.at(-1)!.phrase.kind
      const weak = posts.every(
        ({ phrase }) => phrase.kind === 'role' || phrase.kind === 'passing' || phrase.kind === 'staff',
      )
      if (last === 'none') continue
      const foreign = posts.some(({ phrase }) => phrase.level === 'foreign')
      const anchor: Anchor = foreign ? 'foreign' : weak ? 'role' : 'post'
      const first = this.#read(end, anchor)
      if (!first) continue
      this.#keep(first, anchor)
      for (const item of this.#list(first.end, anchor === 'post').items) this.#keep(item, 'list')
    }
  }

  beforePosts(chains: readonly PostChain[]): void {
    for (const { posts } of chains)
      for (const { phrase } of posts) {
        if (phrase.title !== phrase.head || phrase.region || phrase.kind === 'group' || phrase.kind === 'passing')
          continue
        if (phrase.level === 'foreign' || phrase.head === '代表' || phrase.head === '干部' || phrase.head === '成员')
          continue
        if (this.#starts.has(phrase.end)) continue
        const found = nameBefore(this.#text, phrase.start, this.#counted, this.#isHead, this.#afterOrgan)
        if (found && !this.#starts.has(found.start)) {
          this.#keep(found, 'before-post')
          this.#borne.add(phrase.start)
        } else if (/^(总书记|主席|总理|总统)$/.test(phrase.title) && isForeign(this.#text, phrase.start - 1))
          this.#borne.add(phrase.start)
      }
    for (let at = this.#text.indexOf('同志'); at >= 0; at = this.#text.indexOf('同志', at + 2)) {
      if (/^同志(们|为核心)/.test(this.#text.slice(at, at + 5))) continue
      let found = nameBefore(this.#text, at, this.#counted, this.#isHead, this.#afterMark)
      // 甲、乙同志
      while (found && !this.#starts.has(found.start)) {
        this.#keep(found, 'before-post')
        if (this.#text[found.start - 1] !== '、') break
        found = nameBefore(this.#text, found.start - 1, this.#counted, this.#isHead, this.#afterMark)
      }
    }
  }

  /** 祁阿婆: surname and a word for an elder, as people without office are called. */
  kin(): void {
    terms ??= loadLexicon('kin-terms', ['term']).map((row) => row.term)
    for (const term of terms)
      for (let at = this.#text.indexOf(term); at >= 0; at = this.#text.indexOf(term, at + term.length)) {
        const start = at - 1
        if (!surnameAt(this.#text, start) || /[和与及向于老]/.test(this.#text[start] ?? '')) continue
        if (!opensName(this.#text, start) && !this.#roleEnds.has(start)) continue
        const end = at + term.length
        this.#keep({ start, end, name: this.#text.slice(start, end), score: 2 }, 'role')
      }
  }

  atClauses(): void {
    const text = this.#text
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text, at) || (at > 0 && (isHan(text, at - 1) || /[0-9A-Za-z%％]/.test(text[at - 1] ?? '')))) continue
      if (at > 0 && text[at - 1] === '、') continue
      this.#clause(at)
    }
  }

  #clause(at: number): void {
    const first = this.#read(at, 'list')
    if (!first) return
    const { items, end } = this.#list(first.end)
    if (items.length) {
      const ends = wordAfter(this.#text, end) !== null || this.#text[end] === '等' || !isHan(this.#text, end)
      const sure = items.length >= 2 || wordAfter(this.#text, end) !== null
      if (ends && sure) for (const item of [first, ...items]) this.#keep(item, 'list')
      return
    }
    const alone = this.#read(at, 'clause')
    if (alone && (wordAfter(this.#text, alone.end) || this.#text[alone.end] === '等')) this.#keep(alone, 'clause')
  }

  /** A headline's names: at its start or after a mark, before 在, 到, 主持 and the like, or before a colon. */
  inTitle(): void {
    const text = this.#text
    for (let at = 0; at < text.length; at++) {
      if (!isHan(text, at) || !opensName(text, at) || divisionNameAt(text, at)) continue
      const found = this.#read(at, 'list')
      if (!found) continue
      if (
        /^([：:]|在|到|赴|率|与|会见|主持|出席|调研|考察|检查|强调|一行|参加|走访|看望|为|深入|督导)/.test(
          text.slice(found.end, found.end + 2),
        )
      )
        this.#keep(found, 'title')
    }
  }

  /**
   * The names to believe. Of two where one begins with the other, the shorter is dropped if it never stands alone, the longer
   * if the shorter was read more surely.
   */
  settled(): Map<string, FoundName> {
    const kept = new Map(this.names)
    for (const long of this.names.values())
      for (let length = 2; length < long.name.length; length++) {
        const short = kept.get(long.name.slice(0, length))
        if (!short || !kept.has(long.name)) continue
        const alone = occurrences(this.#counted, short.name) - occurrences(this.#counted, long.name)
        if (alone <= 0 || (long.score > short.score && alone === 1)) kept.delete(short.name)
        else if (short.score > long.score) kept.delete(long.name)
      }
    return kept
  }
}

function occurrences(text: string, word: string): number {
  let found = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++
  return found
}
