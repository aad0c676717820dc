import type { Meta } from '../../record/types.ts'
import type { Copy } from '../../source/copy.ts'
import { Traced } from '../../text/traced.ts'
import type { Sorted, Stretch } from '../page/stretch.ts'
import type { Apart } from '../page/take-apart.ts'
import { type Damage, mend } from '../repair/mend.ts'
import { widthEdits } from '../repair/width.ts'
import { type Credit, type CreditRole, creditsIn } from './credits.ts'
import type { Byline } from './datelines.ts'
import { dateIn, dateInAddress } from './dates.ts'
import { isMedium, mediumName } from './media.ts'
import { namesIn } from './names.ts'
import { siteOf } from './site.ts'
import { cleanTitle, isChannel, titleLine, titleParts } from './title.ts'

interface Materials {
  readonly copy: Copy
  readonly apart: Apart
  readonly sorted: readonly Sorted[]
  readonly stretch: Stretch | null
  readonly damage: Damage
}

/** What is known of an article before its text is put together. */
export interface MetaReading {
  readonly title: string | null
  /** Lines that are the title and so no text. */
  readonly titleAt: readonly number[]
  finish(byline: { readonly dateline: Byline; readonly closings: readonly Byline[] }, body: string): Meta
}

const SELF = /^(?:本站原创|本站|本网|本网站|原创|本站讯|本网讯|本报讯|本报|网站原创|自采|本校|本局|本院)$/
const UNKNOWN = /^(?:未知|佚名|不详|互联网|网络|网络转载|转载|综合|整理|无|其他|其它|null|undefined)$/i

/** Reads title, time, origin, publisher and names from the lines around the text, the page's head and the container. */
export function readMeta({ copy, apart, sorted, stretch, damage }: Materials): MetaReading {
  const { stated, page } = apart
  const { metas } = page.head
  const repaired = (text: string): string => {
    const mended = mend(Traced.of(text, 0), damage)
    return mended.edit(widthEdits(mended.text)).text
  }
  const bodyStart = stretch?.start ?? sorted.length
  const docTitle = page.head.title ? repaired(page.head.title) : null
  const parts = docTitle ? titleParts(docTitle) : []
  const statedTitle = stated.title ? repaired(stated.title) : null
  const named = [
    statedTitle,
    metas.get('articletitle'),
    metas.get('og:title'),
    docTitle && cleanTitle(parts[0] ?? docTitle),
    docTitle,
  ]
    .filter((title) => !!title)
    .map((title) => cleanTitle(repaired(title as string)))
  const credits = gather(sorted, stretch)
  const headline = credits.head
    .concat(credits.foot)
    .find((credit) => credit.role === 'headline' && credit.value.length > 3)

  const titleAt: number[] = []
  let title: string | null = statedTitle && cleanTitle(statedTitle)
  if (!title) {
    const at = titleLine(sorted, bodyStart, named)
    if (at !== null) {
      title = cleanTitle(sorted[at]!.text)
      titleAt.push(at)
      const next = sorted[at + 1]
      if (next && /^[—-]{1,2}/.test(next.text) && next.text.length < 60 && !/[。；]/.test(next.text)) {
        title += next.text
        titleAt.push(at + 1)
      }
    } else if (named.length && apart.isPage) title = named[0]!
  }
  if (!title && !apart.isPage) {
    const plain = plainTitle(sorted, stretch)
    title = plain.title
    titleAt.push(...plain.at)
  }
  if (!title && headline) title = headline.value
  title &&= widthOf(title)
  if (damage.any && title) title = dropLostSpaces(title)

  return {
    title,
    titleAt,
    finish({ dateline, closings }, body) {
      const all = [...credits.head, ...credits.foot]
      const first = (role: CreditRole, from: readonly Credit[]): string | null => {
        for (const credit of from) if (credit.role === role && credit.value) return credit.value
        return null
      }
      const publisherNamed = publisherOf(copy, apart, sorted, stretch, parts, repaired)
      const top = sourceName(first('origin', credits.head))
      const closingOrigin =
        closings.map((byline) => byline.origin).find((origin) => origin) ??
        sourceName(first('origin', credits.foot))?.name ??
        null
      const statedSource = sourceName(stated.source ? repaired(stated.source).replace(/^[^：:]{0,6}[：:]/, '') : null)
      const headSource = sourceName(metas.get('contentsource') ?? metas.get('source') ?? null)
      const listed = top ?? statedSource ?? headSource
      const strong = closingOrigin ?? dateline.origin
      let publisher = publisherNamed
      const carrier = listed && !listed.self ? listed.name : null
      let origin = strong ?? carrier
      if (!origin && listed?.self) origin = publisher
      if (strong && carrier && strong !== carrier) publisher ??= carrier
      const reporters = unique([
        ...dateline.reporters,
        ...closings.flatMap((byline) => byline.reporters),
        ...all.filter((credit) => credit.role === 'reporter').flatMap((credit) => namesIn(credit.value, true)),
        ...all.filter((credit) => credit.role === 'author').flatMap((credit) => namesIn(credit.value)),
      ])
      const editors = unique([
        ...closings.flatMap((byline) => byline.editors),
        ...all.filter((credit) => credit.role === 'editor').flatMap((credit) => namesIn(credit.value)),
      ])
      return {
        title,
        headline: headline && title && headline.value !== title ? widthOf(headline.value) : null,
        published: published(apart, all, sorted, stretch, titleAt[0]),
        publisher,
        origin: origin && origin.length <= 30 && !body.includes(`\n${origin}`) ? origin : origin,
        reporters,
        editors,
      }
    },
  }
}

const widthOf = (text: string): string => Traced.of(text, 0).edit(widthEdits(text)).text
const unique = (names: readonly string[]): string[] => [...new Set(names)]

/** A space that was lost to `?` on the way; a real question has a word that asks. */
function dropLostSpaces(text: string): string {
  if (/[何怎什哪谁吗呢几么吧]|多少|是否|能否|可否/.test(text)) return text
  return text.replace(/[?？]/g, '').trim()
}

function gather(sorted: readonly Sorted[], stretch: Stretch | null): { head: Credit[]; foot: Credit[] } {
  const [head, foot]: [Credit[], Credit[]] = [[], []]
  const start = stretch?.start ?? sorted.length
  const end = stretch?.end ?? sorted.length
  for (let i = Math.max(0, start - 25); i < Math.min(sorted.length, end + 25); i++) {
    const { text, credit, furniture } = sorted[i]!
    if (!credit && !(furniture && text.length < 80)) continue
    const middle = start + (end - start) / 2
    const into = i < middle ? head : foot
    const found = creditsIn(text)
    into.push(...found)
    const last = found.at(-1)
    if (last?.role === 'headline' && !last.value && sorted[i + 1]) into.push({ ...last, value: sorted[i + 1]!.text })
  }
  return { head, foot }
}

/** In plain text: the short lines right above the text, before which come way marks and credits. */
function plainTitle(sorted: readonly Sorted[], stretch: Stretch | null): { title: string | null; at: number[] } {
  if (!stretch) return { title: null, at: [] }
  const candidates: number[] = []
  for (let i = 0; i < Math.min(sorted.length, stretch.start + 3); i++) {
    const { text, furniture, credit } = sorted[i]!
    if (i >= stretch.start && text.length > 50) break
    if (furniture || credit || text.length < 5 || text.length > 100 || /[。；，]$/.test(text) || /^https?:/.test(text))
      continue
    if (/记者/.test(text) && text.length < 30) continue
    candidates.push(i)
  }
  const at = candidates.find((i) => sorted[i]!.text.length >= 6)
  if (at === undefined) return { title: null, at: [] }
  const next = sorted[at + 1]
  if (next && candidates.includes(at + 1) && /^(?:——|--)/.test(next.text))
    return { title: cleanTitle(sorted[at]!.text) + next.text, at: [at, at + 1] }
  return { title: cleanTitle(sorted[at]!.text), at: [at] }
}

function sourceName(value: string | null | undefined): { name: string; self: boolean } | null {
  if (!value) return null
  const token = mediumName(value.split(/[\s|｜]/).find((part) => part.length > 1) ?? '')
  if (!token || token.length > 30 || UNKNOWN.test(token) || (/^[\d\W]+$/.test(token) && !/[\u3400-\u9FFF]/.test(token)))
    return null
  return { name: token, self: SELF.test(token) }
}

function published(
  apart: Apart,
  credits: readonly Credit[],
  sorted: readonly Sorted[],
  stretch: Stretch | null,
  titleAt: number | undefined,
): string | null {
  const { metas, jsonLd } = apart.page.head
  const found: (string | null)[] = []
  for (const role of ['published', 'updated'] as const)
    for (const credit of credits) if (credit.role === role) found.push(dateIn(unglue(credit.value)))
  const start = stretch?.start ?? 0
  for (let i = Math.max(0, Math.min(titleAt ?? start, start) - 6); i < Math.min(sorted.length, start + 3); i++)
    if (sorted[i]!.credit) found.push(dateIn(unglue(sorted[i]!.text)))
  if (apart.stated.published) found.unshift(dateIn(unglue(apart.stated.published)))
  for (const name of [
    'pubdate',
    'publishdate',
    'article:published_time',
    'og:release_date',
    'og:published_time',
    'publish-date',
    'datepublished',
  ])
    found.push(dateIn(metas.get(name) ?? ''))
  for (const script of jsonLd) found.push(dateIn(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(script)?.[1] ?? ''))
  for (const address of apart.addresses) found.push(dateInAddress(address))
  const dates = found.filter((date) => date !== null)
  const first = dates[0]
  if (!first) return null
  return dates.find((date) => date.startsWith(first) && date.length > first.length && first.length === 10) ?? first
}

/** A scraper that takes out white space glues the time to the day: 2018-08-0516:51:00. */
const unglue = (text: string): string => text.replace(/(\d{4}-\d{2}-\d{2})(?=\d{2}:\d{2})/, '$1 ')

function publisherOf(
  copy: Copy,
  apart: Apart,
  sorted: readonly Sorted[],
  stretch: Stretch | null,
  titleParts: readonly string[],
  repaired: (text: string) => string,
): string | null {
  const { metas, hosts } = apart.page.head
  const stated = apart.stated.publisher ?? metas.get('sitename') ?? metas.get('og:site_name')
  if (stated && stated.length <= 30) return mediumName(repaired(stated))
  const named = titleParts.slice(1).filter((part) => isChannel(part) && part.length >= 3)
  const site = named.findLast((part) => !/^(?:首页|正文|要闻|新闻|时政|动态|资讯)$|新闻$/.test(part))
  if (site) return mediumName(site)
  for (let i = stretch?.end ?? 0; i < sorted.length; i++) {
    const text = sorted[i]!.text
    const rights =
      /(?:版权归|版权属于?)\s*([\u3400-\u9FFF]{2,16}?)(?:[(（]|所有|拥有)/.exec(text) ??
      /版权所有\s*[:：©]?\s*([\u3400-\u9FFF]{3,20})/.exec(text) ??
      /([\u3400-\u9FFF]{3,20}?)\s*版权所有/.exec(text) ??
      /^关注([\u3400-\u9FFF]{2,10}网)[，,]/.exec(text)
    if (rights) return mediumName(rights[1]!)
  }
  for (const address of [copy.url, ...apart.addresses]) {
    const name = address && siteOf(address)
    if (name) return name
  }
  const [host] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? []
  return (host && isMedium(siteOf(host) ?? '') && siteOf(host)) || null
}
