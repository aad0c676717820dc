import { type Container, partCopy, rawOf, sha256, webAddress } from './article.ts'
import type { Copy } from './copy.ts'
import { type SourceFailure, Unreadable } from './failure.ts'
import { type FieldMap, hasBody, noBody, readFields } from './fields.ts'
import { findJsonFault } from './json-place.ts'

type Obj = Readonly<Record<string, unknown>>

/** Under what names a JSON file or an interface's answer keeps its list of articles. */
const WRAPPERS = ['data', 'items', 'list', 'articles', 'news', 'records', 'rows', 'results', 'result', 'docs', 'hits']

/**
 * Reads a JSON file: an article, a list of articles, or either within a wrapper (`{data: […]}`, `{data: {list: […]}}`,
 * a JSON Feed, a search engine's hits).
 * @throws Unreadable where it is not JSON (with line and column) or holds no article (with the fields that it has).
 */
export function* readJson(
  container: Container,
  bytes: Uint8Array,
  text: string,
  map: FieldMap,
): Generator<Copy | Omit<SourceFailure, 'path'>> {
  const value = parseJson(text)
  const found = findArticles(value, map)
  if (!Array.isArray(found)) {
    const { body, stated } = readFields(found, map)
    if (!body?.trim()) throw new Unreadable(emptyBody(found, map))
    const raw = rawOf(bytes, 'json')
    yield { ...container, url: webAddress(stated.url), part: null, sha256: sha256(bytes), text: body, stated, raw }
    return
  }
  const publisher = feedTitle(value)
  const objects = found.map(asObject)
  if (!found.length) throw new Unreadable('holds an empty list: there is no article in it')
  if (!objects.some((item) => item && hasBody(Object.keys(item), map))) {
    const first = objects.find((item) => item !== null)
    throw new Unreadable(first ? noBody(Object.keys(first), map) : 'holds a list, but not of articles (objects)')
  }
  for (const [part, item] of objects.entries()) {
    const { body, stated } = readFields(item ?? {}, map)
    if (body?.trim()) yield partCopy(container, part, body, stated, publisher)
    else yield { reason: `article ${part + 1} of the list: ${item ? emptyBody(item, map) : 'is not an object'}` }
  }
}

/**
 * Reads JSON Lines, one article a line. A line that is broken or has no text is told as a failure, and the rest goes on.
 * @throws Unreadable where none of the first 100 articles, or none at all, has a body by a known name.
 */
export async function* readJsonLines(
  container: Container,
  lines: AsyncIterable<string>,
  map: FieldMap,
): AsyncGenerator<Copy | Omit<SourceFailure, 'path'>> {
  let number = 0
  let part = 0
  let sound = false
  // Lines without a body are held back until a sound one shows that the file is a table of articles at all.
  let held: { readonly reason: string }[] = []
  let keys: string[] | null = null
  for await (const line of lines) {
    number++
    if (!line.trim()) continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      const { column, what } = findJsonFault(line)
      yield { reason: `line ${number}, column ${column}: broken JSON: ${what}` }
      part++
      continue
    }
    const item = asObject(value)
    const { body, stated } = readFields(item ?? {}, map)
    if (body?.trim()) {
      yield* held
      held = []
      sound = true
      yield partCopy(container, part++, body, stated)
      continue
    }
    part++
    const failure = { reason: `line ${number}: ${item ? emptyBody(item, map) : 'is not an object'}` }
    if (sound || (item && hasBody(Object.keys(item), map))) yield failure
    else {
      keys ??= item && Object.keys(item)
      if (held.push(failure) >= 100) break
    }
  }
  if (!held.length) return
  if (sound || !keys) yield* held
  else throw new Unreadable(noBody(keys, map))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw new Unreadable('is JSON nested too deeply to be read')
    const { line, column, what } = findJsonFault(text)
    throw new Unreadable(`line ${line}, column ${column}: broken JSON: ${what}`)
  }
}

/** The article, or the list of what should be articles, within a JSON value. */
function findArticles(value: unknown, map: FieldMap, depth = 0): Obj | unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null)
    throw new Unreadable('is JSON, but neither an object nor a list of them')
  const object = value as Obj
  const isArticle = hasBody(Object.keys(object), map)
  if (isArticle && readFields(object, map).body?.trim()) return object
  if (depth < 3) {
    for (const name of WRAPPERS) {
      const inner = object[name]
      if (typeof inner !== 'object' || inner === null || (Array.isArray(inner) && !inner.some(asObject))) continue
      try {
        const found = findArticles(inner, map, depth + 1)
        if (Array.isArray(found) || hasBody(Object.keys(found), map)) return found
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
      }
    }
  }
  throw new Unreadable(emptyBody(object, map))
}

function asObject(value: unknown): Obj | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const source = (value as Obj)._source
  return typeof source === 'object' && source !== null ? (source as Obj) : (value as Obj)
}

function emptyBody(object: Obj, map: FieldMap): string {
  const keys = Object.keys(object)
  return hasBody(keys, map) ? 'the field that should hold the article’s text is empty' : noBody(keys, map)
}

/** The title of a JSON Feed (jsonfeed.org), which names the site. */
function feedTitle(value: unknown): string | undefined {
  const feed = asObject(value)
  const { version, title } = feed ?? {}
  return typeof version === 'string' && version.includes('jsonfeed.org') && typeof title === 'string'
    ? title
    : undefined
}
