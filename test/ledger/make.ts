import { createHash } from 'node:crypto'
import type { Entry } from '../../src/ledger/rows.ts'
import type { Act, Event, Indicator, Place, Post, Report, Sentence, Span, TifaKind } from '../../src/record/types.ts'

type Said = string | readonly [text: string, act: Act, speaker?: string | null, topics?: readonly string[]]

/** A report in few words; spans are found in the text, and what is not given is empty. */
export interface Draft {
  readonly id: string
  readonly title?: string | null
  readonly published?: string | null
  readonly origin?: string | null
  readonly publisher?: string | null
  /** Paragraphs of sentences; a bare string is narration. */
  readonly text: readonly (readonly Said[])[]
  readonly people?: readonly (readonly [name: string, ...posts: Post[]])[]
  readonly passing?: readonly string[]
  readonly places?: readonly (readonly [name: string, code: string | null, level: Place['level'], parent?: string])[]
  readonly organizations?: readonly string[]
  readonly events?: readonly Partial<Event>[]
  readonly agendas?: readonly { speaker: string | null; announced?: number; items: readonly string[] }[]
  readonly tifa?: readonly (readonly [text: string, kind: TifaKind])[]
  readonly indicators?: readonly (Partial<Indicator> & { metric: string })[]
  readonly citations?: readonly (readonly [authority: string, work: string])[]
}

function spansOf(body: string, words: string): Span[] {
  const spans: Span[] = []
  for (let at = body.indexOf(words); words && at >= 0; at = body.indexOf(words, at + words.length))
    spans.push([at, at + words.length])
  return spans
}

function sentencesOf(text: Draft['text']): { body: string; sentences: Sentence[] } {
  let body = ''
  const sentences: Sentence[] = []
  for (const paragraph of text) {
    if (body) body += '\n'
    for (const said of paragraph) {
      const [words, act, speaker = null, topics = []] = typeof said === 'string' ? ([said, 'narration'] as const) : said
      const start = body.length
      body += words
      sentences.push({ start, end: body.length, text: words, act, speaker, topics, confidence: 0.75 })
    }
  }
  return { body, sentences }
}

export function makeReport(draft: Draft): Report {
  const { body, sentences } = sentencesOf(draft.text)
  const found = (words: string) => ({ spans: spansOf(body, words), confidence: 0.5 })
  return {
    format: 'luoshi/1',
    id: draft.id,
    input: { path: `${draft.id}.html`, url: null, format: 'html', part: null, sha256: sha256(body) },
    meta: {
      title: draft.title ?? null,
      headline: null,
      published: draft.published ?? null,
      publisher: draft.publisher ?? null,
      origin: draft.origin ?? null,
      reporters: [],
      editors: [],
    },
    repair: { script: 'hans', pinyinNotes: 0, shiftedRuns: 0, lostCharacters: 0 },
    body,
    people: [
      ...(draft.people ?? []).map(([name, ...posts]) => ({ name, posts, passing: false, ...found(name) })),
      ...(draft.passing ?? []).map((name) => ({ name, posts: [], passing: true, ...found(name) })),
    ],
    places: (draft.places ?? []).map(([name, code, level, parent]) => ({
      name,
      code,
      level,
      parent: parent ?? null,
      ...found(name),
    })),
    organizations: (draft.organizations ?? []).map((name) => ({
      name,
      kind: 'enterprise',
      ticker: null,
      ...found(name),
    })),
    events: (draft.events ?? []).map((event) => ({
      type: 'inspection',
      date: null,
      place: null,
      lead: null,
      attendees: [],
      stops: [],
      spans: [],
      confidence: 0.5,
      ...event,
    })),
    sentences,
    agendas: (draft.agendas ?? []).map(({ speaker, announced, items }) => {
      const itemSpans = items.map((item) => spansOf(body, item)[0] ?? ([0, 0] as const))
      return { speaker, announced: announced ?? null, items, itemSpans, spans: itemSpans, confidence: 0.5 }
    }),
    tifa: (draft.tifa ?? []).map(([text, kind]) => ({ text, kind, ...found(text) })),
    indicators: (draft.indicators ?? []).map((indicator) => ({
      kind: 'target',
      measure: 'growth',
      value: null,
      unit: null,
      approx: false,
      bound: null,
      high: null,
      period: null,
      subject: null,
      ...found(indicator.metric),
      ...indicator,
    })),
    citations: (draft.citations ?? []).map(([authority, work]) => ({ authority, work, ...found(work) })),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** A report with a copy from which it came without repairs. */
export function makeEntry(draft: Draft): Entry {
  return entryOf(makeReport(draft))
}

export function entryOf(report: Report): Entry {
  const head = '<p>'
  return {
    report,
    copy: {
      text: `${head}${report.body}</p>`,
      charset: 'gb18030',
      stated: report.meta.title === null ? {} : { title: report.meta.title },
    },
    map: [
      {
        kind: 'same',
        start: 0,
        end: report.body.length,
        copyStart: head.length,
        copyEnd: head.length + report.body.length,
      },
    ],
  }
}

/** Numbers below `n`, the same for the same seed. */
function randomOf(seed: number): (n: number) => number {
  let state = seed + 1
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * n)
  }
}

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'
const GIVEN = '岱澜秋禾岚澄梧溪鹿鸣松陵青望栖衡岳川泽宁和远志清明安平'
const THINGS = '产业链、项目、营商环境、粮食生产、安全责任、河湖治理、社区服务、人才引进、数字平台、港口物流'.split(
  '、',
)
const DEEDS = '要加快推进,要切实抓好,要着力提升,要持续优化,要全面落实,要统筹做好'.split(',')
const TOPICS = ['industry', 'projects', 'business', 'rural', 'safety', 'ecology', 'urban', 'talent', 'digital', 'trade']

/** The `n`th of an endless row of made-up reports: same number, same report. */
export function syntheticEntry(n: number): Entry {
  const random = randomOf(n)
  const pick = <T>(from: ArrayLike<T>) => from[random(from.length)]!
  const name = () => pick(SURNAMES) + pick(GIVEN) + (random(3) ? pick(GIVEN) : '')
  const county = 360_000 + (1 + random(11)) * 100 + 1 + random(9)
  const lead = random(4) ? `${pick(SURNAMES)}${pick(GIVEN)}` : name()
  const others = [name(), name()].filter((other) => other !== lead)
  const firm = `${pick(GIVEN)}${pick(GIVEN)}科技`
  const phrase = `${1 + random(400)}行动计划`
  const directive = (): Said => {
    const topic = random(TOPICS.length)
    return [`${lead}强调，${pick(DEEDS)}${THINGS[topic]}第${random(5000)}号工作。`, 'directive', lead, [TOPICS[topic]!]]
  }
  const date = `20${15 + random(10)}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`
  return makeEntry({
    id: `r${n.toString(36).padStart(6, '0')}`,
    title: `${lead}在县${county}调研${pick(THINGS)}`,
    published: date,
    origin: `报${random(40)}`,
    publisher: `网${random(60)}`,
    text: [
      [`${date}，${lead}到县${county}的${firm}调研。`, `${others.join('、')}参加。`],
      ...Array.from({ length: 4 }, () => [directive(), directive(), directive()]),
      [[`${firm}负责人表示，将落实“${phrase}”，年均增长${1 + random(20)}%。`, 'commitment', firm, ['industry']]],
    ],
    people: [[lead, { title: '县委书记', of: String(county) }], ...others.map((other) => [other] as const)],
    places: [[`县${county}`, String(county), 'county']],
    organizations: [firm],
    events: [{ date, place: String(county), lead, attendees: others, stops: [firm] }],
    agendas: [{ speaker: lead, announced: 3, items: [pick(THINGS), pick(THINGS)] }],
    tifa: [[phrase, 'programme']],
    indicators: [{ metric: '年均增长', value: random(20), unit: '%', subject: firm }],
    citations: [['省委', pick(THINGS)]],
  })
}
