import { styleText } from 'node:util'
import type { Lineage, LineageDot, LineageLane, PhraseLink, PhraseUse } from '../../ledger/rows-lineage.ts'
import type { SpeakingLevel } from '../../link/tifa/levels.ts'
import { plainAll } from '../plain.ts'
import { widthOf, wrap } from '../wrap.ts'
import type { Trace, Tracer } from './tracer.ts'

/** Follows a set phrase through levels, places and time. */
export const traceTifa: Tracer = async (ledger, what, { place }) => {
  const found = await ledger.lineage(what, { place })
  return found && traceOf(found)
}

const LEVEL_NAMES: Readonly<Record<SpeakingLevel, string>> = {
  centre: '中央',
  province: '省级',
  prefecture: '市级',
  county: '县级',
  zone: '开发区',
  township: '乡镇',
  unit: '单位',
  abroad: '国外',
  unknown: '层级不明',
}

function traceOf(lineage: Lineage): Trace {
  return {
    answer: lineage,
    columns: [
      'date',
      'until',
      'level',
      'place',
      'reports',
      'first',
      'passed',
      'authority',
      'speaker',
      'report',
      'text',
    ],
    rows: [
      ...lineage.dots.map((dot) => [
        dot.from,
        dot.to,
        dot.level,
        dot.placeName,
        dot.reports,
        isFirst(dot, lineage) ? 'first' : null,
        dot.passed ? 'passed on' : 'own',
        dot.use.authority,
        dot.use.speaker?.name ?? null,
        dot.use.report.id,
        dot.use.text,
      ]),
      ...lineage.undatedUses.map((use) => [
        null,
        null,
        use.level,
        use.placeName,
        1,
        null,
        use.passed ? 'passed on' : 'own',
        use.authority,
        use.speaker?.name ?? null,
        use.report.id,
        use.text,
      ]),
    ],
    text: (width) => drawn(plainAll(lineage), width),
  }
}

const sameUse = (a: PhraseUse | null, b: PhraseUse) => a !== null && a.report.id === b.report.id && a.start === b.start

/** Whether a mark holds the first use of its level. */
function isFirst(dot: LineageDot, lineage: Lineage): boolean {
  return lineage.lanes.some((lane) => lane.level === dot.level && sameUse(lane.first, dot.use))
}

/** Half-width columns that the lanes take, at most and at least. */
const WIDEST = 84
const NARROWEST = 24
const LABEL = 10

function drawn(lineage: Lineage, room: number): string {
  const width = Math.min(Number.isFinite(room) ? room : 120, 120)
  const lines = [styleText('bold', lineage.text), styleText('dim', summary(lineage)), '']
  lines.push(...lanes(lineage, Math.max(NARROWEST, Math.min(WIDEST, width - LABEL))))
  for (const lane of lineage.lanes) lines.push('', ...laneText(lane, width))
  if (lineage.undatedUses.length)
    lines.push(
      '',
      styleText('bold', `日期不明（${lineage.undated}篇）`),
      ...lineage.undatedUses.flatMap((use) => quote(use, width)),
    )
  for (const [name, links] of RELATIONS) lines.push(...relation(name, lineage[links], width))
  return lines.join('\n')
}

const RELATIONS = [
  ['同一提法的其他写法', 'variants'],
  ['后继提法', 'successors'],
  ['前身', 'predecessors'],
  ['组成', 'parts'],
  ['所属总提法', 'wholes'],
  ['下级为此制定', 'plans'],
  ['为落实', 'planOf'],
] as const

function summary(lineage: Lineage): string {
  const { reports, passed, first, last, peak, state, laterReports, expectedLater, bursts } = lineage
  const parts = [`${reports}篇报道`]
  if (passed) parts.push(`其中${passed}篇只是转述`)
  if (first?.day) parts.push(`首见${first.day}，末见${last?.day}`)
  if (peak && peak.reports > 1) parts.push(`最多${peak.month}（${peak.reports}篇）`)
  if (bursts.length)
    parts.push(`集中使用${bursts.map(({ from, to }) => (from === to ? from : `${from}至${to}`)).join('、')}`)
  if (state === 'silent') parts.push(`此后${laterReports}篇未再见（按原频率应约有${expectedLater}篇）`)
  if (state === 'open') parts.push(`此后${laterReports}篇未再见，尚不足以判断`)
  return parts.join('；')
}

/** A row for each level, time from left to right. */
function lanes(lineage: Lineage, columns: number): string[] {
  const days = lineage.dots.flatMap((dot) => [dot.from, dot.to]).sort()
  const [start, end] = [days[0], days.at(-1)]
  if (!start || !end) return []
  const from = Date.parse(start)
  const span = Math.max(1, Date.parse(end) - from)
  const at = (day: string) => Math.min(columns - 1, Math.floor(((Date.parse(day) - from) / span) * (columns - 1)))
  const label = (text: string) => text + ' '.repeat(Math.max(1, LABEL - widthOf(text)))
  return [
    label('') + axis(start, end, at, columns),
    ...lineage.lanes.map((lane) => label(LEVEL_NAMES[lane.level]) + row(lane, lineage, at, columns)),
    styleText('dim', `${label('')}◆ 本级首次使用  ● 使用  ○ 转述`),
  ]
}

/** The first and last day, and years where they begin. */
function axis(start: string, end: string, at: (day: string) => number, columns: number): string {
  const cells = Array.from<string>({ length: columns }).fill(' ')
  const put = (text: string, column: number) => {
    const from = Math.max(0, Math.min(columns - text.length, column))
    if (cells.slice(Math.max(0, from - 1), from + text.length + 1).some((cell) => cell !== ' ')) return
    for (const [i, character] of [...text].entries()) cells[from + i] = character
  }
  put(start, 0)
  if (end !== start) put(end, columns - end.length)
  for (let year = Number(start.slice(0, 4)) + 1; year <= Number(end.slice(0, 4)); year++)
    put(String(year), at(`${year}-01-01`))
  return styleText('dim', cells.join('').trimEnd())
}

function row(lane: LineageLane, lineage: Lineage, at: (day: string) => number, columns: number): string {
  const cells = Array.from<string>({ length: columns }).fill('·')
  const rank = { '·': 0, '○': 1, '●': 2, '◆': 3 } as const
  for (const dot of lineage.dots) {
    if (dot.level !== lane.level) continue
    const mark = isFirst(dot, lineage) ? '◆' : dot.passed ? '○' : '●'
    const column = at(dot.from)
    if (rank[mark] > rank[cells[column] as keyof typeof rank]) cells[column] = mark
  }
  return cells
    .map((cell) => (cell === '◆' ? styleText('red', cell) : cell === '·' ? styleText('dim', cell) : cell))
    .join('')
}

const lagText = (lag: number | null) => (lag === null ? '' : lag === 0 ? '（最早）' : `（晚${lag}天）`)
const PLACES = 12

function laneText(lane: LineageLane, width: number): string[] {
  const counts = `${lane.reports}篇${lane.passed ? `，转述${lane.passed}篇` : ''}${lane.last ? `，末见${lane.last}` : ''}`
  const lines = [`${styleText('bold', LEVEL_NAMES[lane.level])}  ${styleText('dim', counts)}`]
  const places = lane.places
    .slice(0, PLACES)
    .map((place) => `${place.placeName || '不明'} ${place.first ?? '日期不明'}${lagText(place.lag)}`)
  if (lane.placeCount > 1) {
    const more = lane.placeCount > PLACES ? `……共${lane.placeCount}处` : ''
    lines.push(...hanging('  ', places.join('；') + more, width))
  }
  if (lane.first) lines.push(...quote(lane.first, width, lane.lag))
  return lines
}

function quote(use: PhraseUse, width: number, lag: number | null = null): string[] {
  const who = [
    use.day ?? '日期不明',
    use.placeName,
    use.speaker?.name,
    use.passed ? `转述${use.authority ?? ''}` : null,
  ]
  const head = `${who.filter(Boolean).join(' ')}${lagText(lag)}`
  return [
    ...hanging('  ', `${head}  ${styleText('dim', use.report.id)}`, width),
    ...hanging('    ', marked(use), width),
  ]
}

function marked({ text, marks }: PhraseUse): string {
  let shown = ''
  let at = 0
  for (const [start, end] of marks) {
    shown += text.slice(at, start) + styleText('red', text.slice(start, end))
    at = end
  }
  return shown + text.slice(at)
}

function relation(name: string, links: readonly PhraseLink[], width: number): string[] {
  if (!links.length) return []
  return [
    '',
    styleText('bold', name),
    ...links.flatMap((link) => [
      ...hanging(
        '  ',
        `${link.text}  ${styleText('dim', [link.place?.name, link.score.toFixed(2), link.reasons.map((reason) => reason.zh).join('；')].filter(Boolean).join('  '))}`,
        width,
      ),
      ...link.evidence.slice(0, 3).flatMap((use) => hanging('    ', `${use.day ?? ''} ${marked(use)}`, width)),
    ]),
  ]
}

function hanging(indent: string, text: string, width: number): string[] {
  return wrap(text, width - indent.length).map((line) => indent + line)
}
