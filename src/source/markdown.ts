import { basename } from 'node:path'
import { type Container, partCopy } from './article.ts'
import type { Copy } from './copy.ts'
import type { SourceFailure } from './failure.ts'
import { readFrontMatter } from './front-matter.ts'
import { pageCopy } from './page.ts'

/** The text under a heading, to the next heading of the same level or a higher one. */
interface Section {
  readonly heading: string
  readonly level: number
  readonly text: string
}

/** Fewer articles under headings of one level are parts of one article. */
const LEAST = 3
/** Shorter than this, in characters without tags, a section is a line in a list. */
const SHORTEST = 30
const HEADING = /^(#{1,5})[ \t]+(\S)(.*)$/
/** What may close a heading; from where it begins, so that a long row of marks is gone over once. */
const CLOSING = /(?<![ \t#])[ \t#]+$/
const BLOCK = /^<(?:p|div|section|article|figure|blockquote|table|img|strong|span|br)\b/i
/** How an article opens by itself: 岚江日报讯（记者…）, 央视网消息：. */
const DATELINE = /^[^，。；！？\n]{2,30}?(?:讯|电|消息)[\s（(：:】\]]/
/** A line that is a link and nothing else: to the article that stands above it. */
const LINK = /^\[[^[\]\n]{1,40}\]\((https?:\/\/[^\s()]+)\)[ \t]*$/gm
const DAY = /(?:19|20)\d{2}(?:\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}|\d{4})/

/**
 * Reads a Markdown file: one article, or the several that a dump of a feed holds under headings of one level. Such a file is told
 * by what stands under the headings: markup of its own (as feeds give it), or texts that open with a dateline each. The headings
 * of one article's sections have neither. A heading with a link and no text is told as a failure.
 */
export function* readMarkdown(
  container: Container,
  bytes: Uint8Array,
  text: string,
): Generator<Copy | Omit<SourceFailure, 'path'>> {
  const front = readFrontMatter(text)
  const sections = sectionsOf(front ? text.slice(front.end) : text)
  const articles = articlesAmong(sections)
  if (!articles.length) {
    yield pageCopy(container, bytes, text)
    return
  }
  const head = sections[0]!.level < articles[0]!.level ? sections[0]!.heading : ''
  const published = front?.stated.published ?? DAY.exec(`${head} ${basename(container.path ?? '')}`)?.[0]
  const publisher = head
    .replace(DAY, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  for (const [part, { heading, text: body }] of articles.entries()) {
    const url = linkOf(body)
    const stated = { title: heading, ...(published && { published }), ...(url && { url }) }
    yield partCopy(container, part, body.replace(LINK, '').trim(), stated, publisher || undefined)
  }
  for (const { heading, level, text: body } of sections)
    if (level === articles[0]!.level && !bare(body) && linkOf(body))
      yield { reason: `${heading.slice(0, 40)}: has no text; fetch the page it links to and read that` }
}

/** Where the article under a heading is from; undefined where no link or several stand there by themselves. */
function linkOf(text: string): string | undefined {
  const links = [...text.matchAll(LINK)]
  return links.length === 1 ? links[0]![1] : undefined
}

/** The sections that are articles of their own: on the deepest level that has several and little else. */
function articlesAmong(sections: readonly Section[]): Section[] {
  const levels = [...new Set(sections.map((section) => section.level))].sort((a, b) => b - a)
  for (const level of levels) {
    const here = sections.filter((section) => section.level === level && bare(section.text).length >= SHORTEST)
    const marked = here.filter(({ text }) => BLOCK.test(text)).length
    const dated = here.filter(({ text }) => DATELINE.test(bare(text.slice(0, 400)))).length
    if (here.length < LEAST || (marked < here.length * 0.8 && dated < here.length * 0.6)) continue
    // Marked up throughout, they still may be one article's: then none opens like an article, and the file bears no day.
    if (dated * 3 >= here.length || DAY.test(sections[0]!.heading)) return here
  }
  return []
}

function sectionsOf(text: string): Section[] {
  const sections: { heading: string; level: number; lines: string[] }[] = []
  for (const line of text.split(/\r?\n/)) {
    const heading = line.startsWith('#') ? HEADING.exec(line) : null
    if (heading)
      sections.push({ heading: heading[2]! + heading[3]!.replace(CLOSING, ''), level: heading[1]!.length, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections.map(({ heading, level, lines }) => ({ heading, level, text: lines.join('\n').trim() }))
}

const bare = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, '')
    .replace(LINK, '')
    .trim()
