import * as containers from './containers.ts'
import type { Page } from './page.ts'
import * as portals from './portal.ts'
import * as texts from './text.ts'

/** Makes that set one article into a file of its own. */
export const SINGLE: Readonly<Record<string, (page: Page) => string>> = {
  portal: portals.portal,
  old: portals.old,
  word: portals.word,
  modern: portals.modern,
  paper: portals.paper,
  account: portals.account,
  video: portals.video,
  robot: portals.robot,
  note: portals.note,
  untitled: portals.untitled,
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
