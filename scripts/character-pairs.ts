/**
 * Counts which character follows which, and which two, in a folder of texts, and where marks stand, and writes
 * lexicon/character-pairs.tsv, character-triples.tsv and mark-places.tsv, by which shifted bytes are put right. Only counts go
 * into the files, no text.
 *
 *   node scripts/character-pairs.ts FOLDER 'what the texts are, and their licence'
 *
 * Every fifth file, by name, is left out, so that the repair can be measured on texts that the counts have not seen.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LINE_EDGE, plainCharacter } from '../src/recover/repair/model.ts'
import { PLACED_MARKS, placeOf } from '../src/recover/repair/places.ts'

/** Pairs seen less often say too little to be worth their room. */
const SELDOM = 6
/** The same of triples, of which there are many more. */
const SELDOM_TRIPLE = 4
/**
 * A triple is worth its room where it says so much more than its last pair: how often it was seen times the logarithm of how
 * much likelier it is than the pair alone has it (after Seymore and Rosenfeld, Scalable Backoff Language Models, 1996).
 */
const TELLING = 20

const [folder, source] = process.argv.slice(2)
if (!folder || !source) {
  console.error('usage: node scripts/character-pairs.ts FOLDER SOURCE')
  process.exit(2)
}

const singles = new Map<string, number>()
const pairs = new Map<string, Map<string, number>>()
const triples = new Map<string, Map<string, number>>()
const places = new Map<string, number[]>()
for (const [i, file] of readdirSync(folder).sort().entries()) {
  if (i % 5 === 0) continue
  const text = readFileSync(join(folder, file), 'utf8').replace(/<[^<>]*>|[#*_]/g, '\n')
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line.length < 8) continue
    countPairs(line)
    // The lines of a list of headlines end as no paragraph does.
    if (i % 5 === 1 && !/^[（(\d]/.test(line)) countPlaces(line)
  }
}

function countPairs(line: string): void {
  let [before, last] = [LINE_EDGE, LINE_EDGE]
  for (const character of `${line}${LINE_EDGE}`) {
    const plain = plainCharacter(character)
    if (plain === ' ' || plain === '#') continue
    singles.set(plain, (singles.get(plain) ?? 0) + 1)
    add(pairs, last, plain)
    add(triples, before + last, plain)
    before = last
    last = plain
  }
}

function add(counts: Map<string, Map<string, number>>, first: string, second: string): void {
  const followers = counts.get(first) ?? new Map<string, number>()
  counts.set(first, followers)
  followers.set(second, (followers.get(second) ?? 0) + 1)
}

function countPlaces(line: string): void {
  for (let i = 0; i < line.length; i++) {
    const mark = PLACED_MARKS.indexOf(line[i]!)
    if (mark < 0) continue
    for (const place of placeOf(line.slice(Math.max(0, i - 200), i), line.slice(i + 1, i + 201))) {
      const counts = places.get(place) ?? new Array<number>(PLACED_MARKS.length).fill(1)
      counts[mark]!++
      places.set(place, counts)
    }
  }
}

/** Twice the binary logarithm, as one digit to base 36. */
const level = (n: number): string => Math.min(35, Math.round(2 * Math.log2(n))).toString(36)

/** Characters with how often each was seen, put together by level. */
function byLevel(counted: readonly (readonly [character: string, times: number])[]): string {
  const groups = new Map<string, string>()
  for (const [character, times] of counted)
    if (character.length === 1) groups.set(level(times), (groups.get(level(times)) ?? '') + character)
  return [...groups]
    .sort()
    .map(([digit, characters]) => digit + characters)
    .join(' ')
}

const pairRows = [...singles]
  .filter(([character, n]) => n >= SELDOM && character.length === 1)
  .sort((a, b) => b[1] - a[1])
  .map(([character, n]) => {
    const often = [...(pairs.get(character) ?? [])].filter(([, times]) => times >= SELDOM)
    return `${character}\t${level(n)}\t${byLevel(often)}`
  })
write('character-pairs', 'How often one character follows another', pairRows, [
  '# character\tany digit stands as 0, any Latin letter as a, the edge of a line as ^',
  '# times\thow often it was seen: twice the binary logarithm, one digit to base 36',
  '# followers\tgroups held apart by spaces: how often, then the characters that followed it so often',
  'character\ttimes\tfollowers',
])

const tripleRows = [...triples]
  .filter(([two]) => two.length === 2)
  .map(([two, followers]) => {
    const all = [...followers.values()].reduce((a, b) => a + b, 0)
    const [alone, pair] = [singles.get(two[1]!) ?? all, pairs.get(two[1]!)]
    const telling = [...followers].filter(([follower, n]) => {
      const expected = (pair?.get(follower) ?? 0) / alone
      return n >= SELDOM_TRIPLE && n * Math.log(n / all / expected) >= TELLING
    })
    return { two, all, followers: byLevel(telling) }
  })
  .filter(({ followers }) => followers)
  .sort((a, b) => b.all - a.all)
  .map(({ two, all, followers }) => `${two}\t${level(all)}\t${followers}`)
write('character-triples', 'What follows two characters more often than it follows the second alone', tripleRows, [
  '# two\tany digit stands as 0, any Latin letter as a, the edge of a line as ^',
  '# times\thow often they were seen: twice the binary logarithm, one digit to base 36',
  '# followers\tgroups held apart by spaces: how often, then the characters that followed them so often',
  'two\ttimes\tfollowers',
])

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)
const everywhere = [...PLACED_MARKS].map((_, k) =>
  sum([...places].filter(([place]) => place.startsWith('last')).map(([, counts]) => counts[k]!)),
)
const placeRows = [...places].sort().map(([place, counts]) => {
  const factors = counts.map((n, k) => (1000 * n * sum(everywhere)) / (everywhere[k]! * sum(counts)))
  return `${place}\t${factors.map((factor) => Math.max(1, Math.round(factor))).join(' ')}`
})
write('mark-places', 'Where marks stand', placeRows, [
  '# place\tthe length of the sentence so far; the mark before; how far the next mark is, and which',
  `# factors\thow much likelier than on the whole, in thousandths, each of ${[...PLACED_MARKS].join(' ')} is there`,
  'place\tfactors',
])

function write(name: string, about: string, rows: readonly string[], columns: readonly string[]): void {
  const head = [`# ${about}: counts alone, written by scripts/character-pairs.ts.`, `# Source: ${source}`, ...columns]
  writeFileSync(join(import.meta.dirname, '..', 'lexicon', `${name}.tsv`), `${[...head, ...rows].join('\n')}\n`)
}
