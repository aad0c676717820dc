/**
 * Checks every regular expression of the sources for how long it can take: `npm run recheck [-- PATH-PART]`. An expression that
 * takes more than linear time on some text is tried on the text that recheck suggests; where that takes long it is named with
 * its place, and the status is 1. Those that only ever see a few characters are listed in recheck-bounded.tsv with the reason.
 *
 * Expressions found to be in order are kept by their digest in recheck-passed.txt and not checked again. With `--quick`
 * each new one has two seconds and all together forty: what is not settled by then waits for a whole run.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

process.env.RECHECK_BACKEND = 'pure'
const { checkSync } = await import('recheck')

interface Expression {
  readonly place: string
  readonly source: string
  readonly flags: string
}

const ROOT = join(import.meta.dirname, '..')

/** The expressions that a file writes as literals, by the syntax tree. */
function literalsOf(file: string): Expression[] {
  const text = readFileSync(file, 'utf8')
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
      found.push({
        place: `${relative(ROOT, file)}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const quick = process.argv.includes('--quick')
const part = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? ''
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file.includes(part))
  .sort()
  .map((file) => join(ROOT, 'src', file))
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

/** Milliseconds of the processor that the expression takes on a text. */
function timeOf({ source, flags }: Expression, text: string): number {
  const began = process.cpuUsage()
  new RegExp(source, flags.replace('y', '')).test(text)
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

/** More than this, on the tens of thousands of characters that recheck suggests, is too long. */
const TOO_LONG = 200

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

let bad = 0
let unknown = 0
let left = 0
const began = performance.now()
const expressions = files.flatMap(literalsOf)
for (const expression of expressions) {
  const { place, source, flags } = expression
  if (passed.has(digestOf(expression)) || isBounded(place, source)) continue
  if (performance.now() - began > ALL) {
    left++
    continue
  }
  const result = checkSync(source, flags, { timeout: EACH })
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
  if (took < TOO_LONG) {
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
