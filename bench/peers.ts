import { Readability } from '@mozilla/readability'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'

/** Parses a page and does nothing with it. */
export const parseBare = (html: string): void => new Parser({}).end(html)

/** What Readability takes for the article of a page; null where it finds none, or fails on it as on pages without a body element. */
export function readable(html: string) {
  const { document } = parseHTML(html)
  try {
    return new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
  } catch {
    return null
  }
}

let jieba: Jieba | undefined

/** Cuts a text into words with their parts of speech, as jieba's tagger does, and does nothing with them. The first call loads its dictionary. */
export function tag(text: string): void {
  jieba ??= Jieba.withDict(dict)
  jieba.tag(text)
}
