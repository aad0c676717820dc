/**
 * Checks every regular expression of the sources for how long it can take: `npm run recheck [-- PATH-PART]`. An expression that
 * takes more than linear time on some text is tried on the text that recheck suggests; where that takes long it is named with
 * its place, and the status is 1. Those that only ever see a few characters are listed in recheck-bounded.tsv with the reason.
 */
import { readdirSync, readFileSync } from 'node:fs'
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

const part = process.argv[2] ?? ''
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

let bad = 0
let unknown = 0
const expressions = files.flatMap(literalsOf)
for (const expression of expressions) {
  const { place, source, flags } = expression
  const result = checkSync(source, flags, { timeout: 10_000 })
  if (result.status === 'safe' || isBounded(place, source)) continue
  if (result.status === 'unknown') {
    unknown++
    console.log(`${place}  not settled in time  /${source.slice(0, 90)}/`)
    continue
  }
  const took = timeOf(expression, result.attack.string)
  if (took < TOO_LONG) continue
  bad++
  const { length } = result.attack.string
  console.log(`${place}  ${result.complexity.summary}, ${took.toFixed(0)} ms for ${length}  /${source.slice(0, 90)}/`)
  console.log(`    ${result.attack.pattern.slice(0, 160)}`)
}
console.log(`${expressions.length} expressions: ${bad} take too long, ${unknown} not settled`)
process.exitCode = bad ? 1 : 0
