import { loadLexicon } from '../lexicon/load.ts'
import type { OrganizationKind } from '../record/types.ts'
import { Trie } from '../text/trie.ts'
import type { OrganizationReading, PeopleReading, PlaceReading, Readable, SentenceSpan } from './draft.ts'
import {
  type Found,
  firmsOfHeads,
  introduced,
  listedBefore,
  ownersOfSites,
  portsOf,
  visitedFirms,
} from './organization-lists.ts'
import { beginName, clauseStart, isCommon, isTrade, LONGEST_NAME, skipLocator } from './organization-names.ts'
import { organizationRecords } from './organization-records.ts'
import { trace } from './trace.ts'
import { firstFrom, mentionAt } from './within.ts'

interface Ending {
  readonly kind: OrganizationKind
  readonly strong: boolean
}
const ENDINGS = new Trie<Ending>(
  loadLexicon('organization-suffixes', ['suffix', 'kind', 'strength']).map((row) => [
    row.suffix,
    { kind: row.kind as OrganizationKind, strong: row.strength === 'strong' },
  ]),
)
const KNOWN = new Trie(
  loadLexicon('organization-known', ['name', 'kind', 'not']).map((row) => [
    row.name,
    { kind: row.kind as OrganizationKind, not: row.not.split(' ').filter(Boolean) },
  ]),
)

/** After these an ending is part of a longer common word: 大学生, 集团化, 银行业. */
const GOES_ON = /^(?:[籍费龄历]|位(?![于居列])|生(?![产态活物])|习|全会|[化业军式派卡法群])/
/** 煤矿安监局, 煤矿企业: of mines at large. */
const OF_MINES = /^(?:安全|安监|监[察管]|企业|行业|生产|职工|工人|机械|瓦斯|事故|开采|资源|重大)/
/** Organs of party and government, media, and their centres are no organizations of the ledger. */
const ORGAN =
  /(?:服务中心|指挥中心|管理中心|报社|日报|晚报|电视台|广播|通讯社|委员会|人民政府|开发区|法院|检察院|人民银行|[一二三四五六七八九十两\d]国集团)$/

/**
 * Enterprises and public institutions that a report names. Found by their endings, in lists that a class word closes
 * (…等企业), by a sentence that introduces a firm, before a site that a firm owns, and from a lexicon of short names.
 */
export function readOrganizations(
  article: Readable,
  _sentences: readonly SentenceSpan[],
  places: PlaceReading,
  people: PeopleReading,
): OrganizationReading {
  const { body } = article
  const found = [...byEnding(body, places, people), ...known(body).filter((one) => !cutsPlace(one, places))]
  const taken = new Uint8Array(body.length)
  const take = (one: Found): void => {
    found.push(one)
    taken.fill(1, one.start, one.end)
  }
  for (const { start, end } of found) taken.fill(1, start, end)
  const isTaken = ({ start, end }: Found): boolean => taken.subarray(start, end).includes(1)
  for (const extra of [
    ...listedBefore(body),
    ...introduced(body),
    ...ownersOfSites(body),
    ...visitedFirms(body),
    ...portsOf(body, places),
    ...firmsOfHeads(body, people),
  ])
    if (!isTaken(extra) && !standsForPlaceOrPerson(extra, places, people)) {
      take(extra)
      trace?.notes.push({
        kind: 'organizations',
        start: extra.start,
        end: extra.end,
        rule: 'by what stands around it: a list that a class word closes, a sentence that introduces it, a site that it owns, a visit, a port',
      })
    }
  return organizationRecords(body, found)
}

function byEnding(body: string, places: PlaceReading, people: PeopleReading): Found[] {
  const found: Found[] = []
  let near = 0
  for (
    let i = ENDINGS.nextStart(body, 0, body.length);
    i < body.length;
    i = ENDINGS.nextStart(body, i + 1, body.length)
  ) {
    const ending = ENDINGS.longestAt(body, i)
    // 科技园 and 科技园区 end names alike.
    const match = ending && { ...ending, end: body.startsWith('园区', ending.end - 1) ? ending.end + 1 : ending.end }
    if (!match || GOES_ON.test(body.slice(match.end, match.end + 2))) continue
    const printed = body.slice(ending.start, ending.end)
    if (
      (printed.endsWith('矿') && OF_MINES.test(body.slice(match.end, match.end + 2))) ||
      (/[一二三四五]中$/.test(printed) && '学队'.includes(body[match.end] ?? ' '))
    )
      continue
    const { kind, strong } = match.value
    let start = beginName(body, clauseStart(body, match.start), match.start)
    while (near < people.mentions.length && people.mentions[near]!.end <= match.start - 2 * LONGEST_NAME) near++
    for (let p = near; p < people.mentions.length && people.mentions[p]!.start < match.start; p++) {
      const person = people.mentions[p]!
      if (person.start >= start && person.end <= match.start) start = person.end
    }
    const named = skipLocator(body, start, match.end, kind, places.mentions)
    // Without its division a name may be no name any more: 岚江省工业建筑集团.
    if (!isCommon(body.slice(named, match.start))) start = named
    const name = body.slice(start, match.end)
    const stem = body.slice(start, match.start)
    const bare = withoutPlaces(start, match.start, body, places)
    if (
      stem.length < (strong || /^[省市县区]$/.test(stem) ? 1 : 2) ||
      name.length > LONGEST_NAME ||
      ORGAN.test(name) ||
      /[的了+]/.test(stem)
    )
      continue
    // 云栈有限公司养殖场: a site of the firm, which is found by its own ending.
    if (isCommon(stem) || stem.endsWith('届') || (/(?:有限|责任|股份)公司/.test(stem) && !name.endsWith('分公司')))
      continue
    if (
      !strong &&
      bare &&
      isCommon(bare) &&
      !(bare !== stem && isTrade(bare)) &&
      (kind === 'enterprise' || kind === 'park')
    )
      continue
    found.push({ start, end: match.end, kind, confidence: strong ? 0.9 : 0.75 })
    trace?.notes.push({
      kind: 'organizations',
      start,
      end: match.end,
      rule: strong ? 'a name before a strong ending' : 'a name of its own before a weak ending',
      lexicon: 'organization-suffixes',
      entry: body.slice(ending.start, ending.end),
    })
    i = match.start
  }
  // A name within a longer one (南城大学附属医院) is not a further entry.
  let reach = 0
  const inner = new Set<Found>()
  let last: Found | undefined
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const twin = last?.start === one.start && last.end === one.end
    if (twin ? inner.has(last!) : one.end <= reach) inner.add(one)
    reach = Math.max(reach, one.end)
    last = one
  }
  return found.filter((one) => !inner.has(one))
}

function withoutPlaces(start: number, end: number, body: string, places: PlaceReading): string {
  const first = mentionAt(places.mentions, start)
  return body.slice(first && first.end <= end ? first.end : start, end)
}

function known(body: string): Found[] {
  return KNOWN.scan(body)
    .filter((match) => !match.value.not.some((longer) => covers(body, longer, match.start, match.end)))
    .map(({ start, end, value }) => {
      trace?.notes.push({
        kind: 'organizations',
        start,
        end,
        rule: 'known by name',
        lexicon: 'organization-known',
        entry: body.slice(start, end),
      })
      return { start, end, kind: value.kind, confidence: 0.8 }
    })
}

/** 湖|北大: two characters that are the end of a place's name and the beginning of another word. */
function cutsPlace(found: Found, { mentions }: PlaceReading): boolean {
  const place = mentions[firstFrom(mentions, found.start) - 1]
  return place !== undefined && found.start < place.end && place.end < found.end
}

/** True where `longer` stands in the body around the range (东北大学 around 北大). */
function covers(body: string, longer: string, start: number, end: number): boolean {
  for (let at = start; at >= 0 && at + longer.length >= end; at--) if (body.startsWith(longer, at)) return true
  return false
}

function standsForPlaceOrPerson(found: Found, places: PlaceReading, people: PeopleReading): boolean {
  const place = places.mentions[firstFrom(places.mentions, found.start + 1) - 1]
  if (place && !place.inside && found.end <= place.end) return true
  const person = people.mentions[firstFrom(people.mentions, found.end) - 1]
  return person !== undefined && found.start < person.end
}
