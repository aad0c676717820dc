import type { Entry } from '../../src/ledger/rows.ts'
import type { Act, Report, Span } from '../../src/record/types.ts'
import type { MapRun } from '../../src/recover/article.ts'

type Line = readonly [act: Act, speaker: string | null, topics: string, text: string]

interface Told {
  readonly id: string
  readonly title: string
  readonly date: string | null
  readonly origin: string
  readonly publisher?: string
  /** Paragraphs of sentences. */
  readonly paragraphs: readonly (readonly Line[])[]
  readonly people: readonly (readonly [name: string, title: string, of: string | null])[]
  readonly places: readonly Pick<Report['places'][number], 'name' | 'code' | 'level' | 'parent'>[]
  readonly organizations?: readonly string[]
  readonly tifa?: readonly string[]
  readonly events: readonly Pick<Report['events'][number], 'type' | 'date' | 'place' | 'lead' | 'stops'>[]
  readonly items?: readonly string[]
  readonly citations?: readonly (readonly [authority: string, work: string])[]
  readonly target?: { readonly metric: string; readonly value: number; readonly unit: string; readonly words: string }
  /** What stands before and after the text in the copy. */
  readonly around?: readonly [before: string, after: string]
}

function spansOf(body: string, words: string): Span[] {
  const spans: Span[] = []
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + words.length))
    spans.push([at, at + words.length])
  return spans
}

/** Makes the ledger's entry of a told report, each record resting on its words. */
function entryOf(told: Told): Entry {
  const body = told.paragraphs.map((lines) => lines.map(([, , , text]) => text).join('')).join('\n')
  const sure = { confidence: 0.9 }
  let at = 0
  const sentences = told.paragraphs.flatMap((lines) => {
    const own = lines.map(([act, speaker, topics, text]) => {
      const start = at
      at += text.length
      return { start, end: at, text, act, speaker, topics: topics.split(' ').filter(Boolean), ...sure }
    })
    at += 1
    return own
  })
  const speaker = sentences.find((sentence) => sentence.speaker)?.speaker ?? null
  const [before, after] = told.around ?? ['<html><nav>首页 新闻</nav><p>', '</p><p>责任编辑：林见秋</p></html>']
  const map: MapRun[] = [
    { kind: 'same', start: 0, end: body.length, copyStart: before.length, copyEnd: before.length + body.length },
  ]
  const report: Report = {
    format: 'luoshi/1',
    id: told.id,
    input: { path: `${told.id}.html`, url: null, format: 'html', part: null, sha256: told.id.padEnd(64, '0') },
    meta: {
      title: told.title,
      headline: null,
      published: told.date,
      publisher: told.publisher ?? null,
      origin: told.origin,
      reporters: [],
      editors: ['林见秋'],
    },
    repair: { script: 'hans', pinyinNotes: told.publisher ? 3 : 0, shiftedRuns: 0, lostCharacters: 0 },
    body,
    people: told.people.map(([name, title, of]) => ({
      name,
      posts: [{ title, of }],
      passing: false,
      spans: spansOf(body, name),
      ...sure,
    })),
    places: told.places.map((place) => ({ ...place, spans: spansOf(body, place.name), ...sure })),
    organizations: (told.organizations ?? []).map((name) => ({
      name,
      kind: 'enterprise',
      ticker: null,
      spans: spansOf(body, name),
      ...sure,
    })),
    events: told.events.map((event) => ({ ...event, attendees: [], spans: [[0, sentences[0]!.end]], ...sure })),
    sentences,
    agendas: told.items
      ? [
          {
            speaker,
            announced: told.items.length,
            items: told.items,
            itemSpans: told.items.map((item) => spansOf(body, item)[0]!),
            spans: [],
            ...sure,
          },
        ]
      : [],
    tifa: (told.tifa ?? []).map((text) => ({ text, kind: 'slogan', spans: spansOf(body, text), ...sure })),
    indicators: told.target
      ? [
          {
            kind: 'target',
            metric: told.target.metric,
            measure: 'level',
            value: told.target.value,
            unit: told.target.unit,
            approx: false,
            bound: null,
            high: null,
            period: null,
            subject: null,
            spans: spansOf(body, told.target.words),
            ...sure,
          },
        ]
      : [],
    citations: (told.citations ?? []).map(([authority, work]) => ({
      authority,
      work,
      spans: spansOf(body, work),
      ...sure,
    })),
  }
  return { report, copy: { text: before + body + after, charset: 'utf-8', stated: {} }, map }
}

const lanjiang = { name: '岚江', code: '990000', level: 'province', parent: null } as const
const qiwu = { name: '栖梧', code: '990200', level: 'prefecture', parent: '990000' } as const
const songling = { name: '松陵县', code: '990221', level: 'county', parent: '990200' } as const

/** A few reports about the invented province, newest last. */
export const INVENTED: readonly Entry[] = [
  entryOf({
    id: 'rinspect',
    title: '顾砚秋到松陵县调研粮食生产',
    date: '2022-03-18',
    origin: '栖梧日报',
    paragraphs: [
      [
        ['narration', null, '', '3月18日，栖梧市委书记顾砚秋到松陵县调研。'],
        ['directive', '顾砚秋', 'rural', '他强调，要把粮食生产放在心上，“扛锄头、算细账、争丰年”。'],
        ['directive', '顾砚秋', 'rural industry', '要在松陵米业集团带动下延长产业链，确保粮食产量达到30万吨。'],
      ],
      [
        ['assessment', '顾砚秋', '', '顾砚秋对松陵县的做法给予肯定。'],
        ['commitment', '卫青禾', 'rural', '卫青禾表示，松陵县将照单落实。'],
      ],
    ],
    people: [
      ['顾砚秋', '市委书记', '990200'],
      ['卫青禾', '县委书记', '990221'],
    ],
    places: [qiwu, songling],
    organizations: ['松陵米业集团'],
    tifa: ['扛锄头、算细账、争丰年'],
    events: [{ type: 'inspection', date: '2022-03-18', place: '990221', lead: '顾砚秋', stops: ['松陵米业集团'] }],
    target: { metric: '粮食产量', value: 30, unit: '万吨', words: '粮食产量达到30万吨' },
  }),
  entryOf({
    id: 'rrelay',
    title: '松陵县委常委会传达顾砚秋调研讲话精神',
    date: '2022-03-21',
    origin: '松陵县人民政府',
    paragraphs: [
      [
        ['narration', null, '', '3月21日，松陵县委常委会召开会议，传达顾砚秋调研讲话精神。'],
        ['directive', '卫青禾', 'party', '卫青禾指出，要学深悟透调研讲话精神。'],
      ],
      [['directive', '卫青禾', 'rural', '要以“扛锄头、算细账、争丰年”的劲头抓好春耕。']],
    ],
    people: [
      ['卫青禾', '县委书记', '990221'],
      ['顾砚秋', '市委书记', '990200'],
    ],
    places: [songling],
    tifa: ['扛锄头、算细账、争丰年'],
    events: [{ type: 'meeting', date: '2022-03-21', place: '990221', lead: '卫青禾', stops: [] }],
    citations: [['顾砚秋', '调研讲话精神']],
  }),
  entryOf({
    id: 'rmeeting',
    title: '邵听澜主持召开省政府常务会议',
    date: '2023-07-05T20:10:00+08:00',
    origin: '岚江日报',
    publisher: '江畔财经',
    paragraphs: [
      [
        ['narration', null, '', '7月5日，岚江省省长邵听澜主持召开省政府常务会议。'],
        ['directive', '邵听澜', 'growth', '邵听澜就下半年工作提出三点要求。'],
      ],
      [['directive', '邵听澜', 'industry', '要在制造业升级上见真章，支持栖梧打造岚江数谷。']],
      [['directive', '邵听澜', 'livelihood', '要在民生改善上见真章。']],
      [['directive', '邵听澜', 'safety', '要在安全生产上见真章。']],
    ],
    people: [['邵听澜', '省长', '990000']],
    places: [lanjiang, qiwu],
    tifa: ['岚江数谷'],
    items: ['制造业升级上见真章', '民生改善上见真章', '安全生产上见真章'],
    events: [{ type: 'meeting', date: '2023-07-05', place: '990000', lead: '邵听澜', stops: [] }],
  }),
  entryOf({
    id: 'rundated',
    title: '鹿鸣县召开防汛会议 <b>紧急</b>',
    date: null,
    origin: '望溪发布',
    paragraphs: [[['directive', '会议', 'safety', '会议要求，一刻不松抓好防汛。']]],
    people: [],
    places: [],
    events: [],
    around: ['<p onclick="x()">', '</p><script>window.broken = 1</script>'],
  }),
]

/** As many short reports as fill several pages. */
export function many(count: number): Entry[] {
  return Array.from({ length: count }, (_, i) =>
    entryOf({
      id: `rmany${i}`,
      title: `青禾区第${i + 1}次项目调度会召开`,
      date: `2024-0${(i % 9) + 1}-1${i % 9}`,
      origin: '澄州日报',
      paragraphs: [[['directive', '桑榆林', 'projects', `桑榆林要求，第${i + 1}批项目要早开工。`]]],
      people: [['桑榆林', '区长', null]],
      places: [],
      events: [],
    }),
  )
}
