import type { Span } from '../record/types.ts'
import { loosen } from '../text/loose.ts'
import type { WorkClass } from './citation-lexicon.ts'

/** A citation in the making. */
export interface CitationDraft {
  authority: string
  work: string
  readonly class: WorkClass
  /** What tells this speech or document from others of the same authority, without the common adjectives; '' where nothing does. */
  own: string
  spans: Span[]
  confidence: number
  /** True for one of several occasions of one sentence, which are as many works however alike their names. */
  readonly apart?: boolean
}

const COMMON =
  /重要|重大|系列|一系列|有关|相关|各项|各个|的|作出|做出|提出|发表|了|具体|最新|新的|精神|关于|以来|多次|先后|都|是|工作|明确|亲自|、|，|和|时|上|又/g

/** The words that distinguish one work of an authority from another. */
export const ownOf = (modifier: string) => loosen(modifier).replace(COMMON, '')

function overlap(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true
  return false
}

/** True where two drafts speak of the same speech, meeting or decision. */
export function sameWork(a: CitationDraft, b: CitationDraft): boolean {
  if (
    a.authority !== b.authority &&
    !(a.class === 'decision' && b.class === 'decision' && related(a.authority, b.authority))
  )
    return false
  if (a.apart && b.apart) return a.own === b.own
  if (a.class === 'document' && b.class === 'document') return a.own.includes(b.own) || b.own.includes(a.own)
  if (a.own && b.own)
    return (a.class === b.class || (a.class !== 'decision' && b.class !== 'decision')) && overlap(a.own, b.own)
  return a.class === b.class
}
const related = (a: string, b: string) => a.includes(b) || b.includes(a)
