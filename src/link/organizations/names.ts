import { divisionByCode, divisionNameAt, levelOf, prefectureOf, provinceOf } from '../../lexicon/divisions.ts'
import { loadLexicon } from '../../lexicon/load.ts'

/** A name of an organization, taken apart. */
export interface OrganizationName {
  /**
   * Without legal form and region: 云梭新材料 of 岚江云梭新材料有限公司. With the region's code where it means nothing without
   * (980321|人民医院); with = where everybody knows which one is meant (=北京大学).
   */
  readonly core: string
  /** Code of the region that the name begins with; null where it begins with none. */
  readonly at: string | null
  /** True where the name means the organization of the place where the report plays: 县人民医院. */
  readonly local: boolean
  /** True for a group of firms (集团), which is not each of its firms. */
  readonly group: boolean
}

const LEGAL = /(股份有限公司|有限责任公司|集团有限公司|集团股份有限公司|有限公司|集团公司|股份公司|公司)$/
const GROUP = /(控股集团|集团)$/
/** What stands for the region in which the report plays: 县人民医院, 全省. */
const RELATIVE = /^(自治区|自治州|自治县|省|市|州|盟|县|区|旗)(?=.{2})/
/** Codes of regions by what a name calls them from within. */
const LEVELS: Readonly<Record<string, 'province' | 'prefecture' | 'county'>> = {
  省: 'province',
  自治区: 'province',
  市: 'prefecture',
  州: 'prefecture',
  自治州: 'prefecture',
  盟: 'prefecture',
  县: 'county',
  自治县: 'county',
  区: 'county',
  旗: 'county',
}

interface Tables {
  readonly generic: ReadonlySet<string>
  readonly longest: number
  readonly aliases: ReadonlyMap<string, string>
  /** The full names that they mean. */
  readonly full: ReadonlySet<string>
  readonly trades: ReadonlySet<string>
}

let tables: Tables | undefined

function load(): Tables {
  if (tables) return tables
  const endings = loadLexicon('organization-suffixes', ['suffix']).map((row) => row.suffix)
  const trades = loadLexicon('organization-fields', ['word']).map((row) => row.word)
  const words = loadLexicon('organization-generic', ['word']).map((row) => row.word)
  const generic = new Set([...endings, ...trades, ...words])
  const aliases = loadLexicon('organization-aliases', ['name', 'full'])
  tables = {
    generic,
    longest: Math.max(...[...generic].map((word) => word.length)),
    aliases: new Map(aliases.map(({ name, full }) => [name, full])),
    full: new Set(aliases.map(({ full }) => full)),
    trades: new Set([...trades, ...words]),
  }
  return tables
}

/** True where a text consists of words of a set alone. */
function consistsOf(text: string, words: ReadonlySet<string>): boolean {
  const { longest } = load()
  const reached = new Uint8Array(text.length + 1)
  reached[0] = 1
  for (let start = 0; start < text.length; start++)
    if (reached[start])
      for (let length = 1; length <= longest && start + length <= text.length; length++)
        if (words.has(text.slice(start, start + length))) reached[start + length] = 1
  return reached[text.length] === 1
}

/** True for what is added to a firm's short name: what it makes or does (新材料, 科技发展). */
export const isTrade = (text: string): boolean => consistsOf(text, load().trades)

function regionAt(region: string | null, level: 'province' | 'prefecture' | 'county'): string | null {
  if (region === null || region === '100000') return null
  if (level === 'province') return provinceOf(region)
  if (level === 'prefecture') return prefectureOf(region)
  return levelOf(region) === 'county' ? region : null
}

/** The division that a name begins with, with the length of its name; none where nothing would be left. */
function divisionAhead(name: string, region: string | null): { code: string; length: number } | null {
  const found = divisionNameAt(name, 0)
  if (!found || found.end >= name.length) return null
  const codes = found.value.map(({ division }) => division.code)
  const near = region === null ? undefined : codes.find((code) => code.slice(0, 2) === region.slice(0, 2))
  const code = near ?? (codes.length === 1 ? codes[0]! : null)
  return code === null ? null : { code, length: found.end }
}

/**
 * Takes an organization's name apart: region, what it is called by, legal form.
 * @param region code of where the report plays, or null
 */
export function organizationName(printed: string, region: string | null): OrganizationName {
  const { aliases, full: known } = load()
  const full = aliases.get(printed) ?? printed
  if (known.has(full)) return { core: `=${full}`, at: null, local: false, group: GROUP.test(full) }
  const legal = full.replace(LEGAL, '')
  const base = legal.length >= 2 ? legal : full
  const group = GROUP.test(base) || /集团/.test(full.slice(base.length))
  const relative = RELATIVE.exec(base)?.[1]
  if (relative && relative.length < base.length - 1) {
    const code = regionAt(region, LEVELS[relative]!)
    return { ...local(code, withoutGroup(base.slice(relative.length), group)), group }
  }
  let rest = base
  let at: string | null = null
  for (let ahead = divisionAhead(rest, region); ahead; ahead = divisionAhead(rest, at)) {
    at = ahead.code
    rest = rest.slice(ahead.length)
  }
  const core = withoutGroup(rest, group)
  if (at !== null && (core.length < 2 || consistsOf(core, load().generic)))
    return { ...local(at, core), local: false, group }
  if (at === null && consistsOf(core, load().generic) && divisionByCode(region ?? '') !== null)
    return { ...local(region, core), group }
  return { core, at, local: false, group }
}

function local(code: string | null, rest: string): Omit<OrganizationName, 'group'> {
  return { core: `${code ?? ''}|${rest}`, at: code, local: true }
}

const withoutGroup = (name: string, group: boolean): string => {
  const bare = group ? name.replace(GROUP, '') : name
  return bare.length >= 2 ? bare : name
}
