import type { Span, Tifa } from '../../record/types.ts'
import { Anchored } from '../../text/anchored.ts'
import { loosen } from '../../text/loose.ts'
import { matchesOf } from '../../text/matches.ts'
import { Hints } from '../../text/sieve.ts'
import type { PlaceReading, Readable, SentenceSpan } from '../draft.ts'
import { findQuotations, type Quotation } from '../quotations.ts'
import type { Staged } from '../stages.ts'
import { type Collected, trace } from '../trace.ts'
import { barePhrases } from './tifa-bare.ts'
import { builtPositions } from './tifa-built.ts'
import type { TifaCandidate } from './tifa-candidate.ts'
import { KNOWN, KNOWN_ANYWHERE, PROGRAMME_HEADS, positionHeadOf } from './tifa-lexicon.ts'
import { namedProgrammes } from './tifa-named.ts'
import { quotedPhrases } from './tifa-quoted.ts'
import { reversedPositions } from './tifa-reversed.ts'

/** Phrases known by name, wherever they stand. */
function knownPhrases(body: string): TifaCandidate[] {
  const quotations = findQuotations(body)
  return KNOWN_ANYWHERE.scan(body).flatMap((m) => {
    if (
      m.value.text === '主题教育' &&
      (body.startsWith('活动', m.end) || SCHOOLING.test(body.slice(Math.max(0, m.start - 2), m.start)))
    )
      return []
    // 脱贫攻坚战|略部署
    if (ORGAN.testIn(body, m.end, m.end + 4) || (body[m.end - 1] === '战' && body[m.end] === '略')) return []
    // “两不愁”、“三保障” are two, and so is 稳定、发展、生态、强边“四件大事” the quoted formula alone
    const printed = body.slice(m.start, m.end)
    const open = printed.indexOf('“', 1)
    const close = printed.indexOf('”')
    const two = close >= 0 && printed.indexOf('“', close) > 0
    if (open > 0 && (two || (m.value.text.includes('、') && KNOWN.get(printed.slice(open))))) return []
    const { start, end } = withQuotedRest(body, m.start, m.end, quotations)
    return {
      text: body.slice(start, end).replace(/[“”‘’「」『』"']/g, ''),
      kind: m.value.kind,
      start,
      end,
      confidence: 0.95,
    }
  })
}

/** 载人航天工程办公室, 希望工程基金会: who runs it. */
const ORGAN = new Anchored(/^(?:馆|基地|展[馆厅]|公园|领导小组|指导组|办公室|总设计师|总指挥|公司|集团|基金会|实验室)/)

/** 安全主题教育活动 is a school's, not the Party's. */
const SCHOOLING =
  /(?:安全|法治|法制|国防|爱国|文明|消防|禁毒|环保|健康|感恩|诚信|家风|民族|科普|警示|道德|团结|劳动|读书)$/

/** A quotation at most this long is one phrase. */
const LONGEST = 40

/** “走在前、开新局、作贡献” is another phrase than 走在前、开新局: one of several members that goes on within its quotation is all of it. */
function withQuotedRest(
  body: string,
  start: number,
  end: number,
  quotations: readonly Quotation[],
): { start: number; end: number } {
  if (!/[、，]/.test(body.slice(start, end))) return { start, end }
  if (body[end] !== '、' && body[start - 1] !== '、') return { start, end }
  const around = quotations.find((q) => q.innerStart <= start && end <= q.innerEnd)
  if (!around || around.innerEnd - around.innerStart > LONGEST) return { start, end }
  const inner = body.slice(around.innerStart, around.innerEnd)
  return /[。！？：；《》]/.test(inner) ? { start, end } : { start: around.innerStart, end: around.innerEnd }
}

// 脱贫不脱钩、脱贫不脱政策: one and the same verb twice, each time with 不
const PARALLEL = /([\u4e00-\u9fff]{2})不([\u4e00-\u9fff]{2,4})[、，]\1不([\u4e00-\u9fff]{2,4})(?=[、，。；！”])/y

// 不漏一户、不落一人: the same length twice, each time one thing with 不
const NOT_ONE =
  /不[\u4e00-\u9fff]{1,2}一[\u4e00-\u9fff]{1,2}[、，]不[\u4e00-\u9fff]{1,2}一[\u4e00-\u9fff]{1,2}(?=[、，。；！”的]|$)/g
const NONE = new Hints(
  '不漏一 不落一 不着一 不冒一 不丢一 不留一 不少一 不掉一 不燃一 不见一 不死一 不伤一 不垮一 不放过一 不遗漏一',
)

function parallelMaxims(body: string): TifaCandidate[] {
  const found: TifaCandidate[] = []
  let past = 0
  for (let not = body.indexOf('不'); not >= 0; not = body.indexOf('不', not + 1)) {
    const start = not - 2
    if (start < past) continue
    PARALLEL.lastIndex = start
    const maxim = PARALLEL.exec(body)
    if (!maxim) continue
    past = start + maxim[0].length
    found.push({ text: maxim[0], kind: 'slogan', start, end: past, confidence: 0.7 })
  }
  for (const m of NONE.in(body) ? matchesOf(NOT_ONE, body) : [])
    found.push({ text: m[0], kind: 'slogan', start: m.index, end: m.index + m[0].length, confidence: 0.7 })
  return found
}

/** Leaves out what stands inside a longer phrase; of equal spans the surer stays. */
function outermost(candidates: readonly TifaCandidate[]): TifaCandidate[] {
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end || b.confidence - a.confidence)
  const kept: TifaCandidate[] = []
  let reach = 0
  for (const candidate of sorted) {
    if (candidate.end <= reach) continue
    const last = kept.at(-1)
    // two that overlap: the surer one, else the first
    if (last && candidate.start < last.end && candidate.confidence <= last.confidence) continue
    if (last && candidate.start < last.end) kept.pop()
    kept.push(candidate)
    reach = candidate.end
  }
  return kept
}

/**
 * Reads the set phrases of policy: in quotation marks, programmes by name, what a place is to become, and those known
 * nation-wide. One entry per phrase, in the order of first printing.
 */
export function* readTifa(
  article: Readable,
  _sentences: readonly SentenceSpan[],
  places: PlaceReading,
): Staged<Tifa[]> {
  const { body } = article
  const quoted = quotedPhrases(body, article.meta.title)
  yield
  const known = knownPhrases(body)
  yield
  const maxim = parallelMaxims(body)
  const named = namedProgrammes(body)
  yield
  const built = [...builtPositions(body, places.mentions), ...reversedPositions(body)]
  yield
  const found = { quoted, known, maxim, named, built, bare: barePhrases(body) }
  yield
  if (trace) for (const rule of RULES) for (const one of found[rule]) explain(trace, rule, one)
  const candidates = RULES.flatMap((rule) => found[rule])
  const entries = new Map<string, { text: string; kind: Tifa['kind']; confidence: number; spans: Span[] }>()
  for (const c of outermost(candidates)) {
    const key = loosen(c.text)
    const entry = entries.get(key)
    if (!entry) entries.set(key, { text: c.text, kind: c.kind, confidence: c.confidence, spans: [[c.start, c.end]] })
    else {
      entry.spans.push([c.start, c.end])
      if (c.confidence > entry.confidence) Object.assign(entry, { kind: c.kind, confidence: c.confidence })
    }
  }
  // 四下基层 beside 四下基层活动 is one phrase; a phrase not known by name keeps the noun
  for (const [key, entry] of entries)
    for (let n = 2; n <= 6 && key.length - n >= 2; n++) {
      const shorter = entries.get(key.slice(0, -n))
      if (!shorter || !PROGRAMME_HEADS.get(key.slice(-n))) continue
      if (!KNOWN.get(shorter.text) && shorter.kind !== 'programme') continue
      const kept = KNOWN.get(shorter.text) && !/布局$/.test(entry.text) ? shorter : entry
      kept.spans = [...shorter.spans, ...entry.spans].sort((a, b) => a[0] - b[0])
      entries.delete(kept === shorter ? key : key.slice(0, -n))
      break
    }
  // 先行示范区 beside 海洋经济先行示范区 is that one, and so is 主题教育 beside 学习贯彻…主题教育
  for (const [key, entry] of entries) {
    if (key.length < 4 || (entry.kind !== 'position' && entry.kind !== 'programme')) continue
    for (const [other, longer] of [...entries]) {
      if (other.length <= key.length + 1 || longer.kind !== entry.kind || !other.endsWith(key)) continue
      if (/^[一二两三四五六七八九十]/.test(other) || /[、，]/.test(longer.text)) continue
      // what runs on before a sure name is no part of it
      const [kept, left] = longer.confidence < entry.confidence ? [entry, longer] : [longer, entry]
      kept.spans = [...longer.spans, ...entry.spans].sort((a, b) => a[0] - b[0])
      entries.delete(left === entry ? key : other)
      if (left === entry) break
    }
  }
  return [...entries.values()]
}

const RULES = ['quoted', 'known', 'maxim', 'named', 'built', 'bare'] as const
const SAID: Readonly<Record<(typeof RULES)[number], string>> = {
  quoted: 'in quotation marks, and like a set phrase by its words and by those around it',
  known: 'known by name, wherever it stands',
  maxim: 'one verb twice, each time with 不',
  named: 'a name of its own before a word for a programme, after a verb for carrying it out',
  bare: 'without quotation marks, by its form',
  built: 'graded or proper object of 打造, 建设, 建成, 创建',
}

function explain(to: Collected, rule: (typeof RULES)[number], { text, kind, start, end }: TifaCandidate): void {
  const known = KNOWN.get(text)
  const head = kind === 'position' ? positionHeadOf(text)?.head : undefined
  let programme: string | undefined
  for (let n = 8; n >= 2 && !programme; n--) if (PROGRAMME_HEADS.get(text.slice(-n))) programme = text.slice(-n)
  const [lexicon, entry] = known
    ? ['tifa-known', known.text]
    : head
      ? ['position-heads', head]
      : ['programme-heads', programme]
  to.notes.push({ kind: 'tifa', start, end, rule: SAID[rule], ...(lexicon && entry && { lexicon, entry }) })
}
