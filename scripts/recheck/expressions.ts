/** The regular expressions of the project: those that the sources write, and those that they build when they are loaded. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'

export interface Expression {
  /** `src/read/speech/acts.ts:12`. */
  readonly place: string
  readonly source: string
  readonly flags: string
}

const ROOT = join(import.meta.dirname, '../..')

/** Source files under a folder of the project, by their paths from its root. */
export function sourcesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => join(folder, file))
    .sort()
}

/** The expressions that a file writes as literals, by the syntax tree. */
export function literalsOf(file: string): Expression[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind)
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
      found.push({
        place: `${file}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/**
 * The expressions that the given files build from words as they are loaded. Of those that are built in a call there is
 * nothing to see here.
 */
export async function builtBy(files: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = []
  const Own = globalThis.RegExp
  globalThis.RegExp = new Proxy(Own, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      const line = new Error().stack?.split('\n').find((one) => one.includes(`${ROOT}/src/`))
      const place = line && /file:\/\/(\S+):\d+\)?$/.exec(line)?.[1]
      if (typeof source === 'string' && place) found.push({ place: relative(ROOT, place), source, flags: flags ?? '' })
      return new target(source, flags)
    },
  })
  try {
    for (const file of files) await import(join(ROOT, file))
  } finally {
    globalThis.RegExp = Own
  }
  return found
}
