import { divisionNameAt } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'
import { EndTrie } from '../../text/end-trie.ts'
import { findAll, positionsOf } from '../../text/find-all.ts'
import { Units } from '../../text/units.ts'
import type { PlaceMention } from '../draft.ts'
import { isHan } from './place-context.ts'

interface Zones {
  readonly suffixes: EndTrie<{ suffix: string; kind: 'place' | 'park' }>
  readonly named: Map<string, string>
}

let zones: Zones | undefined

function load(): Zones {
  zones ??= {
    suffixes: new EndTrie(
      loadLexicon('zones', ['suffix', 'kind']).map(
        (row) => [row.suffix, { suffix: row.suffix, kind: row.kind as 'place' | 'park' }] as const,
      ),
    ),
    named: new Map(
      [...loadLexicon('zones-listed', ['name', 'host']), ...loadLexicon('zones-named', ['name', 'host'])].map((row) => [
        row.name,
        row.host,
      ]),
    ),
  }
  return zones
}

/** What no zone's own name holds: it tells that the words before the suffix say only what kind of zone is meant. */
const GENERIC =
  /希望|[的了在和与及等为把将是各全个所家类批座片处入出就都也对向由从]|政府|国家|省级|市级|县级|特色|一流|知名|生态|产业|现代|工业化|高质量|世界|国际|创新|科技|打造|建设|融合|发展|试点|先行|综合|核心|中心|成为|争创|创建|示范|新型|城市|智慧|建成|推动|加快|支持|我们|这个|规划|改革|美丽|绿色|幸福|宜居|文明|平安|共同富裕|农业|旅游|文化|经济|高新|技术|开发|科学|数字|特别|重点|推进|落实|深入|监管|正|农田|种植|生产|油田|驾驶|航空|机械/
/** What a zone for a purpose is named after, though the words are common. */
const PLANNED = /^(城乡|统筹|循环|滨海|临港|空港|农业高新|转型|综合改革|生态文明)/
/** Zones of the nation's rank, whose names say so: 青禾国家高新区. */
const NATIONAL = /^(?:高新区|经开区|高新技术产业开发区|经济技术开发区)$/
/** Words for a zone that may stand for its name. */
const BARE: ReadonlySet<string> = new Set(['经开区', '高新区', '开发区'])
const LEADS =
  /(位于|了解|察看|考察|视察|查看|来到|深入|前往|走进|抵达|规划|推进|建设|打造|加快|支持|推动|落户|[在赴到])$/
const OPENING = /[在到赴往至于抵访、，。；：！？“”（）《》\s是对来向由从与和及为]|位于|来到|深入|前往|走进|抵达$/

/**
 * Finds zones (上饶经开区, 赣江新区, 儒乐湖新城): a division's name, or a name of its own, that goes on to a word of
 * `zones.tsv`. `divisions` are the divisions found so far, in order; a zone's mention covers that of the city in its name.
 */
export function findZones(text: string, divisions: readonly PlaceMention[]): PlaceMention[] {
  const { suffixes, named } = load()
  const found: PlaceMention[] = []
  const unsure: PlaceMention[] = []
  let last = -1
  let d = 0
  for (const at of positionsOf(text, '区城')) {
    if (text.startsWith('区域', at) || text.startsWith('社区', at + 1)) continue
    const suffix = suffixes.longestEnding(text, at + 1, at - 10)
    if (suffix?.value.kind !== 'place') continue
    const end = at + 1
    const start = end - suffix.value.suffix.length
    while (d < divisions.length && divisions[d]!.end <= start) d++
    const over = divisions[d]
    if (over && over.start < end && over.end >= end) continue
    const before = divisions[d - 1]
    const found_ = (from: number, host: string | null): PlaceMention => ({
      start: from,
      end,
      text: text.slice(from, end),
      code: null,
      name: text.slice(from, end),
      level: 'zone',
      parent: host,
      inside: false,
    })
    const known = knownName(text, start, end, named)
    if (known && known.start > last) {
      found.push(found_(known.start, known.host))
      last = end
      continue
    }
    if (before && before.end > last && before.end <= start && start - before.end <= 8) {
      const own = text.slice(before.end, start)
      if (
        suffix.value.suffix === '新城' &&
        (own === '' || /^(社区|街道|小区|[东西南北].?村|镇)/.test(text.slice(end, end + 3)))
      )
        continue
      if (suffix.value.suffix === '示范区' && own.length > 4 && !PLANNED.test(own)) continue
      if (
        allHan(own) &&
        (own === '' ||
          !GENERIC.test(own) ||
          PLANNED.test(own) ||
          (own === '国家' && NATIONAL.test(suffix.value.suffix)))
      ) {
        found.push(found_(before.start, before.code ?? before.parent))
        last = end
        continue
      }
    }
    if (
      /^(新区|新城|管理区|度假区|旅游度假区|风景名胜区|实验区)$/.test(suffix.value.suffix) ||
      suffix.value.suffix.length >= 3
    ) {
      for (let length = 2; length <= 5; length++) {
        const from = start - length
        if (from < 0 || from < last) break
        const own = text.slice(from, start)
        if (!allHan(own) || GENERIC.test(own)) break
        const prior = text.slice(Math.max(0, from - 2), from)
        // 市城乡一体化示范区|党工委
        if (PLANNED.test(own) && /[省市县]$/.test(prior) && SEATED.test(text.slice(end, end + 3))) {
          found.push(found_(from, null))
          last = end
          break
        }
        if (from === 0 || OPENING.test(prior.slice(-1)) || LEADS.test(prior)) {
          unsure.push(found_(from, null))
          break
        }
      }
    }
  }
  if (!unsure.length) return withFurther(text, found)
  const divisionEnds = new Set(divisions.map(({ end }) => end))
  const times = new Map<string, number>()
  for (const { value } of findAll(
    text,
    unsure.map(({ name }) => name),
  ))
    times.set(value, (times.get(value) ?? 0) + 1)
  for (const mention of unsure) {
    const prior = text.slice(Math.max(0, mention.start - 2), mention.start)
    // 望谟县、义龙新区: after a division in a list
    const listed = prior.endsWith('、') && divisionEnds.has(mention.start - 1)
    if ((times.get(mention.name) ?? 0) >= 2 || LEADS.test(prior) || listed) found.push(mention)
  }
  return withFurther(text, found)
}

/** 岚江滨海高新区 and 滨海高新区 are one zone, by the name that stands first. */
function oneName(found: readonly PlaceMention[]): PlaceMention[] {
  return found.map((mention) => {
    const same = found.find(
      ({ name, parent }) =>
        name !== mention.name &&
        name.length > 3 &&
        mention.name.length > 3 &&
        (name.endsWith(mention.name) || mention.name.endsWith(name)) &&
        (parent === mention.parent || !parent || !mention.parent || parent.slice(0, 2) === mention.parent.slice(0, 2)),
    )
    return same && found.indexOf(same) < found.indexOf(mention) ? { ...mention, name: same.name } : mention
  })
}

/** Every further place where a zone's name stands, and 经开区, 高新区 alone where the report names just one zone that ends so. */
function withFurther(text: string, found: readonly PlaceMention[]): PlaceMention[] {
  if (!found.length) return ownZone(text)
  const first = new Map(oneName(found).map((mention) => [mention.name, mention]))
  const names = new Map(first)
  for (const suffix of BARE) {
    const named = [...first.values()].filter(
      ({ name }) => name.endsWith(suffix) || (suffix === '经开区' && name.endsWith('经济技术开发区')),
    )
    if (named.length === 1) names.set(suffix, named[0]!)
  }
  const all = oneName(found)
  for (const { start, end, value: printed } of findAll(text, names.keys())) {
    if (BARE.has(printed)) {
      const before = text[start - 1] ?? ''
      if (
        (isHan(text, start - 1) && !'到来在赴入对、的与和为由让我'.includes(before)) ||
        /[域块]/.test(text[end] ?? '')
      )
        continue
    }
    all.push({ ...names.get(printed)!, start, end, text: printed })
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return all.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** Words for a zone that stand for the whole name where a report speaks of no other: 开发区党工委书记, 走进开发区. */
const OWN_NAME = ['经济技术开发区', '经济开发区', '经开区', '高新区', '开发区', '新区', '度假区']
/** Further such words, where its committee is named. */
const OWN_SEATED = ['合作区', '示范区', '管理区', '保税区', '风景区']
const OWN = [...OWN_NAME, ...OWN_SEATED]
const SEATED = /^(?:党工委|工委|管委|党委)/
const GONE_TO = /(?:走进|来到|深入|前往|[到在赴莅临])$/

/** The zone that a report calls only by its kind: its committee is named, or somebody goes there, and it is named again. */
function ownZone(text: string): PlaceMention[] {
  const alone = new Map<string, PlaceMention[]>()
  const seated = new Set<string>()
  for (const { start, end, value } of findAll(text, OWN)) {
    const prior = text.slice(Math.max(0, start - 2), start)
    const goes = GONE_TO.test(prior)
    if (OWN_SEATED.includes(value) && !SEATED.test(text.slice(end, end + 3))) continue
    if (isHan(text, start - 1) && !goes && !/[我对与和由、的日年研察导]$/.test(prior)) continue
    if (/[域块内外]/.test(text[end] ?? '')) continue
    const mention = {
      start,
      end,
      text: value,
      code: null,
      name: value,
      level: 'zone',
      parent: null,
      inside: false,
    } as const
    alone.set(value, [...(alone.get(value) ?? []), mention])
    if (goes || SEATED.test(text.slice(end, end + 3))) seated.add(value)
    // 赴鹿鸣县、度假区、青禾区: a zone in a list of divisions
    if (/[县市区]、$/.test(prior) && /^、[\u4e00-\u9fff]{2,4}[县市区]/.test(text.slice(end, end + 6))) return [mention]
  }
  if (!alone.size) return []
  // 区党工委: it speaks of itself as a zone.
  const own = /党工委|区管委会/.test(text)
  const [most] = [...alone]
    .filter(([name]) => (own && !OWN_SEATED.includes(name)) || seated.has(name))
    .sort((a, b) => Number(seated.has(b[0])) - Number(seated.has(a[0])) || b[1].length - a[1].length)
  return most && (own || most[1].length >= 2) ? most[1] : []
}

function allHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isHan(text, i)) return false
  return true
}

/** A zone that is known by name and ends here; the longest. */
function knownName(
  text: string,
  start: number,
  end: number,
  named: Map<string, string>,
): { start: number; host: string } | null {
  for (let from = Math.max(0, start - 10); from < start; from++) {
    const host = named.get(text.slice(from, end))
    if (host && host !== '100000') return { start: from, host }
  }
  return null
}

const BRACKET = new Units('（）')
const BREAKS = new Units('的在和与及')

/** True where a zone of kind park (an organization) ends a name that begins with the division ending at `end`. */
export function isInsidePark(text: string, end: number): boolean {
  const { suffixes } = load()
  const limit = Math.min(text.length, end + 20)
  for (let at = end; at < limit; at++) {
    if (!isHan(text, at) && !BRACKET.at(text, at)) return false
    if (at > end && divisionNameAt(text, at)?.value.some((named) => named.form === 'full')) return false
    const suffix = suffixes.longestEnding(text, at + 1, Math.max(end, at - 10))
    if (suffix) return suffix.value.kind === 'park'
    if (BREAKS.at(text, at)) return false
  }
  return false
}
