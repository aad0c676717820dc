import type { Stated } from './copy.ts'

const FIELDS = ['title', 'body', 'published', 'source', 'url', 'author', 'editor', 'publisher'] as const
type Field = (typeof FIELDS)[number]

/** Which field of the input holds what; a dotted name reaches into nested objects (`data.html`). */
export type FieldMap = { readonly [F in Field]?: string }

/**
 * The names that scrapers and sites give to an article's fields, the surest first; compared without case, spaces, `_` and
 * `-`. What a whole page's markup is called stands last under `body`, after the names of extracted text.
 */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: 'title headline articletitle newstitle 标题 標題 新闻标题 文章标题 题目 题名'.split(' '),
  body: (
    'content body text articlebody articlecontent newscontent contenthtml contenttext contentencoded fulltext fullcontent ' +
    'maintext maincontent cleantext 正文 内容 內容 新闻内容 文章内容 新闻正文 文章正文 全文 文本 html rawhtml pagehtml pagesource'
  ).split(' '),
  published: (
    'publishtime publishedtime pubtime published publishedat publishdate publisheddate pubdate datepublished releasetime ' +
    'releasedate posttime postdate newstime newsdate datetime date time 发布时间 發布時間 发布日期 发表时间 发表日期 发文时间 ' +
    '报道时间 报道日期 日期 时间 createtime createdat timestamp'
  ).split(' '),
  source:
    'source origin sourcename newssource articlesource copyfrom 来源 來源 新闻来源 文章来源 稿源 出处 来源媒体'.split(
      ' ',
    ),
  url: 'url link href articleurl newsurl sourceurl pageurl permalink 链接 鏈接 原文链接 文章链接 新闻链接 网址 原文地址'.split(
    ' ',
  ),
  author: 'author authors writer reporter reporters byline creator 作者 记者 記者 撰稿 撰文'.split(' '),
  editor: 'editor editors 编辑 編輯 责编 責編 责任编辑'.split(' '),
  publisher: (
    'publisher site sitename website webname media medianame account accountname ' +
    '网站 网站名称 站点 站点名称 媒体 媒体名称 发布机构 发布媒体 公众号'
  ).split(' '),
}

/** The fields of an article as its container gives them. */
export interface Fields {
  /** Null where no field by a known or mapped name is there; '' where there is one and it is empty. */
  readonly body: string | null
  readonly stated: Stated
}

/**
 * Reads the command line's form of a field map: `title=headline,body=content,published=time`.
 * @throws Error in one line, where a part has no `=`, an unknown field or an empty name, or a field comes twice.
 */
export function parseFieldMap(spec: string): FieldMap {
  const map: Partial<Record<Field, string>> = {}
  for (const part of spec.split(',')) {
    const at = part.indexOf('=')
    const field = part.slice(0, at).trim()
    const name = part.slice(at + 1).trim()
    if (at < 0) throw new Error(`"${part.trim()}" is not of the form field=name, as in title=headline,body=content`)
    if (!isField(field)) throw new Error(`"${field}" is no field that can be mapped; these can: ${FIELDS.join(', ')}`)
    if (!name) throw new Error(`"${field}=" names no field of the input, as in ${field}=${NAMES[field][1]}`)
    if (map[field] !== undefined) throw new Error(`"${field}" is mapped twice`)
    map[field] = name
  }
  return map
}

/** Reads an article's fields out of a table's row or an object, by the map where it names them, else by the usual names. */
export function readFields(record: Readonly<Record<string, unknown>>, map: FieldMap = {}): Fields {
  const byName = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    const name = normalize(key)
    if (!byName.has(name)) byName.set(name, value)
  }
  const find = (field: Field): string | null => {
    const mapped = map[field]
    if (mapped !== undefined) return asText(reach(record, mapped))
    let found: string | null = null
    for (const name of NAMES[field]) {
      if (!byName.has(name)) continue
      const text = asText(byName.get(name))
      if (text?.trim()) return text
      found ??= text
    }
    return found
  }
  const stated: Partial<Record<Exclude<Field, 'body'>, string>> = {}
  for (const field of FIELDS) {
    if (field === 'body') continue
    const text = find(field)
    if (text?.trim()) stated[field] = text
  }
  return { body: find('body'), stated }
}

/** Whether a table with these columns, or an object with these keys, holds articles: one of them is the body. */
export function hasBody(names: readonly string[], map: FieldMap = {}): boolean {
  if (map.body !== undefined) return names.includes(map.body) || names.includes(map.body.split('.')[0]!)
  const usual = new Set(names.map(normalize))
  return NAMES.body.some((name) => usual.has(name))
}

/** The refusal of a table or object without a body, by the fields that it has. */
export function noBody(names: readonly string[], map: FieldMap = {}): string {
  const shown = names.slice(0, 12).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  const fields = `${shown.join(', ')}${names.length > 12 ? `, and ${names.length - 12} more` : ''}`
  const wanted =
    map.body === undefined ? 'no field is known to hold an article’s text' : `there is no field "${map.body}"`
  return `${wanted} (fields: ${fields || 'none'});\nname the right one with --map body=FIELD`
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name)
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[\s_:-]/g, '')
}

function reach(record: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path]
  let value: unknown = record
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

/** A field's value as text: lists joined by lines, an object by its name or title (`{"name": …}`), null for what is neither. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    const parts = value.map(asText).filter((part) => part !== null)
    return parts.length || !value.length ? parts.join('\n') : null
  }
  if (typeof value === 'object' && value !== null) {
    for (const key of ['name', 'title', 'text', 'html']) {
      const inner = (value as Record<string, unknown>)[key]
      if (typeof inner === 'string') return inner
    }
    return null
  }
  return value === null ? '' : null
}
