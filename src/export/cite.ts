/** What a citation of a report is made from. */
export interface Cited {
  readonly id: string
  readonly title: string | null
  readonly reporters: readonly string[]
  /** Who first published it, else who carries the copy. */
  readonly source: string | null
  /** ISO 8601 with the precision that is known. */
  readonly published: string | null
  readonly url: string | null
  /** When the copy was seen, ISO 8601. */
  readonly seen: string
}

/** One citation in the forms that papers and programs ask for. */
export interface Citation {
  /** GB/T 7714—2015, as Chinese journals and theses want it. */
  readonly gbt7714: string
  readonly bibtex: string
  /** A line for a note or a message. */
  readonly plain: string
}

const PAPER = /(?:报|报社|日报|晚报|都市报|周刊|时报)$/
const dayOf = (date: string | null) => date?.replace(/T.*$/, '') ?? null

/** More than three authors are named by the first three and 等 (GB/T 7714—2015, 8.1.2). */
function authors(names: readonly string[]): string | null {
  if (!names.length) return null
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, 等` : names.join(', ')
}

/**
 * Kind of document and carrier by GB/T 7714—2015, appendix B: N a newspaper, EB an electronic notice; OL where there is an address.
 */
function mark({ source, url }: Cited): string {
  const paper = source !== null && PAPER.test(source)
  if (!paper) return 'EB/OL'
  return url ? 'N/OL' : 'N'
}

function gbt7714(cited: Cited): string {
  const { title, reporters, source, url, seen } = cited
  const day = dayOf(cited.published)
  const kind = mark(cited)
  const author = authors(reporters) ?? (kind === 'EB/OL' ? source : null)
  const looked = kind === 'N' ? '' : `[${dayOf(seen)}]`
  const head = [author, `${title ?? '无标题'}[${kind}]`].filter(Boolean).join('. ')
  const dated =
    kind === 'EB/OL' ? `${day ? `(${day})` : ''}${looked}` : `${[source, day].filter(Boolean).join(', ')}${looked}`
  return `${[head, dated, url].filter(Boolean).join('. ')}.`
}

const SPECIAL = /[\\{}$&#%_^~]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' }
const tex = (text: string) => text.replace(SPECIAL, (one) => ESCAPES[one] ?? `\\${one}`)

function bibtex({ id, title, reporters, source, published, url, seen }: Cited): string {
  const [year, month] = (dayOf(published) ?? '').split('-')
  const fields: [name: string, value: string | null | undefined][] = [
    [
      'author',
      reporters.length ? reporters.map((name) => `{${tex(name)}}`).join(' and ') : source && `{${tex(source)}}`,
    ],
    ['title', title && `{${tex(title)}}`],
    ['journal', source && tex(source)],
    ['year', year && /^\d{4}$/.test(year) ? year : null],
    ['month', month],
    ['date', dayOf(published)],
    ['url', url],
    ['urldate', url && dayOf(seen)],
    ['langid', 'chinese'],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return `@article{${id},\n${lines.join('\n')}\n}`
}

/** A report cited in every form. Nothing is filled in that the report does not give. */
export function cite(cited: Cited): Citation {
  const { title, source, published, url } = cited
  const plain = [`《${title ?? '无标题'}》`, source, dayOf(published), url].filter(Boolean).join('，')
  return { gbt7714: gbt7714(cited), bibtex: bibtex(cited), plain: `${plain}。` }
}
