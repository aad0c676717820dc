import { divisionByCode, levelOf, prefectureOf, provinceOf } from '../../lexicon/divisions.ts'
import { Anchored } from '../../text/anchored.ts'
import type { Home, PlaceMention, PlaceReading } from '../draft.ts'
import { isCountry } from './name-lexicon.ts'
import type { PostPhrase } from './post-parse.ts'

/** The nation's own code, for posts of the centre. */
export const NATION = '100000'

const CENTRAL =
  /^(中共|中央|中组部|中宣部|国务院|全国|国家|最高(?!元首)|中国|海军|空军|陆军|火箭军|解放军|武警部队|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)中央)|^[\u4e00-\u9fff]{1,8}司副?司长$|^(应急管理|自然资源|水利|教育|财政|民政|公安|司法|外交|国防|科技|科学技术|工业和信息化|人力资源(?:和社会保障)?|生态环境|住房(?:和城乡建设)?|交通运输|农业农村|商务|文化和旅游|退役军人|审计|卫生健康)部|^(?:农业|卫生|文化|建设|城乡建设|铁道|交通|国土资源|环境保护|环保|人事|劳动(?:和社会保障)?|监察|信息产业|林业)部(?:党组|副?部长|部长助理|[\u4e00-\u9fff]{2,6}司)|^(?:海关|税务|市场监管|体育|质检|广电)总[署局]|^共青团中央|^团中央/

/** What a level's word may mean: how the division's own name must end. */
const ENDS: Readonly<Record<string, RegExp>> = {
  province: /省$/,
  region: /自治区$/,
  city: /市$/,
  prefecture: /(州|盟|地区)$/,
  county: /(县|旗)$/,
  district: /区$/,
}

/** True for the code of a division, where others are names of units. */
export const isCode = (of: string): boolean => /^\d{6}$/.test(of)

/** Heads of the departments within a unit: 党政办公室副主任, 规划发展部经理. */
export const INTERNAL =
  /(?:部|处|室|科|办|馆|中心|院|系|所|站|队|车间)(?:常务)?副?(?:部长|处长|主任|科长|馆长|院长|所长|站长|队长|经理)$|[队处科所站馆院部]副?长$|(?:工会|纪委|团委|妇联)(?:副?主席|副?书记|副?主任)$/

/** Provinces, whose departments are called 厅; the municipalities have 局. */
const BUREAULESS = /^(?!11|12|31|50)\d{2}0000$/

/** Departments that only a government has: 。教育局局长, 发改委主任 at a sentence's start is of the government just named. */
const OFFICE =
  /(?<!管理|本|该)局(?:党[委组])?(?:常务)?副?(?:局长|书记|委员)$|^(?:发改|发展|卫健|卫生|农业|招商|政研|扶贫|经信|信访|国资|网信|住建|城乡|乡村|商务|外事|政府)[\u4e00-\u9fff]{0,6}[委办室](?:常务)?副?主任$/

/** Titles of a unit's own committee or board. */
const OF_A_UNIT = /^(?:党委(?!常委)|党组|党支部|党总支|董事|副?总经理|监事)/

/** Departments, and the people's bodies that every division has. */
const OF_GOVERNMENT =
  /[局厅委办部处科股院室司][^局厅委办部处科股院室司]*$|(?:工商|妇|残|文|侨|社科|台)联|科协|总工会|红十字会/

/** Titles that begin with a word for the unit itself: 学院院长, 公司党委书记. */
const OF_ITSELF = new Anchored(/^(?:学院|公司|集团|企业|医院|支部|工厂|项目部)/)

/** Committees of a zone or street, which go without its name where the report has named it. */
const OF_A_ZONE = /^(?:党工委|管委会)/

/** What was said before in the same sentence, for titles that lean on it (市教育局党委书记…，副局长…). */
export interface Lean {
  readonly of: string | null
  readonly department: boolean
  /** A court or procuracy, or a school: 院长 after it is its own. */
  readonly court: boolean
}

const OF_FOREIGN_CABINET = new Anchored(/^(?:外交|国防|财政|内政)部长$/)
const PREMIER = new Anchored(/^政府(?:第一)?副?总理$/)
const OF_SCHOOL = new Anchored(/^(校|学校|院|班|高三|高二|高一|年级)/)
const HEADS_SCHOOL = new Anchored(/校长$|年级长$|班主任$/)

/**
 * Which region or unit a post belongs to: what the phrase names; else what its sentence named for the same level before;
 * else the region that the report speaks from; else, for a level that the report names only one division of, that one.
 */
export class PostRegions {
  readonly #home: Home
  readonly #counts = new Map<string, number>()
  /** True once the report named the leader of its own city, where that is a county by its rank. */
  #ownCity = false
  /** How often each township is named. */
  readonly #townships = new Map<string, number>()
  readonly #zones = new Map<string, number>()
  /** The school, office or zone that the report calls its own. */
  readonly unit: string | null

  /** The school that a headmaster is of, where the report goes to one alone or names one alone. */
  readonly school: string | null
  /** The firm that posts call 集团公司. */
  readonly group: string | null

  constructor(
    places: PlaceReading,
    unit: string | null,
    { school, group }: { readonly school: string | null; readonly group: string | null },
  ) {
    this.#home = places.home
    this.school = school
    this.group = group
    this.unit = unit
    for (const { code, inside, level, name } of places.mentions)
      if (level === 'zone') this.#zones.set(name, (this.#zones.get(name) ?? 0) + 1)
      else if (level === 'township') this.#townships.set(name, (this.#townships.get(name) ?? 0) + 1)
      else if (code) this.#counts.set(code, (this.#counts.get(code) ?? 0) + (inside ? 0.2 : 1))
  }

  /** Six-digit code, a zone's, township's or unit's name, or null. `carried` are the regions that the sentence named before, `division` that of the last post before. */
  of(
    phrase: PostPhrase,
    carried: readonly PlaceMention[],
    lean: Lean | null,
    division: string | null = null,
  ): string | null {
    if (phrase.unit) return phrase.unit
    const { level, title } = phrase
    if (phrase.region) {
      // 鹤山市委书记, of a city that is a county: the report is of that one.
      const { code } = phrase.region
      if (code && code === this.#home.county && /^市(?:委(?:副?书记|常委)|.?市?长)/.test(title)) this.#ownCity = true
      return regionName(phrase.region)
    }
    // 某国国家主席…、政府总理…: of the country named before.
    if (OF_FOREIGN_CABINET.test(title) && lean?.of && isCountry(lean.of)) return lean.of
    if (PREMIER.test(title)) return lean?.of && isCountry(lean.of) ? lean.of : null
    if (level === 'nation' || CENTRAL.test(title)) return NATION
    if (level === 'foreign' || level === 'village') return null
    if (level === 'corps') return '兵团'
    // 中院党组书记、院长: of the court named before.
    if (lean?.court && lean.of && /^(?:常务)?副?院长$/.test(title)) return lean.of
    if (OF_SCHOOL.test(title) || HEADS_SCHOOL.test(title)) {
      // 澄州大学副校长甲、学校党政办主任乙
      const leant = lean?.of && /(?:大学|学院|中学|小学|学校)$/.test(lean.of) ? lean.of : null
      return (
        (this.unit && /区$/.test(this.unit) ? null : this.unit) ??
        leant ??
        (/校长$|园长$/.test(title) ? this.school : null)
      )
    }
    if (!level) {
      // A body of its own kind (指导组, 委员会中心) is no department of whom the sentence named before.
      if (phrase.department && lean?.of && !isCode(lean.of) && INTERNAL.test(title)) return lean.of
      // 学校|某某|书记
      if (phrase.department && /^副?书记$/.test(title)) return this.unit
      if (phrase.department && !OF_GOVERNMENT.test(title)) return null
      if (OF_ITSELF.test(title)) return this.unit
      // 市长某某，山东招金党委书记某某: the committee of a unit is not of the city named before.
      if (
        lean &&
        !lean.department &&
        OF_A_UNIT.test(title) &&
        /^\d{4}(?!00)\d\d$|^\d\d(?!00)\d{4}$/.test(lean.of ?? '')
      )
        return this.unit
      if (lean && (lean.department || phrase.kind !== 'staff')) return lean.of ?? this.unit
      if (phrase.department && OFFICE.test(title))
        return [division, this.#home.seat].find((code) => code && !BUREAULESS.test(code)) ?? null
      if (phrase.kind === 'staff' || phrase.kind === 'role' || phrase.kind === 'passing') return null
      if (OF_A_ZONE.test(title) && !phrase.department) return this.#zone() ?? this.unit
      // 公司党委书记, 党委书记: of a unit that is not named; 书记 alone is the region's.
      return this.unit ?? (/^(?:第一|副|局党[组委]副?)?书记$/.test(title) ? this.#lowest() : null)
    }
    // 区党委常委、区政协党组书记: of the autonomous region just named, where the report names no district
    if (
      level === 'district' &&
      division?.endsWith('0000') &&
      /^区(?:政协|人大|政府|纪委)/.test(title) &&
      /自治区$/.test(divisionByCode(division)?.name ?? '') &&
      ![...this.#counts.keys()].some((code) => fitsCode(code, level, title))
    )
      return division
    const named = carried.toReversed().filter((place) => fits(place, level, title))
    // A district is meant before a zone.
    const place = named.find(({ code }) => code !== null) ?? named[0]
    return place ? regionName(place) : this.#atHome(level, title)
  }

  /** The school whose heads a sentence names without it: the one that publishes the report, else the one that it names alone. */
  ownSchool(): string | null {
    return this.unit && !/区$/.test(this.unit) ? this.unit : this.school
  }

  #lowest(): string | null {
    return this.#home.unit ?? this.#home.county ?? this.#home.prefecture ?? this.#home.province
  }

  /** The zone that the report names most; a street where it names none. */
  #zone(): string | null {
    let best: string | null = null
    for (const [name, times] of this.#zones) if (!best || times > (this.#zones.get(best) ?? 0)) best = name
    return best ?? this.#home.unit ?? this.#township('街道')
  }

  /** The township of the title's kind (乡, 镇, 街道) that the report names most. */
  #township(title: string): string | null {
    const kind = /^(?:副|代)?(镇|乡|街道)/.exec(title)?.[1]
    let best: string | null = null
    for (const [name, times] of this.#townships)
      if (kind && name.endsWith(kind) && (!best || times > (this.#townships.get(best) ?? 0))) best = name
    return best
  }

  #atHome(level: string, title: string): string | null {
    if (level === 'township') return this.#township(title)
    const { province, prefecture, county, unit, seat, towned } = this.#home
    if (level === 'district' && unit && !OF_DISTRICT.test(title)) return unit
    const codes =
      level !== 'city'
        ? [province, prefecture, county]
        : towned || (this.#ownCity && seat !== prefecture)
          ? [county, prefecture, province]
          : [prefecture, province, county]
    if (seat && fitsCode(seat, level, title)) return seat
    for (const code of codes) if (code && fitsCode(code, level, title)) return code
    let best: string | null = null
    for (const [code, times] of this.#counts)
      if (fitsCode(code, level, title) && (!best || times > (this.#counts.get(best) ?? 0))) best = code
    if (best) return best
    // 自治区主席, in a report that names a city of the region alone
    if (level === 'region')
      for (const code of this.#counts.keys()) {
        const above = provinceOf(code)
        if (fitsCode(above, level, title)) return above
      }
    // 地区行署副专员, in a report that names a city of the prefecture alone
    if (level === 'prefecture' && /^地/.test(title))
      for (const code of this.#counts.keys()) {
        const above = prefectureOf(code)
        if (above && fitsCode(above, level, title)) return above
      }
    return level === 'district' && unit && !OF_DISTRICT.test(title) ? unit : null
  }
}

/** Posts that no zone has. */
const OF_DISTRICT = /^区(?:委|人大|政协|政府|长)|^(?:常务)?副?区长/

/** Code of a division; the name of a zone or township. */
function regionName(place: PlaceMention): string {
  return place.code ?? place.name
}

function fits(place: PlaceMention, level: string, title: string): boolean {
  if (place.code) return fitsCode(place.code, level, title)
  if (level === 'township') return place.level === 'township'
  return level === 'district' && place.level === 'zone' && !OF_DISTRICT.test(title)
}

function fitsCode(code: string, level: string, title: string): boolean {
  const name = divisionByCode(code)?.name ?? ''
  // 区党委 is the party committee of an autonomous region; of a district it is 区委.
  if (level === 'district' && /^区(?:党委|[\u4e00-\u9fff]{1,8}厅)/.test(title))
    return levelOf(code) === 'province' && /自治区$/.test(name)
  if (level === 'district') return levelOf(code) === 'county' && ENDS.district!.test(name)
  if (level === 'region') return levelOf(code) === 'province' && ENDS.region!.test(name)
  if (level === 'province') return levelOf(code) === 'province' && ENDS.province!.test(name)
  if (level === 'city') return ENDS.city!.test(name)
  return ENDS[level]?.test(name) ?? false
}
