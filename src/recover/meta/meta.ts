import type { Meta } from '../../record/types.ts'
import type { Bylines } from '../body/assemble.ts'
import { isProse } from '../page/stretch.ts'
import type { Credit } from './credits.ts'
import { isDigitalEdition } from './edition.ts'
import { gather } from './gather.ts'
import { readAccount } from './head.ts'
import { type MetaMaterials, repair } from './materials.ts'
import { isMedium } from './media.ts'
import { isPersonal, namesIn } from './names.ts'
import { readPublished } from './published.ts'
import { namedSite, siteAtFoot, siteByAddress, siteByWay } from './publisher.ts'
import { type Source, sourceOf } from './sources.ts'
import { cleanTitle, sameWords, titleParts } from './title.ts'
import type { Titled } from './titled.ts'
import { mediumBefore } from './writers.ts'

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

  const wholeTitle = page.head.title ?? stated.title ?? lines[titled.at[0] ?? -1]?.text
  const parts = wholeTitle ? titleParts(repair(wholeTitle, damage)) : []
  const named = namedSite({
    stated: [account?.publisher, stated.publisher, houseWriter].map(fixed),
    head: fixed(head.publisher),
    titleParts: parts.filter((part) => !titled.title?.includes(cleanTitle(part))),
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
    unowned(credited(credits.foot)) ??
    bylines.dateline.origin
  const listed =
    credited(credits.head) ??
    sourceOf(fixed(stated.source)?.replace(/^[^：:]{0,6}[：:]/, '')) ??
    credits.medium ??
    sourceOf(fixed(head.origin))
  const carrier = listed && !listed.self ? listed.name : null
  // The 来源 line names who carries the copy, where the text says that it comes from another.
  const relayed = strong && carrier && !sameHouse(strong, carrier) && !stated.source ? carrier : null
  const publisher =
    named ??
    relayed ??
    bylines.dateline.carrier ??
    siteByAddress(lines, stretch[0] ?? 0) ??
    siteByWay(lines, titled.at[0] ?? stretch[0] ?? 0) ??
    siteAtFoot({
      lines,
      end: (stretch.findLast((i) => isProse(lines[i]!)) ?? stretch.at(-1) ?? -1) + 1,
      addresses: [copy.url ?? '', ...apart.addresses],
      hosts: page.head.hosts,
    }) ??
    all.find(({ role, value }) => role === 'publisher' && value.length > 2)?.value.split(/\s/)[0] ??
    null
  const own = listed?.self || bylines.dateline.own || bylines.others.some((byline) => byline.own)
  const digital = !listed && (account?.publisher !== undefined || isDigitalEdition(lines, stretch))
  const foot = (stretch.at(-1) ?? -1) - 2
  const written = mediumBefore([
    ...all.filter(({ role }) => role === 'reporter').map(({ value }) => value),
    ...lines.slice(Math.max(0, foot), foot + 8).flatMap(({ credit, shown }) => (credit ? [shown] : [])),
  ])
  // 来源：新岚江 over 新岚江客户端…讯: the paper, not its app.
  const house = strong && carrier && sameHouse(strong, carrier) && /客户端$/.test(strong) ? carrier : strong
  const origin = house ?? carrier ?? written ?? (own || digital ? publisher : null)

  const headline =
    all.find((credit) => credit.role === 'headline' && credit.value.length > 3)?.value ?? head.headline ?? titled.above
  const printed = all.find(({ role, value }) => role === 'title' && value.length > 3)?.value ?? headline
  return {
    title: titled.title ?? fixed(printed && cleanTitle(printed)),
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
      ...all
        .filter(({ role }) => role === 'author')
        .flatMap(({ value }) =>
          namesIn(value).filter((name) => isPersonal(name) && !isMedium(name) && !/[镇乡县]$/.test(name)),
        ),
      ...(writer ? namesIn(writer).filter(isPersonal) : []),
    ]),
    editors: unique([
      ...bylines.others.flatMap((byline) => byline.editors),
      ...all.filter(({ role }) => role === 'editor').flatMap(({ value }) => namesIn(value)),
      ...namesIn(fixed(stated.editor) ?? ''),
    ]),
  }
}

/** A paper and its edition or account are one: 新岚江, 新岚江客户端. */
const sameHouse = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** A source by its name; none where it only says that it is the site's own. */
const unowned = (source: Source | null): string | null => (source && !source.self ? source.name : null)

const unique = (names: readonly string[]): string[] => [...new Set(names)]
