import { loadLexicon } from '../../lexicon/load.ts'
import { dateIn } from './dates.ts'
import { isMedium } from './media.ts'

export type CreditRole =
  | 'origin'
  | 'editor'
  | 'reporter'
  | 'author'
  | 'published'
  | 'updated'
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
const LOOSE = new RegExp(`^(${loose.sort((a, b) => b.length - a.length).join('|')})(?=[\\s/／|｜])[\\s/／|｜]*`)

interface Found {
  readonly label: string
  readonly start: number
  /** Where the value begins. */
  readonly end: number
}

/** The credits that a line gives, in order: `来源：岚江日报 编辑：闻人静`. The line is in simplified script. */
export function creditsIn(line: string): Credit[] {
  if (line.length > LONGEST_LINE) return []
  const found = labelsIn(line)
  return found.map(({ label, end }, i) => ({
    role: roles.get(label)!,
    label,
    value: line
      .slice(end, found[i + 1]?.start ?? line.length)
      .replace(/^[\s|｜【[(（]+|[\s|｜】\])）(（•·]+$/g, '')
      .trim(),
  }))
}

function labelsIn(line: string): Found[] {
  const found: Found[] = []
  const first = LOOSE.exec(line.replace(/^[\s（(【[□■◎●•]+/, ''))
  if (first) {
    const start = line.indexOf(first[1]!)
    found.push({ label: first[1]!, start, end: start + first[0].length })
  }
  for (let colon = nextColon(line, 0); colon >= 0; colon = nextColon(line, colon + 1)) {
    const label = labelBefore(line, colon)
    if (label && (!found.length || label.start >= found.at(-1)!.end)) found.push(label)
    else if (label && found.at(-1)!.start === label.start) found[found.length - 1] = label
  }
  return found
}

function nextColon(line: string, from: number): number {
  for (let i = from; i < line.length; i++) if (line[i] === '：' || line[i] === ':' || line[i] === '∶') return i
  return -1
}

/** The longest label that ends at the colon, spaces and slashes inside it passed over (`编　辑`, `文/图`). */
function labelBefore(line: string, colon: number): Found | null {
  let [bare, best]: [string, Found | null] = ['', null]
  for (let i = colon - 1; i >= 0 && bare.length < LONGEST_LABEL; i--) {
    const unit = line[i]!
    if (/[\s\u3000/／]/.test(unit)) {
      if (best && bare.length > 1) break
      continue
    }
    if (!/[\u3400-\u9FFF]/.test(unit)) break
    bare = unit + bare
    if (roles.has(bare)) best = { label: bare, start: i, end: colon + 1 }
  }
  return best
}

/** True where a line is nothing but credits, dates and sources, and so no text of the article. */
export function isCreditLine(line: string): boolean {
  if (line.length > LONGEST_LINE) return false
  const found = labelsIn(line)
  const lead = (found[0] ? line.slice(0, found[0].start) : line).replace(/[\s|｜•·【[(（\]）)】□■◎●—-]+/g, '')
  if (found.length) {
    if (!isLead(lead)) return false
    return found.every(({ label, end }, i) => {
      const value = line.slice(end, found[i + 1]?.start ?? line.length)
      return roles.get(label) === 'headline' || (value.length <= 60 && !/[。；！？]./.test(value))
    })
  }
  return lead.length > 0 && line.length <= 60 && dateIn(line) !== null && isLead(lead)
}

/** What may stand before the first label or beside a date: a source, a date, counters. */
function isLead(lead: string): boolean {
  const rest = lead
    .replace(/(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g, '')
    .replace(/T?\d{1,2}[:：时]\d{2}(?:[:：分]\d{2})?秒?/g, '')
    .replace(/(?:星期|周)[一二三四五六日天]|\d+|[:：,，/]/g, '')
  return rest.length <= 4 || (rest.length <= 20 && isMedium(rest))
}
