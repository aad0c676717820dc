import { loadLexicon } from '../../lexicon/load.ts'

/** How far a division's name is to be doubted. */
interface Doubt {
  /** Also where the name is a prefecture's. */
  readonly prefecture: boolean
  /** Doubtful everywhere, not only in the phrases. */
  readonly always: boolean
  /** Phrases with the name in which it names no place, and where in them it stands. */
  readonly not: readonly { phrase: string; at: number }[]
}

/** Where a name is no place, by the meeting of two other words. */
interface Collision {
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
}

interface PlaceDoubts {
  readonly ambiguous: ReadonlyMap<string, Doubt>
  readonly collisions: ReadonlyMap<string, Collision>
}

let lexicon: PlaceDoubts | undefined

/** Names of divisions that are often none, loaded once. */
export function placeDoubts(): PlaceDoubts {
  lexicon ??= {
    ambiguous: new Map(
      loadLexicon('ambiguous-places', ['name', 'prefecture', 'not']).map((row) => [
        row.name,
        {
          prefecture: row.prefecture === 'yes',
          always: row.prefecture !== '-',
          not: row.not
            .split(' ')
            .filter(Boolean)
            .map((phrase) => ({ phrase, at: phrase.indexOf(row.name) })),
        },
      ]),
    ),
    collisions: new Map(
      loadLexicon('place-collisions', ['name', 'before', 'after']).map((row) => [
        row.name,
        { before: new Set(row.before), after: new Set(row.after) },
      ]),
    ),
  }
  return lexicon
}
