import { Readability } from '@mozilla/readability'
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
