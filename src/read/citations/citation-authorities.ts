import { Anchored } from '../../text/anchored.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { PeopleReading } from '../draft.ts'
import { surnameAt } from '../people/name-lexicon.ts'
import { inTitle } from '../people/titles.ts'
import { AUTHORITIES } from './citation-lexicon.ts'

/** A mention of someone whose words can be leaned on. */
export interface CitedAuthority {
  readonly start: number
  readonly end: number
  /** 习近平, 党中央, 市委、市政府. */
  readonly name: string
  readonly person: boolean
  /** True for the General Secretary, the Premier and the like, whose words count without a verb of following before them. */
  readonly national: boolean
  /** True for words that name an authority only in few turns of phrase: 国家, 省, 政府. */
  readonly loose: boolean
  /** True where the next authority to the left may be meant instead: loose words, 以…为核心的党中央. */
  readonly weak: boolean
}

// office-holders and organs whose names begin with the body's name
const NOT_AFTER = new Anchored(
  /^(?![\u4e00-\u9fff]{2,8}工作(?:会议|座谈会))(?:书记|代表团|常委(?!会|扩大会|（扩大）会)|副|办|秘书|(?:组织|宣传|统战|政法)(?!工作会议|工作座谈)|主要(?!领导(?:同志)?(?:的|有关|重要)*(?:工作要求|要求|批示|指示|讲话))|领导(?!(?:同志)?(?:的|有关|重要)*(?:工作要求|要求|批示|指示|讲话))|班子|委员|农|和国家机关|党校|改革(?!部署|发展|任务|要求|工作)|网信|巡(?![视察]反馈)|编办|主席|主任|负责|政策研究|财|审计|机关|各部|直属(?!高校)|宣讲|督(?![察导]反馈)|党组(?!关于|部署|要求|决策|工作|安排|有关|的)|专题|新闻|外事|台办|第一书记|社会工作|军民|全面深化|区域|电视|广播|企业|生态环境保护督察(?!反馈)|气象|公务|美术|民族|音乐|戏剧|歌剧|直|局|厅|属|级|长|场|民|内|外|镇|际|域|政协|人大|公安|卫|发|教|水|交|住|文(?!件))/,
)
const JOINT_ONLY = new Anchored(/^(?:、|和|与|及|以及)?$/)
const LEADER_BODY = /领导/
const LOOSE = new Set(['国家', '自治区', '省', '市', '县', '政府', '兵团', '上级', '中央'])
const LEVEL = new Set(['省', '市', '县', '自治区'])
/** An office behind its level, which no list needs to know: 市|防汛指挥部, 省|安委会. */
const OFFICE =
  /^(?!场|里|域|民|直|级|内|外|中|长|区域)[\u4e00-\u9fff]{0,8}?(?:指挥部|安委会|安委办|防指|防办|防总|领导小组|专委会|巡视组|督察组|纪委监委|纪委|国资委党委|国资委|发改委|发展改革委(?:委党组)?|卫健委|工信委|住建委|总工会|(?:局|厅)(?:党组)?)(?=[^长党组成书，。、领导级]|$)/
/** 习近平经济思想: a doctrine by name, nobody who speaks. */
const DOCTRINE = /^(?:新时代中国特色社会主义|[\u4e00-\u9fff]{2,4})思想/
const LEADER_TITLE = /^(?:总书记|国家主席|总理|副总理|委员长|国务委员|全国政协主席)/
const NATIONAL_BEFORE = new Anchored(/(?:总书记|国家主席|军委主席|国务院总理|委员长|国务院副总理)$/)
const PERSON_TITLE = new Anchored(
  /^(?:同志|总书记|国家主席|委员长|书记|省长|市长|县长|区长|州长|主席|总理|副总理|部长|主任|副省长|省委书记|市委书记)+/,
)

/** 习近平总书记、李克强总理关于…重要讲话: leaders side by side share one work. */
function joinPeople(body: string, found: CitedAuthority[]): void {
  for (let i = found.length - 1; i > 0; i--) {
    const [first, second] = [found[i - 1]!, found[i]!]
    if (second.start !== first.end + 1 || !'、和'.includes(body[first.end]!)) continue
    // 党中央和习近平总书记|作出的: one decision of both
    if (
      (first.name === '党中央' && second.name === '习近平' && second.national) ||
      (second.name === '党中央' && first.name === '习近平' && first.national)
    ) {
      found.splice(i - 1, 2, {
        ...first,
        end: second.end,
        name: first.name + body[first.end] + second.name,
        person: true,
      })
      continue
    }
    if (!first.person || !second.person) continue
    const titled = first.end > first.start + first.name.length && second.end > second.start + second.name.length
    if (first.name === second.name || !(first.national || titled)) continue
    found.splice(i - 1, 2, { ...first, end: second.end, name: `${first.name}、${second.name}` })
  }
}

/** 在纪念|毛泽东|同志诞辰130周年座谈会上: who is remembered, not who speaks. */
const REMEMBERED = new Anchored(/^(?:同志|主席)?(?:诞辰|逝世)/)

/** 省委|主要领导: whose words they are, not who they are. */
const LEADERS = new Anchored(/^(?:主要)?领导(?:同志)?/)
/** 贯彻|夏书记、李省长|的批示精神: leaders by surname. */
const SURNAMED =
  /([\u4e00-\u9fff])(?:书记|省长|市长|县长|区长|主席)(?:[、和]([\u4e00-\u9fff])(?:书记|省长|市长|县长|区长|主席))?(?=的?重要(?:讲话|指示|批示)|的?(?:批示|指示|讲话))/g
/** 传达了|闻人岱|同志在…讲话精神: somebody without a post, whose words are relayed. */
const RELAYED_NAME =
  /(?:传达|贯彻|学习|落实|按照|根据|精神[、和及])(?:了|落实|好|贯彻|学习){0,2}([\u4e00-\u9fff]{2,4}?)(?:同志|书记|省长|市长|县长|区长|州长|主席|部长|主任)(?=在|关于|对|就|的|重要|讲话|批示|指示|要求|提出|视察|调研|考察)/g
const RELAYED_TITLES = new Hints('同志 书记 省长 市长 县长 区长 州长 主席 部长 主任')

function relayedNames(body: string, found: CitedAuthority[]): void {
  if (!RELAYED_TITLES.in(body)) return
  for (const m of matchesOf(RELAYED_NAME, body)) {
    const name = m[1]!
    const start = m.index + m[0].indexOf(name)
    const surname = surnameAt(name, 0)
    if (!surname || name.length - surname.length > 2 || name.length === surname.length || name === '习近平') continue
    if (found.some((one) => one.start < start + name.length && start < one.end)) continue
    const end = m.index + m[0].length
    found.push({ start, end, name, person: true, national: false, loose: false, weak: false })
  }
}

function surnamed(body: string, found: CitedAuthority[]): void {
  for (const m of matchesOf(SURNAMED, body)) {
    if (surnameAt(m[1]!, 0) !== m[1] || (m[2] && surnameAt(m[2], 0) !== m[2])) continue
    const [start, end] = [m.index, m.index + m[0].length]
    if (found.some((one) => one.start < end && start < one.end)) continue
    found.push({ start, end, name: m[0], person: true, national: false, loose: false, weak: false })
  }
}

/** Everyone whose words may be leaned on, in order of `start`; bodies that stand side by side are one. */
export function findAuthorities(body: string, people: PeopleReading): CitedAuthority[] {
  const found: CitedAuthority[] = []
  const named = new Map(people.mentions.map((m) => [m.end, m.name] as const))
  // whoever the report last called 总书记 by name
  let general = '习近平'
  const raw = AUTHORITIES.scan(body).filter(
    (m) =>
      (!NOT_AFTER.testIn(body, m.end, m.end + 16) ||
        /^总书记$|总书记$/.test(body.slice(m.start, m.end)) ||
        (LEVEL.has(m.value.word) && OFFICE.test(body.slice(m.end, m.end + 14)))) &&
      !inTitle(body, m.start),
  )
  for (let i = 0; i < raw.length; i++) {
    const first = raw[i]!
    const word = first.value.word
    if (/总书记|习近平|习主席/.test(word)) {
      const before = word === '总书记' ? named.get(first.start) : undefined
      general = word === '总书记' ? (before ?? general) : '习近平'
      // 胡锦涛|总书记 is found by his name
      if (before && before !== '习近平') continue
      if (body.slice(Math.max(0, first.start - 1), first.start) === '以' && body.startsWith('为核心', first.end))
        continue
      found.push({
        start: first.start,
        end: first.end,
        name: general,
        person: true,
        national: true,
        loose: false,
        weak: false,
      })
      continue
    }
    let end = first.end
    let only = LOOSE.has(word)
    for (;;) {
      const office = LEVEL.has(raw[i]!.value.word) ? OFFICE.exec(body.slice(end, end + 14))?.[0] : undefined
      if (office) {
        end += office.length
        only = false
        // what a list knows within the office's name is no further body
        while (i + 1 < raw.length && raw[i + 1]!.start < end) i++
      }
      const next = raw[i + 1]
      // 中央和省委, 湖北省委省政府, 省教育厅、市教育局; a region's name may stand in between
      if (!next || !first.value.joins || !next.value.joins || !JOINT_ONLY.testIn(body, end, next.start)) break
      end = next.end
      only &&= LOOSE.has(next.value.word)
      i++
    }
    const single = word === '省' || word === '市' || word === '县' || word === '政府' || word === '兵团'
    // 习近平总书记|等中央领导: he who is named is meant
    if (body[first.start - 1] === '等' && LEADER_BODY.test(body.slice(first.start, end + 2))) continue
    if (single && end === first.end) continue
    const loose = only && word !== '中央' && word !== '上级'
    if (body.startsWith('党组', end)) end += 2
    // 省委、省政府主要领导|批示要求
    end += LEADERS.execIn(body, end, end + 6)?.[0].length ?? 0
    const core = body.startsWith('为核心的', first.start - 4)
    found.push({
      start: first.start,
      end,
      name: body.slice(first.start, end),
      person: false,
      national: !core && (word === '党中央' || word === '中共中央'),
      loose,
      // 李强总理等|中央领导同志: he who is named is meant
      weak:
        loose ||
        core ||
        body[first.start - 1] === '等' ||
        body.startsWith('听取', first.start - 2) ||
        /在[^，。；、的]{0,6}$/.test(body.slice(Math.max(0, first.start - 7), first.start)),
    })
  }
  for (const mention of people.mentions) {
    if (REMEMBERED.testIn(body, mention.end, mention.end + 8)) continue
    if (
      mention.via !== 'name' ||
      inTitle(body, mention.start) ||
      DOCTRINE.test(body.slice(mention.end, mention.end + 14))
    )
      continue
    const title = PERSON_TITLE.execIn(body, mention.end, mention.end + 8)?.[0] ?? ''
    found.push({
      start: mention.start,
      end: mention.end + title.length,
      name: mention.name,
      person: true,
      national: LEADER_TITLE.test(title) || NATIONAL_BEFORE.testIn(body, Math.max(0, mention.start - 8), mention.start),
      loose: false,
      weak: false,
    })
  }
  relayedNames(body, found)
  if (RELAYED_TITLES.in(body)) surnamed(body, found)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  // 习近平 inside 习近平总书记 is no second mention
  const single = found.filter((a, i) => !(i > 0 && found[i - 1]!.name === a.name && found[i - 1]!.end >= a.end))
  joinPeople(body, single)
  return single
}
