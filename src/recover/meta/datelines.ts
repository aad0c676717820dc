import { SPACES, trimOf } from '../../text/trim.ts'
import { creditsIn, isCreditLine } from './credits.ts'
import { isMedium, MEDIA_SUFFIX, mediumName } from './media.ts'
import { isOffice, isPersonal, namesIn, onlyNames } from './names.ts'
import { sourceOf } from './sources.ts'

/** Who an article's own text says it is by. */
export interface Byline {
  readonly origin: string | null
  readonly reporters: readonly string[]
  readonly editors: readonly string[]
  /** True where the text calls its paper its own (本报讯), without a name. */
  readonly own: boolean
  /** Who passes on what another reported: `岚江网5月6日讯 据岚江日报报道`. */
  readonly carrier?: string
}

export const NO_BYLINE: Byline = { origin: null, reporters: [], editors: [], own: false }

/** Where a line stands in the article: only at its edges is a bare name a byline and not a heading. */
export type Position = 'before' | 'within' | 'after'

const DATELINE = new RegExp(
  `^[\\s【\\[（(《]*据?([\\u3400-\\u9FFFA-Za-z0-9·•—-]{0,24}?(?:${MEDIA_SUFFIX}))[》】\\]）)]*\\s*` +
    '(?:[、/／][\\u3400-\\u9FFF]{2,12})?(?:[\\u3400-\\u9FFF]{2,8}?)??(?:\\s*(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)?\\s*(?:电|讯|消息)(?=[\\s（(：:，,。|】]|\\d|[\\u3400-\\u9FFF])',
)
/** A dateline of an account or desk whose name ends like no medium's: 栖梧发布讯, 青禾融媒讯 5月6日. */
const OTHER =
  /^[\s【[（(]*(?!本|据|又)([\u3400-\u9FFF]{2,9}?)讯(?=\s*[（(：:]|\s+\d|\d{1,2}[月日]|\s+[\u3400-\u9FFF])(?<![快短喜简通音电资视问传]讯)/
/** Behind a dateline, whose report it passes on. */
const RELAYED = new RegExp(`^[\\s，,]*据[《“]?([\\u3400-\\u9FFF]{0,12}?(?:${MEDIA_SUFFIX}))[》”]?(?:报道|消息|讯)`)
/** Whose report the text passes on from its first word: `据岚江日报报道，…`. */
const DRAWN = new RegExp(
  `^\\s*据[《“]?([\\u3400-\\u9FFF]{0,12}?(?:${MEDIA_SUFFIX}))[》”]?(?:\\d{1,2}月\\d{1,2}日)?(?:报道|消息)[，,：:]`,
)
/** The paper before its reporter: `岚江日报记者卫青禾报道：…`. */
const BY_MEDIUM = new RegExp(
  `^[\\s【\\[（(]*([\\u3400-\\u9FFF]{2,12}?(?:${MEDIA_SUFFIX}))(?:[全融新多]媒体|首席|见习|实习|特派|客户端){0,2}记者`,
)
const OWN = /^[\s【[（(]*本(?:报|网|台|刊|社)(?:[\u3400-\u9FFF]{2,6})?(?:\s*\d{1,2}月\d{1,2}日)?\s*(?:讯|电|消息|记者)/
/** Bare names behind the word that ends a dateline: `本网讯（卫青禾）`. */
const NAMED = /^[^，。；]{2,30}(?:讯|电|消息)\s*[（(]([^（()），。/／]{2,24})(?:[/／](?:摄影)?(?:报道|文|文图))?[）)]/
const BRACKET = /[（(【[]([^（()）【】[\]]{2,60})[）)】\]]/g
/** A pen name, which need hold no surname: `本报讯（澄轩）`. */
const PEN_NAME = /^[\u3400-\u9FFF]{2,3}$/
/** Roles with names and no bracket behind the dateline, before the text begins: `本报讯 记者卫青禾 通讯员闻人静 “…”`. */
const OPEN_ROLES =
  /^[\s【[（(]*[\u3400-\u9FFF·（）()\d]{0,28}(?:讯|电|消息)\s*((?:[全融新多]媒体|本报|本网|见习|实习|特约){0,3}(?:记者|通讯员)[\s：:]*[\u3400-\u9FFF·]{2,4}(?:[\s、]{1,3}(?:(?:[全融新多]媒体|本报|见习|实习|特约){0,3}(?:记者|通讯员)[\s：:]{0,3})?[\u3400-\u9FFF·]{2,4}){0,7})\s*(?=[“\d]|\s)/
const WROTE = /记者|通讯员|实习生/
const ROLE_HEAD =
  /(?:[全融新多]媒体|本报|本网|本台|本刊|见习|实习|首席|特约|特派|驻[\u3400-\u9FFF]{1,6}|总台|摄影|文字){0,4}(?:记者|通讯员|实习生)/
const REPORTED =
  /^[\s【[（(]*[\u3400-\u9FFF·]{0,16}(?:讯|电|消息)?[\s：:，,]*((?:记者|通讯员)[\s：:]*[^，。：:（(]{2,40}?)(?:报道|摄影报道|文\/图)[\s：:]/

/** What the dateline at the head of the text says: `岚江日报讯（记者卫青禾）…`. */
export function dateline(text: string): Byline {
  const head = text.slice(0, 160)
  const own = OWN.test(head)
  const medium = own ? null : (DATELINE.exec(head.slice(0, 60)) ?? OTHER.exec(head.slice(0, 30)))
  const reporters: string[] = []
  const named = NAMED.exec(head.slice(0, 60))
  if (named && (onlyNames(named[1]!) || (PEN_NAME.test(named[1]!) && !isMedium(named[1]!) && !isOffice(named[1]!))))
    reporters.push(...namesIn(named[1]!))
  for (const bracket of head.matchAll(BRACKET)) {
    if (bracket.index > 60) break
    if (WROTE.test(bracket[1]!)) reporters.push(...writers(bracket[1]!))
  }
  const reported = REPORTED.exec(head.slice(0, 80))
  if (reported) reporters.push(...writers(reported[1]!))
  const open = reported ? null : OPEN_ROLES.exec(head.slice(0, 80))
  if (open) reporters.push(...writers(open[1]!).filter(isPersonal))
  const relayed = medium && RELAYED.exec(head.slice(medium[0].length, medium[0].length + 40))
  const other = medium || own ? null : (DRAWN.exec(head.slice(0, 50)) ?? BY_MEDIUM.exec(head.slice(0, 40)))
  const by = medium ? mediumName(medium[1]!) : other ? mediumName(other[1]!) : null
  return relayed && by
    ? { ...NO_BYLINE, origin: mediumName(relayed[1]!), reporters, own, carrier: by }
    : { ...NO_BYLINE, origin: by, reporters, own }
}

/** Names after 记者 and 通讯员: `岚江日报全媒体记者 卫青禾 通讯员 闻人静`. */
function writers(text: string): string[] {
  const names: string[] = []
  for (const part of text.split(/(?=记者|通讯员|实习生)/)) {
    const role = /^(?:记者|通讯员|实习生)[\s:：/／、?？]*/.exec(part)
    if (!role || /摄影$/.test(text.slice(0, text.indexOf(part)))) continue
    const value = part
      .slice(role[0].length)
      .replace(/\s[\u3400-\u9FFF]{2,8}(?:报道|采访|电)$/, '')
      // Of `甲/文 乙/摄` only the first wrote.
      .replace(/(?:^|\s)[^\s/／]{2,10}[/／](?:摄影?|图|供图)(?=\s|$)/g, ' ')
      .replace(/[/／](?:文字?)(?=\s|$)/g, ' ')
      // 记者 甲 摄影 乙
      .replace(/(?:^|\s)(?:摄影|图片?|摄像)[\s:：]{1,2}[\u3400-\u9FFF·]{2,6}(?=\s|$)/g, ' ')
      .replace(/摄影报道|文\/图|图\/文|综合报道|报道|采访|文图|图文/g, ' ')
    if (!/(?:摄影?|供图)$/.test(value)) names.push(...namesIn(value, true))
  }
  return names
}

/** ·卫青禾·: who wrote it, between two dots as some papers set it. */
function dotted(tail: string): RegExpExecArray | null {
  const found = /[·•]([^·•（）()]{2,20})[·•]$/.exec(tail)
  return found && onlyNames(found[1]!) ? found : null
}

/** Names whose opening bracket the copy lost: `…多赢局面。卫青禾、闻人静）`. */
function halfOpen(tail: string): RegExpExecArray | null {
  const found = /(?<=[。！？”])\s{0,3}([^。！？“”（()）]{2,20})[）)]$/.exec(tail)
  return found && onlyNames(found[1]!) ? found : null
}

/** The bracket at the end of a paragraph that says who wrote it, and where it begins; null where there is none. */
export function closing(
  paragraph: string,
  position: Position,
): { readonly cut: number; readonly byline: Byline } | null {
  const end = paragraph.trimEnd()
  const tail = end.slice(-100)
  const bracket =
    /[（(【[]\s*([^（()）【】[\]]{1,80})\s*[）)】\]]\s*[。]?$/.exec(tail) ?? dotted(tail) ?? halfOpen(tail)
  if (!bracket) return null
  const cut = Math.max(0, end.length - 100) + bracket.index
  const before = end.slice(0, cut).trimEnd()
  if (before && !/[。！？…”’』」）)；：.!?]$/.test(before)) return null
  const byline = bylineOf(bracket[1]!.trim(), before ? position : 'after')
  return byline && { cut: before.length, byline }
}

/** Credits that run on behind the last sentence: `…。责任编辑：卫青禾`. */
const RUN_ON =
  /[。！？”…）)]\s*((?:责任编辑|责编|编辑|审核人?|校对|监制|终审|初审|复审|值班编委)[:：][^。！？，；]{2,60})$/

/** The credits behind the last sentence of a paragraph, and where they begin; null where there are none. */
export function runOn(paragraph: string): { readonly cut: number; readonly byline: Byline } | null {
  const end = paragraph.trimEnd()
  const from = Math.max(0, end.length - 80)
  const found = RUN_ON.exec(end.slice(from))
  if (!found || !isCreditLine(found[1]!)) return null
  const byline = creditedTo(found[1]!)
  return byline && { cut: from + found.index + 1, byline }
}

/** 文、图/ before who wrote and took the pictures. */
const WORDS_BY =
  /^(?:文字|图片|摄影|[文图摄])(?:[、/／](?:文字|图片|摄影|[文图摄]))*[/／](?=[\u3400-\u9FFF\s、]{2,20}$)/

/** The paper that stands before its reporter in one of the values: 岚江日报记者 卫青禾. */
export function mediumBefore(values: readonly string[]): string | null {
  for (const value of values) {
    const found = BY_MEDIUM.exec(value.slice(0, 40))
    if (found) return mediumName(found[1]!)
  }
  return null
}

/** Where in a line of those who made a report the editors begin. */
const EDITED_BY = /\s(?=(?:责任编辑|编辑|责编|审核|校对|监制|终审)[\s:：/／|｜丨])/

/** A unit and who wrote and took the pictures: `宣传部 卫青禾/文 闻人静/图`. */
const WORDS_AND_PICTURES =
  /^[^。！？，：:“”]{0,30}(?:^|\s)(?:文字?[/／][\u3400-\u9FFF、]{2,12}|[\u3400-\u9FFF、]{2,12}[/／]文字?)(?=\s|$)[^。！？，：:“”]{0,30}$/

/** Reads a line or bracket that is nothing but a byline; null where it is something else. */
export function bylineOf(text: string, position: Position): Byline | null {
  if (text.length > 80 || /[。！？]./.test(text) || /[？！?]$/.test(text)) return null
  if (/^(?:完|未完待续|待续|终|全文完|本文完|END|结束)$/i.test(text)) return NO_BYLINE
  const words = WORDS_BY.exec(text)
  if (words && position !== 'before') {
    const rest = text.slice(words[0].length)
    const reporters = namesIn(rest)
    if (onlyNames(rest)) return { ...NO_BYLINE, reporters: words[0].includes('文') ? reporters : [] }
  }
  const parts = !WROTE.test(text) && WORDS_AND_PICTURES.test(text) ? text.split(/\s+/) : []
  if (parts.length > 1 && position !== 'before') {
    const by = parts.map((part) =>
      /^(?:文字?[/／]([\u3400-\u9FFF、]{2,12})|([\u3400-\u9FFF、]{2,12})[/／]文字?)$/.exec(part),
    )
    return { ...NO_BYLINE, reporters: by.flatMap((found) => (found ? namesIn(found[1] ?? found[2]!) : [])) }
  }
  const cut = EDITED_BY.exec(text)?.index
  if (cut && WROTE.test(text.slice(0, cut)) && isCreditLine(text.slice(cut + 1))) {
    const by = bylineOf(text.slice(0, cut), position)
    if (by) return { ...by, editors: creditedTo(text.slice(cut + 1))?.editors ?? [] }
  }
  if (WROTE.test(text)) {
    const byline = writtenBy(text)
    if (byline) return byline
  }
  if (isCreditLine(text)) return creditedTo(text)
  const supplied =
    /^(.{2,24}?)\s*(?:供稿|供图|报送|投稿|文\/图|图\/文|文图|图文|文并摄|文|摄影报道|综合报道|报道|整理)$/.exec(text)
  if (supplied && position !== 'before') {
    if (isOffice(supplied[1]!) || /[办室部局委处科]$/.test(supplied[1]!)) return NO_BYLINE
    if (onlyNames(supplied[1]!)) return { ...NO_BYLINE, reporters: namesIn(supplied[1]!) }
  }
  if (position !== 'within') {
    if (/^.{2,30}(?:摄|供图|摄影)$/.test(text)) return NO_BYLINE
    if (onlyNames(text)) return { ...NO_BYLINE, reporters: namesIn(text) }
  }
  if (position === 'after') {
    const drawn =
      /^(?:(?:本文)?(?:来源|据|综合|转自)\s{0,2}[:：]?\s{0,2})?([^\s、，]{3,16}?)(?:综合|整理|综合整理|综合报道)?$/.exec(
        text,
      )?.[1]
    if (drawn && drawn !== text && isMedium(drawn)) return { ...NO_BYLINE, origin: mediumName(drawn) }
    if (isMedium(text)) return { ...NO_BYLINE, origin: mediumName(text) }
    const [medium, ...rest] = text.split(/\s+/)
    if (rest.length && isMedium(medium!) && onlyNames(rest.join(' ')))
      return { ...NO_BYLINE, origin: mediumName(medium!), reporters: namesIn(rest.join(' ')) }
    if (
      rest.length &&
      medium!.length <= 12 &&
      /[办室部局委处科院校组队所中心]$/.test(medium!) &&
      onlyNames(rest.join(' '))
    )
      return { ...NO_BYLINE, reporters: namesIn(rest.join(' ')) }
    if (isOffice(text)) return { ...NO_BYLINE, reporters: [text] }
  }
  return null
}

function writtenBy(text: string): Byline | null {
  const at = text.search(ROLE_HEAD)
  const lead = trimOf(text.slice(0, Math.max(0, at)), `${SPACES}□■●◎•—-`, `${SPACES}（(`)
  if (lead && !isMedium(lead) && !onlyNames(lead) && !/^(?:图|文|文字|供稿|撰文)[\s：:/]*$/.test(lead)) return null
  const names = writers(text)
  const rest = names.reduce(
    (left, name) => left.replaceAll(name, ''),
    text.slice(lead.length ? text.indexOf(lead) + lead.length : 0),
  )
  const bare = rest
    .replace(ROLE_HEAD, '')
    .replace(/记者|通讯员|实习生|摄影|报道|采访|图文|文图|全媒体|特约|见习|[\s、，,：:/|｜（()）□■●◎•?？—-]/g, '')
  if (bare.length > 8) return null
  if (!names.length && !/^(?:本报|本网)?记者/.test(text.slice(Math.max(0, at)))) return null
  return {
    ...NO_BYLINE,
    origin: isMedium(lead) ? mediumName(lead) : null,
    reporters: names,
    own: /^本(?:报|网|台|刊)/.test(text.slice(Math.max(0, at))),
  }
}

function creditedTo(text: string): Byline | null {
  const credits = creditsIn(text)
  if (!credits.length) return null
  const of = (role: string): string[] => credits.filter((credit) => credit.role === role).map((credit) => credit.value)
  const source = sourceOf(of('origin')[0])
  const origin = source?.self ? null : (of('origin')[0] ?? mediumBefore([...of('reporter'), text]))
  return {
    ...NO_BYLINE,
    origin: origin ? mediumName(origin) || null : null,
    own: !!source?.self,
    reporters: [
      ...of('reporter').flatMap((value) => namesIn(value, true)),
      ...of('author').flatMap((value) => namesIn(value).filter(isPersonal)),
    ],
    editors: of('editor').flatMap((value) => namesIn(value)),
  }
}
