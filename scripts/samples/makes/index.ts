import * as containers from './containers.ts'
import * as markdown from './markdown.ts'
import * as news from './news.ts'
import * as offices from './offices.ts'
import type { Page } from './page.ts'
import * as texts from './text.ts'

/** Makes that set one article into a file of its own. */
export const SINGLE: Readonly<Record<string, (page: Page) => string>> = {
  portal: offices.portal,
  old: offices.old,
  word: offices.word,
  modern: news.modern,
  paper: news.paper,
  account: news.account,
  video: news.video,
  robot: markdown.robot,
  note: markdown.note,
  untitled: markdown.untitled,
  crawl: texts.crawl,
  crumbs: texts.crumbs,
  local: texts.local,
  plain: texts.plain,
}

/** Makes that hold several articles in one file. */
export const SEVERAL: Readonly<Record<string, (pages: readonly Page[]) => string>> = {
  object: containers.object,
  lines: containers.lines,
  array: containers.array,
  table: containers.table,
  rss: containers.rss,
  atom: containers.atom,
}
