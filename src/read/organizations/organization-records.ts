import { loadLexicon } from '../../lexicon/load.ts'
import type { Organization, OrganizationKind } from '../../record/types.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { occurrencesOf } from '../../text/find-all.ts'
import { Trie } from '../../text/trie.ts'
import type { OrganizationMention, OrganizationReading } from '../draft.ts'
import type { Found } from './organization-lists.ts'
import { isCommon, isField, isTrade } from './organization-names.ts'

/** One record per name; a name that another holds whole with the same kind is that other's short form. */
export function organizationRecords(body: string, found: readonly Found[]): OrganizationReading {
  const byName = new Map<string, Found[]>()
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const name = body.slice(one.start, one.end)
    const same = byName.get(name)
    if (same) same.push(one)
    else byName.set(name, [one])
  }
  const wholes = wholeNames([...byName].map(([name, all]) => [name, all[0]!]))
  const places = occurrencesOf(body, byName.keys())
  const organizations: Organization[] = []
  const mentions: OrganizationMention[] = []
  const spansOf = new Map<string, (readonly [number, number])[]>()
  for (const [name, all] of byName) {
    const longer = wholes.get(name)
    const printed = longer ? new Set(all.map((one) => one.start)) : null
    const whole = longer ?? name
    const spans = spansOf.get(whole) ?? []
    spansOf.set(whole, spans)
    for (const start of places.get(name) ?? [])
      if (!printed || printed.has(start)) {
        const end = start + name.length
        mentions.push({ start, end, name: whole })
        spans.push([start, end])
      }
    if (longer) continue
    organizations.push({
      name,
      kind: all[0]!.kind,
      ticker: ticker(body, all[0]!.end),
      spans: spans.toSorted((a, b) => a[0] - b[0]),
      confidence: all.reduce((most, one) => Math.max(most, one.confidence), 0),
    })
  }
  return { mentions: mentions.sort((a, b) => a.start - b.start), organizations }
}

/** What a firm's full name adds to the name it is known by: 云栈集团|有限公司, 云栈|股份. */
const CORPORATE = new EndTrie('集团 控股 股份 有限 责任 总 公司'.split(' ').map((word) => [word, true]))
function isFormal(rest: string): boolean {
  let end = rest.length
  for (let word = CORPORATE.longestEnding(rest, end, 0); word; word = CORPORATE.longestEnding(rest, end, 0))
    end = word.start
  const trade = rest.slice(0, end)
  return isField(trade) || isTrade(trade)
}

/** 北大 is 北京大学 where both are printed, and 北大医学院 is 北京大学医学院. */
const ALIASES = new Trie(
  loadLexicon('organization-aliases', ['name', 'full']).map((row) => [row.name, row.full] as const),
  'seldom',
)

/** Up to so many names, looking for each in each is faster than building a trie. */
const FEW = 16

/** 云栈集团|青瓦轴承公司: a firm that bears the name of its owner. */
const OWNER = /(?:集团|公司|重工|控股)$/

/** 望溪|县|图书馆: the rank of a division. */
const RANK = /^([\u4e00-\u9fff]{2,3})[省市县区州旗](?=.{3})/

/** 云栈|公司: a firm's name as a report repeats it. */
const REPEATED = /^(.{2,6})公司$/

/**
 * For each name that another of the same kind holds, the first such other. A firm known by name is no short form of the firms
 * that bear its name (云栈|马岭钢铁公司), only of its own full name. 云栈公司 is 云栈轴承有限公司, where only one firm begins so.
 */
function wholeNames(names: readonly (readonly [name: string, found: Found])[]): Map<string, string> {
  const wholes = new Map<string, string>()
  if (names.length < 2) return wholes
  const take = (whole: string, kind: OrganizationKind, at: number, part: string, other: Found): void => {
    if (part === whole || other.kind !== kind || wholes.has(part)) return
    const owner = other.known || (at === 0 && OWNER.test(part))
    if (owner && kind === 'enterprise' && !isFormal(whole.slice(at + part.length))) return
    wholes.set(part, whole)
  }
  if (names.length > FEW) {
    const known = new Trie(
      names.map((entry) => [entry[0], entry] as const),
      'seldom',
    )
    for (const [whole, { kind }] of names)
      for (let at = 0; at < whole.length; at++)
        for (const { value } of known.allAt(whole, at)) take(whole, kind, at, value[0], value[1])
  } else
    for (const [whole, { kind }] of names)
      for (const [part, other] of names)
        if (part.length < whole.length)
          for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1))
            take(whole, kind, at, part, other)
  const all = new Set(names.map(([name]) => name))
  for (const [name] of names) {
    const alias = ALIASES.longestAt(name, 0)
    const full = alias ? alias.value + name.slice(alias.end) : name
    if (alias && !wholes.has(name) && all.has(full)) wholes.set(name, full)
  }
  for (const [name, { kind }] of names) {
    // 望溪图书馆 is 望溪县图书馆, where both are printed.
    const unranked = kind === 'enterprise' ? name : name.replace(RANK, '$1')
    if (unranked !== name && all.has(unranked) && !wholes.has(unranked)) wholes.set(unranked, name)
    const brand = kind === 'enterprise' && !wholes.has(name) ? REPEATED.exec(name)?.[1] : undefined
    if (!brand || isCommon(brand)) continue
    const longer = names.filter(
      ([other, found]) => found.kind === kind && other.length > name.length && other.slice(0, 8).includes(brand),
    )
    if (longer.length === 1) wholes.set(name, longer[0]![0])
  }
  return wholes
}

const TICKER = /^[（(](?:股票代码[:：]?\s*)?(?:(\d{6})[.．]?(SZ|SH|BJ)|(SZ|SH|BJ)[:：]?(\d{6}))[）)]/i

/** The exchange prefix and code printed in brackets after a name: （300001.SZ） is SZ300001. */
function ticker(body: string, at: number): string | null {
  const match = TICKER.exec(body.slice(at, at + 24))
  return match ? `${(match[2] ?? match[3])!.toUpperCase()}${match[1] ?? match[4]}` : null
}
