/**
 * Checks every regular expression of the sources for how long it can take, those built from lexicons as they are loaded too:
 * `npm run recheck [-- PATH-PART]`. An expression that takes more than linear time on some text is tried on the text that recheck
 * suggests; where that takes long it is named with its place, and the status is 1. Those that only ever see a few characters are listed in recheck-bounded.tsv with the reason.
 *
 * Expressions found to be in order are kept by their digest in recheck-passed.txt and not checked again. With `--quick`
 * each new one has two seconds and all together forty: what is not settled by then waits for a whole run.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { builtBy, type Expression, literalsOf, sourcesUnder } from './recheck/expressions.ts'

process.env.RECHECK_BACKEND = 'auto'
const { check } = await import('recheck')

const quick = process.argv.includes('--quick')
const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ''
const files = ['src', 'web/src'].flatMap(sourcesUnder).filter((file) => file.includes(part))
const PURE = /^src\/(?:text|lexicon|recover|read|link)\//
const bounded = new Map(
  readFileSync(join(import.meta.dirname, 'recheck-bounded.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [file: string, begins: string, why: string])
    .map(([file, begins, why]) => [`${file}\t${begins}`, why] as const),
)
const isBounded = (place: string, source: string) =>
  [...bounded.keys()].some((key) => {
    const [file, begins] = key.split('\t')
    return place.startsWith(`${file}:`) && source.startsWith(begins!)
  })

/** Milliseconds of the processor that the expression takes on a text, ended after some seconds. */
function timeOf({ source, flags }: Expression, text: string): number {
  const expression = new RegExp(source, flags.replace('y', ''))
  const began = process.cpuUsage()
  try {
    runInNewContext('expression.test(text)', { expression, text }, { timeout: 3_000 })
  } catch {
    return Number.POSITIVE_INFINITY
  }
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** More than this is too long: milliseconds for the whole text, and for each thousand of its characters. */
const TOO_LONG = 200
const TOO_LONG_EACH = 8

const PASSED = join(import.meta.dirname, 'recheck-passed.txt')
const passed = new Set(readFileSync(PASSED, 'utf8').split('\n').filter(Boolean))
const digestOf = ({ source, flags }: Expression): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 12)

/** Writes down what passed so far, so that a run that is broken off need not begin anew. */
function keep(): void {
  if (!quick) writeFileSync(PASSED, `${[...passed].sort().join('\n')}\n`)
}

function pass(expression: Expression): void {
  passed.add(digestOf(expression))
  keep()
}

/** Milliseconds for one expression, and for all of a quick run. */
const EACH = quick ? 2_000 : 10_000
const ALL = quick ? 40_000 : Number.POSITIVE_INFINITY

/**
 * The automaton of an expression settles most of them in milliseconds, and proves what it says; only where it grows too
 * large (bounded repetitions inside one another) is a text searched for.
 */
async function judge(source: string, flags: string) {
  const proven = await check(source, flags, { checker: 'automaton', timeout: Math.min(EACH, 3_000) })
  return proven.status === 'unknown' ? check(source, flags, { checker: 'fuzz', timeout: EACH }) : proven
}

let bad = 0
let unknown = 0
let left = 0
const began = performance.now()
const expressions = [...files.flatMap(literalsOf), ...(await builtBy(files.filter((file) => PURE.test(file))))]
for (const expression of expressions) {
  const { place, source, flags } = expression
  if (passed.has(digestOf(expression)) || isBounded(place, source)) continue
  if (performance.now() - began > ALL) {
    left++
    continue
  }
  const result = await judge(source, flags)
  if (result.status === 'safe') {
    pass(expression)
    continue
  }
  if (result.status === 'unknown') {
    unknown++
    console.log(`${place}  not settled in time  /${source.slice(0, 90)}/`)
    continue
  }
  const took = timeOf(expression, result.attack.string)
  if (took < Math.max(TOO_LONG, (TOO_LONG_EACH * result.attack.string.length) / 1000)) {
    pass(expression)
    continue
  }
  bad++
  const { length } = result.attack.string
  console.log(`${place}  ${result.complexity.summary}, ${took.toFixed(0)} ms for ${length}  /${source.slice(0, 90)}/`)
  console.log(`    ${result.attack.pattern.slice(0, 160)}`)
}
// Of expressions that the sources no longer hold a whole run forgets the digest.
const present = new Set(expressions.map(digestOf))
if (!part) for (const digest of passed) if (!present.has(digest)) passed.delete(digest)
keep()
console.log(
  `${expressions.length} expressions: ${bad} take too long, ${unknown} not settled, ${left} left for a whole run`,
)
process.exitCode = bad ? 1 : 0
