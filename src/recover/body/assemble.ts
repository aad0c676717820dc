import type { Repair } from '../../record/types.ts'
import { Traced } from '../../text/traced.ts'
import { type Byline, NO_BYLINE, type Position } from '../meta/byline.ts'
import { bylineOf, closing, runOn } from '../meta/closings.ts'
import { dateline } from '../meta/datelines.ts'
import { cleanTitle, sameWords } from '../meta/title.ts'
import { type Line, traceLine } from '../page/page.ts'
import { isProse, type Sorted } from '../page/stretch.ts'
import { type Damage, type Mended, mendText } from '../repair/mend.ts'
import { spacingEdits } from '../repair/spacing.ts'
import { widthEdits } from '../repair/width.ts'
import { advertsIn } from './adverts.ts'
import { gluedCaption, isCaption } from './captions.ts'

/** What the article's own text says of its origin and writers. */
export interface Bylines {
  readonly dateline: Byline
  /** Lines and brackets at the edges of the text. */
  readonly others: readonly Byline[]
}

export interface Assembly {
  readonly body: Traced
  readonly repair: Repair
  readonly bylines: Bylines
}

interface Materials {
  /** The lines of the article's stretch, the title taken out. */
  readonly lines: readonly Sorted[]
  readonly damage: Damage
  readonly title: string | null
  /** The lines of a spoiled copy, put right. */
  readonly mended: ReadonlyMap<Line, Mended>
}

/** Puts the article's paragraphs together: what belongs to the page, to pictures and to credits left out. */
export function assembleBody({ lines, damage, title, mended }: Materials): Assembly {
  const others: Byline[] = []
  const paragraphs: Traced[] = []
  let [hant, pinyinNotes, shiftedRuns, lostCharacters] = [0, 0, 0, 0]
  const first = lines.findIndex(isProse)
  const last = lines.findLastIndex(isProse)
  for (const [i, { line, text, furniture, credit }] of lines.entries()) {
    const position: Position = i < first ? 'before' : i > last ? 'after' : 'within'
    if (furniture || line.hidden) continue
    const byline = lineByline(text, position)
    if (byline) others.push(byline)
    if (byline || credit) continue
    if (line.linked > line.raw.length / 2 && text.length < 60 && !/[。！？]/.test(text)) continue
    if ((!paragraphs.length || i >= last) && title && sameWords(cleanTitle(text), title)) continue
    if (position === 'before' ? !paragraphs.length && !isText(text) : position === 'after' && !isText(text)) continue
    if (i <= first && first < last && SUMMARY.test(text)) continue
    if (isCaption(text, { picture: line.picture, centred: line.centred })) continue
    const put = mended.get(line)
    let traced = put?.traced ?? traceLine(line)
    if (!put) traced = traced.edit(spacingEdits(traced.text))
    for (const advert of line.links.length ? advertsIn(line, (link) => mendText(link, damage)) : []) {
      const at = traced.text.indexOf(advert)
      if (at >= 0) traced = Traced.join([traced.slice(0, at), traced.slice(at + advert.length)])
    }
    const caption = gluedCaption(traced.text)
    if (caption) traced = Traced.join([traced.slice(0, caption[0]), traced.slice(caption[1])])
    const bullet = paragraphs.length ? null : /^[•·●]\s{1,12}(?=\S)/.exec(traced.text)
    if (bullet) traced = traced.slice(bullet[0].length)
    const button = BUTTON.exec(traced.text.slice(-12))
    if (button) traced = traced.slice(0, traced.length - button[0].length)
    const edge: Position = i >= last ? 'after' : 'within'
    const credits = i >= last ? runOn(traced.text) : null
    if (credits) {
      others.push(credits.byline)
      traced = traced.slice(0, credits.cut)
    }
    for (let end = closing(traced.text, edge); end; end = closing(traced.text, edge)) {
      others.push(end.byline)
      traced = traced.slice(0, end.cut)
    }
    traced = traced.edit(spacingEdits(traced.text))
    traced = traced.edit(widthEdits(traced.text))
    if (!traced.length) continue
    if (put?.script === 'hant') hant++
    pinyinNotes += put?.notes ?? 0
    shiftedRuns += put?.shiftedRuns ?? 0
    lostCharacters += put?.lostCharacters ?? 0
    // A break within brackets is the copy's, not the paper's.
    const before = /^[）)」』”’，。；、！？]/.test(traced.text) ? paragraphs.pop() : undefined
    paragraphs.push(before ? Traced.join([before, traced]) : traced)
  }
  if (paragraphs.length > 1 && isOfPictures(paragraphs.at(-2)!.text, paragraphs.at(-1)!.text)) paragraphs.pop()
  const parts: Traced[] = []
  for (const paragraph of paragraphs) {
    const before = parts.at(-1)
    if (before) parts.push(Traced.whole('\n', before.copyEnd(before.length - 1), paragraph.copyStart(0), 'markup'))
    parts.push(paragraph)
  }
  return {
    body: parts.length ? Traced.join(parts) : Traced.of('', 0),
    repair: { script: hant > paragraphs.length / 2 ? 'hant' : 'hans', pinyinNotes, shiftedRuns, lostCharacters },
    bylines: { dateline: firstDateline(paragraphs), others },
  }
}

/** A button that a scraper glued to the end of a paragraph. */
const BUTTON =
  /(?<=[。！？”）)])\s{0,3}(?:[|｜]|[[【]?(?:展开详细|展开全文|查看全文|查看详情|阅读全文|详细)[\]】]?)\s{0,3}$/

/** What stood over pictures at the end: 调研现场图片：. */
const OVER_PICTURES = /^.{0,16}(?:图片?|照片|附件|视频|链接)\s?[:：]$/
/** What a picture shows ends like no sentence, and says who does what: 闻人岱听取岚江网总编辑介绍《对话》栏目. */
const SHOWS = /^[^，。；：！？]{8,50}[\u3400-\u9FFF》”]$/

/** True where the last paragraph speaks of pictures: the one before is a whole sentence's end. */
const isOfPictures = (before: string, last: string): boolean =>
  OVER_PICTURES.test(last) || (/[。！？”]$/.test(before) && SHOWS.test(last) && !isText(last))

/** What says in brief what the text says. */
const SUMMARY = /^[［[【（(]?(?:内容|新闻|本文)?(?:摘要|提要|导读|核心提示|提示)[］\]】）)]?\s{0,3}[：:］\]】]/

/** Over the first sentence and under the last one a line counts where it ends as sentences do, or opens a part of a list. */
export const isText = (text: string): boolean =>
  /[。！？…”』」）)：:；;!?.]$|^[\u3400-\u9FFF·\d\s]{2,20}(?:讯|电|消息)(?:[\s（(]|$)/.test(text) ||
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/.test(text)

/** The dateline of the text; a summary or a note of the editors may stand before it. */
function firstDateline(paragraphs: readonly Traced[]): Byline {
  for (const { text } of paragraphs.slice(0, 3)) {
    const found = dateline(text)
    if (found.origin || found.own || found.reporters.length) return found
  }
  return NO_BYLINE
}

/** A line that is a byline and nothing else; in the middle of an article only where it says 记者 or has a label. */
function lineByline(text: string, position: Position): Byline | null {
  if (text.length > 80) return null
  return bylineOf(text.replace(/^[\s（(□■●◎•·【[—-]+|[\s）)】\]·]+$/g, ''), position)
}
