import { SPACES, trimOf } from '../../text/trim.ts'
import { type Byline, NO_BYLINE, type Position } from './byline.ts'
import { creditsIn, isCreditLine } from './credits.ts'
import { isMedium, mediumName } from './media.ts'
import { isOffice, isPersonal, namesIn, onlyNames } from './names.ts'
import { sourceOf } from './sources.ts'
import { mediumBefore, ROLE_HEAD, WROTE, writers } from './writers.ts'

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
  // A surname alone: （卫）.
  const alone = before && position === 'after' && /^[\u3400-\u9FFF]$/.test(bracket[1]!.trim())
  const byline = alone ? NO_BYLINE : bylineOf(bracket[1]!.trim(), before ? position : 'after')
  return byline && { cut: before.length, byline }
}

/** What runs on behind the last sentence without a bracket around it, and what it says. */
const RUN_ON: readonly (readonly [form: RegExp, read: (found: string) => Byline | null])[] = [
  // …。责任编辑：卫青禾
  [
    /(?<=[。！？”…）)])\s{0,3}((?:责任编辑|责编|编辑|审核人?|校对|监制|终审|初审|复审|值班编委|来源|转自|通讯员|供稿|撰稿)[:：][^。！？，；]{2,60})$/,
    (found) => (isCreditLine(found) ? creditedTo(found) : null),
  ],
  // …。来源青禾发布
  [
    /(?<=[。！？”…）)])\s{0,3}(?:文章|本文|稿件)?(?:来源|转自|摘自)\s{0,2}([\u3400-\u9FFFA-Za-z]{3,16})$/,
    (found) => ({ ...NO_BYLINE, origin: mediumName(found) || null }),
  ],
  // …。 卫青禾闻人静摄
  [/(?<=[。！？”…）)])\s{0,3}([\u3400-\u9FFF、·\s]{2,16}(?<![拍航统])摄影?)$/, () => NO_BYLINE],
]

/** The credits behind the last sentence of a paragraph, and where they begin; null where there are none. */
export function runOn(paragraph: string): { readonly cut: number; readonly byline: Byline } | null {
  const end = paragraph.trimEnd()
  const from = Math.max(0, end.length - 80)
  const tail = end.slice(from)
  for (const [form, read] of RUN_ON) {
    const found = form.exec(tail)
    const byline = found && read(found[1]!)
    if (byline) return { cut: from + found.index, byline }
  }
  return null
}

/** 文、图/ before who wrote and took the pictures. */
const WORDS_BY =
  /^(?:文字|图片|摄影|[文图摄])(?:[、/／](?:文字|图片|摄影|[文图摄]))*[/／](?=[\u3400-\u9FFF\s、]{2,20}$)/

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

/** Those who took the pictures, beside those who wrote: `文字记者卫青禾；摄影记者闻人静`. */
const PHOTOGRAPHERS = /[；;\s]{0,3}摄影记者[\s：:]{0,3}[\u3400-\u9FFF·、\s]{2,60}?(?=[；;]|文字记者|通讯员|$)/g

/** A dateline without a paper on a line of its own: 栖梧讯通讯员卫青禾 报道. */
const PLACED = /^[\u3400-\u9FFF]{2,8}(?:讯|电)\s?(?:记者|通讯员)[\u3400-\u9FFF、\s]{2,20}报道$/

function writtenBy(line: string): Byline | null {
  const text = line.replace(PHOTOGRAPHERS, '')
  const at = text.search(ROLE_HEAD)
  const lead = trimOf(text.slice(0, Math.max(0, at)), `${SPACES}□■●◎•—-`, `${SPACES}（(`)
  const media = lead.split(/[/／]/)
  if (
    lead &&
    !media.every(isMedium) &&
    !PLACED.test(text) &&
    !onlyNames(lead) &&
    !/^(?:图|文|文字|供稿|撰文)[\s：:/]*$/.test(lead)
  )
    return null
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
    origin: media.every(isMedium) ? mediumName(media[0]!) : null,
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
