import type { CitedAuthority } from './citation-authorities.ts'
import { type CitationDraft, ownOf } from './citation-draft.ts'
import type { WorkClass } from './citation-lexicon.ts'
import { GivenWork, REFUSALS } from './citation-refusals.ts'
import { closed, shortOf, titleAfter } from './citation-wording.ts'

/** 深入岚江考察并发表|重要讲话: the speech that other words call the one in 岚江. */
const SPOKE_THERE = /(?:考察|视察|调研)[^，]{0,8}并发表$/
/** 水利部|、长江委|的工作要求: a body that no list knows stands beside one that is known. */
const BESIDE = /^([、和与及][\u4e00-\u9fff]{1,9}?[委部局厅办院会府组])的?$/

/** The work that is named in `[start, end)` as one of `authority`, or null where the words between them speak of something else. */
export function draftOf(
  body: string,
  authority: CitedAuthority,
  start: number,
  end: number,
  work: { class: WorkClass; bare: boolean },
): CitationDraft | null {
  const given = new GivenWork(body, authority, start, end, work)
  if (REFUSALS.some((refusal) => refusal.refuses(given))) return null
  const { modifier } = given
  const beside = authority.person ? null : BESIDE.exec(modifier)?.[1]
  const own = beside ? '' : shortOf(modifier)
  const short = own.length > 60 ? '' : own
  return {
    authority: authority.name + (beside ?? ''),
    work: closed(short + given.word + titleAfter(body, end, work.class), body[end]).replace(/^的/, ''),
    class: work.class,
    own: modifier === '在' || SPOKE_THERE.test(modifier) ? '' : ownOf(modifier),
    spans: [[authority.start, end]],
    local: given.local,
    confidence: given.comma || modifier.length > 24 ? 0.7 : given.local ? 0.75 : 0.9,
  }
}
