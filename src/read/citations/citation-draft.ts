import type { Span } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { loosen } from '../../text/loose.ts'
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
  /** True for the words of a leader below the centre, who speaks on one occasion that a report returns to in other words. */
  readonly local?: boolean
}

const COMMON =
  /重要|重大|系列|一系列|有关|相关|各项|各个|的|作出|做出|提出|发表|了|具体|最新|新的|精神|关于|以来|多次|先后|都|是|工作|明确|亲自|作了|在会上|在会议上|鲜明|这次|此次|本次|、|，|和|时|上|又/g

/** The words that distinguish one work of an authority from another. */
export const ownOf = (modifier: string) => {
  const own = loosen(modifier).replace(COMMON, '')
  return ANAPHORIC.test(own) ? '' : own
}

/** 在大会上, 在座谈会上: an occasion that the report has named elsewhere. */
const ANAPHORIC = new Anchored(/^在(?:大会|全会|座谈会|论坛|开幕式|开班式|仪式|现场|期间|考察期间|调研期间|考察|调研)$/)
