import { seeded } from '../../scripts/samples/random.ts'

/** A division of the invented country. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'prefecture' | 'county'
  readonly above: Place | null
  readonly below: Place[]
  /** Things that leaders see there and speak of. */
  readonly projects: readonly string[]
  /** Who heads committee and government, in the order of their terms. */
  readonly secretaries: readonly Holder[]
  readonly heads: readonly Holder[]
  readonly paper: string
}

export interface Holder {
  readonly name: string
  /** First year of the term. */
  readonly from: number
}

export const FIRST_YEAR = 2013
export const LAST_YEAR = 2024

const random = seeded('desk bench')
export const chance = (of: number) => random() < of
export const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
export const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))

const BEFORE = [...'澄栖望霜赤岚云墨松碧荻棠青霁鹭桐枫芦苇鹤槐梓漪汐屿砚笙黛翠葭']
const AFTER = [...'州溪梧林雪江崖泉陵汀浦塘岗坞原坪湾津渡川洲麓屏港圩堰垣墅隘']
const SURNAMES = [...'闻邵顾陆卫季温傅裴纪桑褚柳谷林叶陶程苏麦宋杜孟秦尤许何吕施孔曹严华金魏姜戚谢邹']
const GIVEN = [...'岱听澜砚秋笙禾疏桐照野临渊舟明川榆云帆拾光见晚一苇小满知夏雨轩冬青望遥景行怀瑾若谷牧之清和远山']
const THINGS = [
  '智能装备产业园',
  '新材料基地',
  '水库除险加固工程',
  '高标准农田示范区',
  '中心医院新院区',
  '大桥',
  '物流港二期',
  '职业教育园区',
  '污水处理厂',
  '老旧小区改造片区',
  '光伏组件项目',
  '粮油加工园',
  '文旅小镇',
  '快速路',
  '养老服务中心',
  '数据中心',
]
const BRANDS = [...'启恒瑞隆盛昌泰源鼎和嘉信辰宇博远拓辉凯腾']

const names = new Set<string>()
function fresh(make: () => string): string {
  for (let tries = 0; ; tries++) {
    const name = make()
    if (names.has(name) && tries < 1000) continue
    names.add(name)
    return name
  }
}

function holders(): Holder[] {
  const found: Holder[] = []
  for (let from = FIRST_YEAR - between(0, 3); from <= LAST_YEAR; from += between(3, 5))
    found.push({ name: fresh(() => pick(SURNAMES) + pick(GIVEN) + pick(GIVEN)), from })
  return found
}

const SUFFIX = { province: '省', prefecture: '市', county: '县' } as const

function place(code: string, level: Place['level'], above: Place | null): Place {
  const stem = fresh(() => pick(BEFORE) + pick(AFTER))
  const made: Place = {
    code,
    name: stem + SUFFIX[level],
    level,
    above,
    below: [],
    projects: Array.from({ length: level === 'county' ? 8 : 14 }, () =>
      chance(0.5) ? `${stem}${pick(BRANDS)}${pick(BRANDS)}${pick(THINGS)}` : `${stem}${pick(THINGS)}`,
    ),
    secretaries: holders(),
    heads: holders(),
    paper: `${stem}日报`,
  }
  above?.below.push(made)
  return made
}

/** Eight provinces of ten cities of eight counties each; their codes lie outside the range of GB/T 2260. */
export const PROVINCES: readonly Place[] = Array.from({ length: 8 }, (_, p) => {
  const of = String(99 - p)
  const province = place(`${of}0000`, 'province', null)
  for (let c = 1; c <= 10; c++) {
    const city = place(`${of}${String(c).padStart(2, '0')}00`, 'prefecture', province)
    for (let k = 21; k <= 28; k++) place(city.code.slice(0, 4) + k, 'county', city)
  }
  return province
})

/** The divisions as a table for `--divisions`. */
export function divisionTable(): string {
  const rows = PROVINCES.flatMap((province) => [province, ...province.below.flatMap((city) => [city, ...city.below])])
  return ['code\tname', ...rows.map(({ code, name }) => `${code}\t${name}`)].join('\n')
}

/** Who holds a post in a year. */
export function holderIn(list: readonly Holder[], year: number): string {
  return (list.findLast(({ from }) => from <= year) ?? list[0]!).name
}
