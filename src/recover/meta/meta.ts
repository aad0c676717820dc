import type { Meta } from '../../record/types.ts'
import type { Copy } from '../../source/copy.ts'
import type { Bylines } from '../body/assemble.ts'
import type { Sorted } from '../page/stretch.ts'
import type { Apart } from '../page/take-apart.ts'
import { type Damage, mendText } from '../repair/mend.ts'
import { widen } from '../repair/width.ts'
import { type Credit, creditsIn, unlabelledMedia } from './credits.ts'
import { type HeadStated, readAccount } from './head.ts'
import { isMedium, mediumName } from './media.ts'
import { isPersonal, namesIn } from './names.ts'
import { readPublished } from './published.ts'
import { namedSite, siteAtFoot } from './publisher.ts'
import { cleanTitle, ownPart, sameWords, titleLine, titleParts } from './title.ts'

export interface MetaMaterials {
  readonly copy: Copy
  readonly apart: Apart
  readonly head: HeadStated
  readonly lines: readonly Sorted[]
  /** Indices of the article's lines. */
  readonly stretch: readonly number[]
  readonly damage: Damage
}

/** The title and what stands over it, and the lines that these are and so no text. */
export interface Titled {
  readonly title: string | null
  /** The 引题 printed over it, in a paper's digital edition. */
  readonly above: string | null
  readonly at: readonly number[]
}

/** Mends what the container or the head states, which is spoiled like the copy or not at all. */
const repair = (text: string, damage: Damage): string => widen(mendText(text, damage))

/** Finds the headline of this copy. */
export function readTitle({ apart, head, lines, stretch, damage }: MetaMaterials): Titled {
  const { page, stated } = apart
  const statedTitle = stated.title ? cleanTitle(repair(stated.title, damage)) : null
  const own = page.head.title ? ownPart(titleParts(repair(page.head.title, damage)), lines, stretch) : null
  const named = [statedTitle, ...head.titles.map((title) => repair(title, damage)), own]
    .filter((title) => title !== null)
    .map(cleanTitle)
  const found =
    apart.isPage || page.blocks.length > 1 ? titleLine({ lines, blocks: page.blocks, stretch, stated: named }) : null
  const plain = found === null && !apart.isPage ? plainTitle(lines, stretch, statedTitle) : null
  const line = found ?? plain
  const titled = line === null ? null : withSecondLine(lines, line, named)
  const said = titled && (!statedTitle || sameWords(titled.title!, statedTitle)) ? titled : null
  const title = statedTitle ?? said?.title ?? named[0] ?? null
  const at = said ? said.at : []
  const above = aboveTitle(lines, stretch, at[0])
  return { title, above: above === null ? null : lines[above]!.text, at: above === null ? at : [above, ...at] }
}

/** A headline in two lines: the second begins with a dash, or the stated title goes on with it. */
function withSecondLine(
  lines: readonly Sorted[],
  at: number,
  named: readonly string[],
): { title: string; at: number[] } {
  const title = widen(cleanTitle(lines[at]!.text))
  const next = lines[at + 1]
  if (!next || next.credit || next.furniture || next.text.length > 60 || /[。；]/.test(next.text))
    return { title, at: [at] }
  if (/^(?:——|--|―)/.test(next.text)) return { title: title + widen(next.text), at: [at, at + 1] }
  const both = `${title} ${widen(next.text)}`
  const goesOn = named.some(
    (name) => sameWords(name, both) && !sameWords(name, title) && name.length > title.length + 3,
  )
  return goesOn ? { title: both, at: [at, at + 1] } : { title, at: [at] }
}

/** In plain text: the first line above the text or at its head that can be a headline, way marks and credits passed over. */
function plainTitle(lines: readonly Sorted[], stretch: readonly number[], stated: string | null): number | null {
  const start = stretch[0] ?? 0
  for (let i = 0; i < Math.min(lines.length, start + 3); i++) {
    const { text, furniture, credit } = lines[i]!
    if (stated && text.length < 300 && sameWords(cleanTitle(text), stated)) return i
    if (stretch.includes(i) && text.length > 50) break
    if (
      furniture ||
      credit ||
      text.length < 6 ||
      !/[\u3400-\u9FFF]{2}|[A-Za-z]{3}/.test(text) ||
      text.length > 100 ||
      /[。；，、]$/.test(text) ||
      /^https?:|^[-*_=]{3}/.test(text)
    )
      continue
    if (/记者/.test(text) && text.length < 30) continue
    return stretch.length ? i : null
  }
  return null
}

const SELF =
  /^(?:本站原创|本站|本网|本网站|原创|本站讯|本网讯|本报讯|本报|本台|网站原创|自采|本校|本局|本院|本区|本县|本市)$/
const UNKNOWN =
  /^(?:未知|佚名|不详|互联网|网络|网络转载|转载|转载文章|综合|整理|无|其他|其它|null|undefined|默认|admin|.*=.*)$/i

interface Source {
  readonly name: string
  readonly self: boolean
}

function sourceOf(value: string | null | undefined): Source | null {
  if (!value) return null
  const first = value.split(/[\s|｜]/).find((part) => part.length > 1) ?? ''
  const name = mediumName(first)
  if (
    !name ||
    name.length > 30 ||
    UNKNOWN.test(name) ||
    (isPersonal(name) && !isMedium(name)) ||
    !/[\u3400-\u9FFFA-Za-z]/.test(name)
  )
    return null
  return { name, self: SELF.test(name) }
}

/** Reads time, origin, publisher and names from the lines around the text, the page's head and the container. */
export function readMeta(
  { copy, apart, head, lines, stretch, damage }: MetaMaterials,
  titled: Titled,
  bylines: Bylines,
): Meta {
  const { stated, page } = apart
  const account = readAccount(copy.text)
  const credits = gather(lines, stretch, titled.at[0])
  const all = [...credits.head, ...credits.foot]
  const fixed = (value: string | null | undefined): string | null => (value ? repair(value, damage) : null)
  const writer = fixed(stated.author)
  const houseWriter = writer && !namesIn(writer).some(isPersonal) ? writer : null

  const parts = page.head.title ? titleParts(repair(page.head.title, damage)) : []
  const named = namedSite({
    stated: [account?.publisher, stated.publisher, houseWriter].map(fixed),
    head: fixed(head.publisher),
    titleParts: parts.filter((part) => !titled.title?.includes(part)),
  })
  const credited = (from: readonly Credit[]): Source | null => {
    for (const credit of from)
      if (credit.role === 'origin') {
        const source = sourceOf(credit.value)
        if (source) return source
      }
    return null
  }
  const strong =
    bylines.others.findLast((byline) => byline.origin)?.origin ??
    credited(credits.foot)?.name ??
    bylines.dateline.origin
  const listed =
    credited(credits.head) ??
    sourceOf(fixed(stated.source)?.replace(/^[^：:]{0,6}[：:]/, '')) ??
    credits.medium ??
    sourceOf(fixed(head.origin))
  const carrier = listed && !listed.self ? listed.name : null
  // The 来源 line names who carries the copy, where the text says that it comes from another.
  const relayed = strong && carrier && strong !== carrier && !stated.source ? carrier : null
  const publisher =
    named ??
    relayed ??
    siteAtFoot({
      lines,
      end: (stretch.at(-1) ?? -1) + 1,
      addresses: [copy.url ?? '', ...apart.addresses],
      hosts: page.head.hosts,
    })
  const own = listed?.self || bylines.dateline.own || bylines.others.some((byline) => byline.own)
  const digital = !listed && (account?.publisher !== undefined || isDigitalEdition(lines, stretch))
  const origin = strong ?? carrier ?? (own || digital ? publisher : null)

  const headline =
    all.find((credit) => credit.role === 'headline' && credit.value.length > 3)?.value ?? head.headline ?? titled.above
  return {
    title: titled.title ?? (headline && cleanTitle(headline)),
    headline: titled.title && headline && !sameWords(headline, titled.title) ? fixed(cleanTitle(headline)) : null,
    published: readPublished({
      stated: stated.published ?? account?.published,
      credits: all,
      lines,
      stretch,
      titleAt: titled.at[0],
      head: head.published,
      addresses: [copy.url ?? '', ...apart.addresses],
    }),
    publisher,
    origin,
    reporters: unique([
      ...bylines.dateline.reporters,
      ...bylines.others.flatMap((byline) => byline.reporters),
      ...all.filter(({ role }) => role === 'reporter').flatMap(({ value }) => namesIn(value, true)),
      ...all.filter(({ role }) => role === 'author').flatMap(({ value }) => namesIn(value).filter(isPersonal)),
      ...(writer ? namesIn(writer).filter(isPersonal) : []),
    ]),
    editors: unique([
      ...bylines.others.flatMap((byline) => byline.editors),
      ...all.filter(({ role }) => role === 'editor').flatMap(({ value }) => namesIn(value)),
      ...namesIn(fixed(stated.editor) ?? ''),
    ]),
  }
}

const unique = (names: readonly string[]): string[] => [...new Set(names)]

interface Gathered {
  readonly head: Credit[]
  readonly foot: Credit[]
  /** A paper or site that stands unlabelled beside the date. */
  readonly medium: Source | null
}

const REACH_UP = 12
const REACH_DOWN = 25

/** The credits above, in and under the text. */
function gather(lines: readonly Sorted[], stretch: readonly number[], titleAt: number | undefined): Gathered {
  const [head, foot]: [Credit[], Credit[]] = [[], []]
  const start = stretch[0] ?? lines.length
  const end = (stretch.at(-1) ?? lines.length - 1) + 1
  let medium: Source | null = null
  const top = Math.max(0, Math.min(titleAt ?? start, start) - REACH_UP)
  for (let i = top; i < Math.min(lines.length, end + REACH_DOWN); i++) {
    const { shown, credit, furniture, line } = lines[i]!
    if (shown.length > 200 || line.hidden) continue
    const over = i < start + 2
    if (over && !medium && (credit || lines[i - 1]?.credit || lines[i + 1]?.credit))
      medium =
        unlabelledMedia(shown)
          .map(sourceOf)
          .find((source) => source !== null) ?? null
    if (!credit && !furniture) continue
    const found = creditsIn(shown)
    const into = i < (start + end) / 2 ? head : foot
    into.push(...found)
    const last = found.at(-1)
    // The label may stand alone, its value on the next line.
    const next = lines[i + 1]
    if (last && !last.value && next && !next.furniture && next.shown.length < 80 && !creditsIn(next.shown).length)
      into.push({ ...last, value: next.shown })
  }
  return { head, foot, medium }
}

const EDITION = /第\s*[A-Z]?\d{1,3}\s*版|数字报|电子版|版面导航|版面概览|往期回顾/

/** A paper's own digital edition, which names no source. */
function isDigitalEdition(lines: readonly Sorted[], stretch: readonly number[]): boolean {
  const inside = new Set(stretch)
  return lines.some(({ text }, i) => !inside.has(i) && text.length < 80 && EDITION.test(text))
}

/** The line of the 引题 in a digital edition: the short one right above the headline. */
function aboveTitle(lines: readonly Sorted[], stretch: readonly number[], at: number | undefined): number | null {
  const above = at ? lines[at - 1] : undefined
  if (!above) return null
  const { text, furniture, credit, line } = above
  if (furniture || credit || line.linked || text.length < 5 || text.length > 40 || EDITION.test(text) || isMedium(text))
    return null
  return /[。；]$/.test(text) || !isDigitalEdition(lines, stretch) ? null : at! - 1
}
