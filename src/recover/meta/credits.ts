import { loadLexicon } from '../../lexicon/load.ts'
import { remembered } from '../../text/remembered.ts'
import { dateIn } from './dates.ts'
import { isMedium } from './media.ts'
import { isNames } from './names.ts'

export type CreditRole =
  | 'origin'
  | 'editor'
  | 'reporter'
  | 'author'
  | 'published'
  | 'updated'
  | 'title'
  | 'headline'
  | 'publisher'
  | 'none'

export interface Credit {
  readonly role: CreditRole
  readonly label: string
  readonly value: string
}

const roles = new Map<string, CreditRole>()
const loose: string[] = []
for (const row of loadLexicon('credits', ['label', 'role', 'loose'])) {
  roles.set(row.label, row.role as CreditRole)
  if (row.loose) loose.push(row.label)
}
const LONGEST_LABEL = Math.max(...[...roles.keys()].map((label) => label.length))
const LONGEST_LINE = 300
const LOOSE_LABELS = loose.sort((a, b) => b.length - a.length).join('|')
const LOOSE = new RegExp(`^(${LOOSE_LABELS})(?=[\\s/／|｜丨])[\\s/／|｜丨]*`)
/** A further label of that kind: 责编 闻人静 校对 卫青禾. */
const LOOSE_NEXT = new RegExp(`(?<=\\s)(${LOOSE_LABELS})\\s+`, 'g')
const LEAD_MARKS =
  /^(?:[\s（(【[□■◎●•*]+|(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)+/

interface Found {
  readonly label: string
  readonly start: number
  /** Where the value begins. */
  readonly end: number
}

/** The credits that a line gives, in order: `来源：岚江日报 编辑：闻人静`. The line is in simplified script. */
export function creditsIn(line: string): Credit[] {
  if (line.length > LONGEST_LINE) return []
  return valuesOf(line, labelsIn(line))
}

function valuesOf(line: string, found: readonly Found[]): Credit[] {
  return found.map(({ label, end }, i) => {
    const bare = line
      .slice(end, found[i + 1]?.start ?? line.length)
      .replace(/^[\s|｜丨【[(（:：*]+|[\s|｜丨】\])）(（【[•·*]+$/g, '')
      .trim()
    // What a bracket at the end says belongs to it: 李 盈（实习）.
    const value = /[（(][^（()）]{1,12}$/.test(bare) ? `${bare}）` : bare
    const role = roles.get(label)!
    return { role: role === 'reporter' && TOOK.test(value) ? 'none' : role, label, value }
  })
}

/** Who took a picture and no more: 本报记者 卫青禾 摄. */
const TOOK = /^[\u3400-\u9FFF·、\s]{2,16}\s?(?:摄影?|供图)$/

function labelsIn(line: string): Found[] {
  const found: Found[] = []
  if (!CREDIT_SIGNS.test(line)) return found
  const offset = LEAD_MARKS.exec(line)?.[0].length ?? 0
  const first = LOOSE.exec(line.slice(offset, offset + 40))
  if (first) {
    found.push({ label: first[1]!, start: offset, end: offset + first[0].length })
    if (nextColon(line, 0) < 0)
      for (const { 0: whole, 1: label, index } of line.matchAll(LOOSE_NEXT))
        if (index > offset) found.push({ label: label!, start: index, end: index + whole.length })
  }
  for (let colon = nextColon(line, 0); colon >= 0; colon = nextColon(line, colon + 1)) {
    const label = labelBefore(line, colon, found.length > 0)
    if (label && (!found.length || label.start >= found.at(-1)!.end)) found.push(label)
    else if (label && found.at(-1)!.start >= label.start) found[found.length - 1] = label
  }
  return found
}

/** No label without a colon, a space or a slash behind it. */
const CREDIT_SIGNS = /[：:∶\s/／|｜丨]/

/** What stands between a label and its value; accounts set a stroke there. */
const COLONS = '：:∶丨｜'

function nextColon(line: string, from: number): number {
  for (let i = from; i < line.length; i++) if (COLONS.includes(line[i]!)) return i
  return -1
}

/** The longest label that ends at the colon, spaces and slashes inside it passed over (`编　辑`, `文/图`). */
function labelBefore(line: string, colon: number, glued: boolean): Found | null {
  let [bare, best]: [string, Found | null] = ['', null]
  for (let i = colon - 1; i >= 0 && bare.length < LONGEST_LABEL; i--) {
    const unit = line[i]!
    if (/[\s/／]/.test(unit)) {
      if (best && bare.length > 1) break
      continue
    }
    if (!/[\u3400-\u9FFF]/.test(unit)) break
    bare = unit + bare
    if (roles.has(bare)) best = { label: bare, start: i, end: colon + 1 }
  }
  if (best) best = withOthers(line, best)
  if (
    best &&
    !glued &&
    PART.has(roles.get(best.label)!) &&
    best.label.length <= 2 &&
    /[\u3400-\u9FFF]/.test(line[best.start - 1] ?? '')
  )
    return null
  return best
}

/** Roles of which one label stands for several that share a value, the first before the others: 撰稿、摄影：卫青禾. */
const STANDS_FOR: readonly CreditRole[] = ['reporter', 'author', 'editor', 'origin']

/** A label with those that stand before it and share its value, by the one of them that says most. */
function withOthers(line: string, last: Found): Found {
  let whole = last
  while (/[、&＆]/.test(line[whole.start - 1] ?? '')) {
    const before = labelBefore(line, whole.start - 1, true)
    if (!before) break
    const rank = ({ label }: Found): number => (STANDS_FOR.indexOf(roles.get(label)!) + 9) % 9
    whole = { ...(rank(before) < rank(whole) ? before : whole), start: before.start, end: last.end }
  }
  return whole
}

/** Short labels of these roles are as often the end of a longer word: 发行日期, 会议时间. */
const PART: ReadonlySet<CreditRole> = new Set(['published', 'origin', 'none', 'author'])

/** True where a line is nothing but credits, dates and sources, and so no text of the article. */
export const isCreditLine = remembered(holdsCreditsAlone)

function holdsCreditsAlone(line: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const found = labelsIn(line)
  if (!found.length && (line.length > 60 || dateIn(line) === null)) return false
  const lead = (found[0] ? line.slice(0, found[0].start) : line).replace(/[\s|｜•·*【[(（\]）)】□■◎●—-]+/g, ' ').trim()
  if (found.length) {
    const values = valuesOf(line, found)
    // Beside a date even what is no name is a credit: 时间：2024-05-06 作者：小禾看岚江.
    const dated = values.some(({ role, value }) => role === 'published' && dateIn(value) !== null)
    return isLead(lead) && values.every((credit) => isPlausible(credit) || (dated && isPenName(credit)))
  }
  return lead.length > 0 && isLead(lead)
}

const isPenName = ({ role, value }: Credit): boolean => role === 'author' && /^[^，。；：？！“”]{2,12}$/.test(value)

/** A credit whose value can be what its label asks for; `记者：您怎么看？` is speech. */
function isPlausible({ role, value }: Credit): boolean {
  switch (role) {
    case 'editor':
    case 'reporter':
    case 'author':
      return isNames(value)
    case 'origin':
    case 'publisher': {
      // The page’s own address may stand behind: `岚江日报 2016-12-24 https://…`.
      const name = value.replace(/\s(?:https?:\/\/|www\.)\S*$/, '')
      return name.length <= 40 && !/[。，；？！]/.test(name)
    }
    case 'published':
    case 'updated':
      return value.length <= 12 || (value.length <= 50 && dateIn(value) !== null)
    case 'title':
    case 'headline':
      return value.length <= 80 && !/。./.test(value)
    case 'none':
      return value.length <= 60 && !/[。！？；]/.test(value)
  }
}

/** What may stand before the first label or beside a date: a source, a date, counters. */
function isLead(lead: string): boolean {
  const rest = (lead.includes('《') ? lead : lead.replace(/第?[A-Z]?\d{1,3}\s?版/g, ''))
    .replace(/(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?/g, '')
    .replace(/T?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?秒?/g, '')
    .replace(/(?:星期|周)[一二三四五六日天]|[\d.万]+|[:：,，/+]/g, '')
    .replace(/阅读|浏览|次|评论|点赞|收藏|本文已影响/g, '')
    .trim()
  if (rest.length <= 4) return true
  return (
    rest.length <= 40 &&
    rest
      .split(/\s+/)
      .every(
        (part) =>
          part.length <= 2 || isMedium(rest.includes('版') ? part : part.replace(/[《》]/g, '')) || isNames(part),
      )
  )
}

/** The names of papers, agencies and sites that stand unlabelled in a credit line: `2024-05-06 岚江日报`. */
export function unlabelledMedia(line: string): string[] {
  const first = labelsIn(line)[0]
  return line
    .slice(0, first ? first.start : line.length)
    .split(/[\s|｜•·/]+/)
    .map((part) => part.replace(/[《》]|(?:19|20)\d{2}[-/.年].{0,20}$/g, ''))
    .filter((part) => part.length >= 3 && part.length <= 20 && isMedium(part))
}
