import { Units } from '../../text/units.ts'
import type { Clause } from '../clauses.ts'
import type { SentenceView } from '../sentence-view.ts'
import { CUES } from '../speech/cues.ts'

const REQUESTS = ['要求', '希望', '意见', '建议', '任务', '看法', '期望', '期待']

/** Before a colon: what follows is what was assigned or asked. */
const DEPLOYS =
  /(?:作出?|做出?|进行|提出?)了?(?:[^，。]{0,4}(?:部署|安排|强调)|(?:以下|如下)?[几两三四五六七八九\d]?(?:个方面|[点条项])?(?:的)?(?:明确|具体|工作)*(?:要求|意见|希望|建议))$/
/** Last characters of 部署, 安排, 强调, 要求, 意见, 希望, 建议. */
const DEPLOY_ENDS = new Units('署排调求见望议')

/** 对下一步工作作出部署，|整治工作要增强责任感: what was assigned follows. */
function demandsNext(body: string, { start, end }: Clause): boolean {
  for (let i = start; i < end && i < start + 30; i++)
    if (body[i] === '要' && CUES.longestAt(body, i)?.value.kind === 'modal' && !body.startsWith('要求', i)) return true
  return false
}

/** Ends a clause after which one who answers to others says what he will do. */
const ANSWERS = /作(?:了|出)?表态(?:发言|讲话)?$/
const ANSWERS_END = new Units('态言话')

const endsInRequest = (body: string, end: number): boolean => REQUESTS.some((word) => body.endsWith(word, end))

/** True where a numbered list begins at `at`: 一是, 一要, 第一, 1、. */
function opensList(body: string, at: number): boolean {
  const [first, second] = [body[at] ?? '', body[at + 1] ?? '']
  return (
    (first === '一' && ('是要、'.includes(second) || body.startsWith('希望', at + 1))) ||
    body.startsWith('第一', at) ||
    body.startsWith('其一', at) ||
    body.startsWith('首先，', at) ||
    ((first === '（' || first === '(') && (second === '一' || second === '1')) ||
    first === '①' ||
    (first === '1' && '、.．'.includes(second))
  )
}

/** True where a clause says that somebody answers to others, and a numbered list of what he will do follows: 作表态发言：一是…. */
export function answersWithList(body: string, { start, end }: Clause, next: Clause | undefined): boolean {
  return (
    (next?.after === '：' || next?.after === '，') &&
    ANSWERS_END.at(body, end - 1) &&
    ANSWERS.test(body.slice(Math.max(start, end - 8), end)) &&
    opensList(body, end + 1)
  )
}

/**
 * True where a clause says that something is asked or assigned, and what it is follows: 提出三点要求：…, 作出部署，…要….
 * @param spoke the clause has a verb of speech already
 */
export function asksNext(body: string, { start, end }: Clause, next: Clause | undefined, spoke: boolean): boolean {
  if (next?.after !== '：' && next?.after !== '，') return false
  if (endsInRequest(body, end) && opensList(body, end + 1)) return true
  return (
    (next.after === '：' || (DEPLOY_ENDS.at(body, end - 1) && !spoke && demandsNext(body, next))) &&
    DEPLOYS.test(body.slice(Math.max(start, end - 12), end))
  )
}

/** 卫青禾调度禁烧工作： and a numbered list in the next line. */
export function leadsToList(body: string, { end }: SentenceView): boolean {
  return body[end - 1] === '：' && body[end] === '\n' && opensList(body, end + 1)
}

/** 对防汛工作作了安排部署。 before a numbered list. */
const ARRANGES = /(?:作|做|进行|提)[出了]{0,2}[^，。]{0,6}(?:部署|安排|指示|动员|讲话|强调|要求|意见)$/

/** 提出要求, 讲三点意见. */
const SAYS_SOME = /提出|(?:提|讲|谈|作|做)了?(?:以下|如下)?[几两三四五六七八九\d]+(?:个方面|[点条项])/

/** The last clause says that demands were made: 并就下一步工作提出要求。 */
export function announced(body: string, view: SentenceView): boolean {
  const last = view.clauses.at(-1)
  if (!last) return false
  let end = last.end
  while (end > last.start && '。：:，'.includes(body[end - 1]!)) end--
  if (body[end] === '。' && opensList(body, view.end) && ARRANGES.test(body.slice(Math.max(last.start, end - 14), end)))
    return true
  return SAYS_SOME.test(body.slice(last.start, end)) && endsInRequest(body, end)
}
