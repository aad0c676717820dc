import { creditsIn, isCreditLine } from './credits.ts'
import { isMedium, MEDIA_SUFFIX, mediumName } from './media.ts'
import { isOffice, namesIn, onlyNames } from './names.ts'

/** Who an article's own text says it is by. */
export interface Byline {
  readonly origin: string | null
  readonly reporters: readonly string[]
  readonly editors: readonly string[]
}

const NOTHING: Byline = { origin: null, reporters: [], editors: [] }
const DATELINE = new RegExp(
  `^[\\s【\\[（(《]*([\\u3400-\\u9FFFA-Za-z0-9·•—-]{0,24}?(?:${MEDIA_SUFFIX}))[》】\\]）)]*\\s*` +
    `(?:[\\u3400-\\u9FFF]{2,8}?)??(?:\\s*(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?\\s*(?:电|讯|消息)(?=[\\s（(：:，,。|】]|\\d|[\\u3400-\\u9FFF])`,
)
const BRACKET = /[（(]([^（()）]{2,60})[）)]/g
const WROTE = /(?:记者|通讯员|实习生)/

/** What the dateline at the head of the text says: `岚江日报讯（记者卫青禾）…`. */
export function dateline(text: string): Byline {
  const head = text.slice(0, 160)
  const medium = DATELINE.exec(head.slice(0, 60))
  const reporters: string[] = []
  for (const bracket of head.matchAll(BRACKET)) {
    if (bracket.index > 60) break
    if (WROTE.test(bracket[1]!)) reporters.push(...writers(bracket[1]!))
  }
  return { origin: medium ? mediumName(medium[1]!) : null, reporters, editors: [] }
}

/** Names after 记者 and 通讯员: `岚江日报全媒体记者 卫青禾 通讯员 闻人静`. */
function writers(text: string): string[] {
  const names: string[] = []
  for (const part of text.split(/(?=记者|通讯员|实习生)/)) {
    const role = /^(?:记者|通讯员|实习生)[\s:：/／、]*/.exec(part)
    if (role && !/摄影$/.test(text.slice(0, text.indexOf(part))))
      names.push(
        ...namesIn(part.slice(role[0].length).replace(/摄影报道|文\/图|图\/文|报道|采访|摄影|文图|图文/g, ' '), true),
      )
  }
  return names
}

/** The bracket or dash at the end of a paragraph that says who wrote it, and where it begins; null where there is none. */
export function closing(paragraph: string): { readonly cut: number; readonly byline: Byline } | null {
  const end = paragraph.trimEnd()
  const bracket = /[（(【[]\s*([^（()）【】[\]]{1,80})\s*[）)】\]]\s*[。]?$/.exec(end.slice(-100))
  if (!bracket) return null
  const cut = Math.max(0, end.length - 100) + bracket.index
  const before = end.slice(0, cut).trimEnd()
  if (before && !/[。！？…”’』」）)；：.!?]$/.test(before)) return null
  const byline = bylineOf(bracket[1]!.trim())
  return byline && { cut: before.length, byline }
}

/** Reads a line or bracket that is nothing but a byline; null where it is something else. */
export function bylineOf(text: string): Byline | null {
  if (text.length > 80 || /[。！？]./.test(text)) return null
  if (/^(?:完|未完待续|终|END)$/i.test(text)) return NOTHING
  if (WROTE.test(text) && !/[，。]/.test(text.replace(/[，、]?(?:记者|通讯员)/g, ''))) {
    const lead = text
      .slice(
        0,
        text.search(
          /(?:[\u3400-\u9FFF]{0,3}媒体|本报|本网|见习|实习|首席|特约|驻\S*|摄影|文字)*(?:记者|通讯员|实习生)/,
        ),
      )
      .trim()
    const names = writers(text)
    if (names.length || /^(?:本报|本网)?记者/.test(text))
      return { origin: isMedium(lead) ? mediumName(lead) : null, reporters: names, editors: [] }
  }
  if (isCreditLine(text)) {
    const credits = creditsIn(text)
    if (!credits.length) return null
    const of = (role: string): string[] =>
      credits.filter((credit) => credit.role === role).map((credit) => credit.value)
    const origin = of('origin')[0]
    return {
      origin: origin ? mediumName(origin) : null,
      reporters: [...of('reporter'), ...of('author')].flatMap((value) => namesIn(value, true)),
      editors: of('editor').flatMap((value) => namesIn(value)),
    }
  }
  const supplied = /^(.{2,24}?)(?:供稿|供图|报送|投稿|文\/图|图\/文|文图|图文|文|摄影报道|报道)$/.exec(text)
  if (supplied && (onlyNames(supplied[1]!) || isOffice(supplied[1]!)))
    return { ...NOTHING, reporters: namesIn(supplied[1]!, true) }
  if (/^.{2,30}(?:摄|供图|摄影)$/.test(text)) return NOTHING
  if (isMedium(text)) return { ...NOTHING, origin: mediumName(text) }
  if (onlyNames(text)) return { ...NOTHING, reporters: namesIn(text) }
  if (isOffice(text)) return { ...NOTHING, reporters: [text] }
  return null
}
