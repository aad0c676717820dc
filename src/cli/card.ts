import { styleText } from 'node:util'
import type { Event, Indicator, Person, Report, Sentence } from '../record/types.ts'
import { aboutOf } from './about.ts'
import { plainAll } from './plain.ts'
import { wrap } from './wrap.ts'

const ACT_NAMES = { directive: '要求', commitment: '承诺', assessment: '评价', narration: '叙述' } as const
const EVENT_NAMES = {
  inspection: '调研',
  meeting: '会议',
  interview: '访谈',
  reception: '会见',
  ceremony: '仪式',
  other: '活动',
} as const

const bold = (text: string) => styleText('bold', text)
const dim = (text: string) => styleText('dim', text)
const accent = (text: string) => styleText('red', text)

/** One line of a card: what stands before the text, and the text, whose further lines begin below its first. */
interface Line {
  readonly mark?: string
  /** Half-width columns that the mark takes. */
  readonly indent?: number
  readonly text: string
}

/**
 * A report as a card to read in the terminal: who, when, where, what was asked. Colours follow the terminal's wishes.
 * @param width Half-width columns that lines are wrapped to.
 */
export function card(whole: Report, width = Number.POSITIVE_INFINITY): string {
  const report = plainAll(whole)
  const { meta } = report
  const lines: Line[] = [{ text: bold(accent(meta.title ?? '（无标题）')) }]
  if (meta.headline) lines.push({ text: meta.headline })
  lines.push({ text: dim(`${aboutOf(meta, report.repair)} · ${report.id}`) })

  const people = report.people.filter((person) => !person.passing)
  short(lines, '人物', people.map(personText).join('；'))
  short(lines, '地点', report.places.map((place) => place.name).join('、'))
  short(lines, '单位', report.organizations.map((organization) => organization.name).join('、'))
  short(lines, '提法', report.tifa.map((tifa) => tifa.text).join('｜'))
  long(
    lines,
    '事件',
    report.events.map((event) => ({ text: eventText(event, report) })),
  )
  for (const { speaker, announced, items } of report.agendas)
    long(
      lines,
      `${speaker ?? ''}${announced ? `${announced}个方面` : ''}要求`,
      items.map((item, i) => ({ mark: `${`${i + 1}.`.padEnd(3)} `, indent: 4, text: item })),
    )
  long(lines, '指标', report.indicators.map(indicatorLine))
  long(
    lines,
    '依据',
    report.citations.map(({ authority, work }) => ({
      text: work.includes(authority) ? work : `${authority}：${work}`,
    })),
  )
  long(lines, '逐句', sentenceLines(report.sentences))
  return `${lines.flatMap((line) => drawn(line, width)).join('\n')}\n`
}

/** Wide lines are hard to follow with the eye. */
const WIDEST = 120

function drawn({ mark = '', indent = 0, text }: Line, width: number): string[] {
  const wrapped = wrap(text, Number.isFinite(width) ? Math.min(width, WIDEST) - indent : width)
  return wrapped.map((line, i) => `${i ? ' '.repeat(indent) : mark}${line}`)
}

/** A section whose content stands beside its name. */
function short(lines: Line[], name: string, text: string): void {
  if (text) lines.push({ mark: `${bold(name)}  `, indent: 6, text })
}

/** A section whose content stands below its name, a line each. */
function long(lines: Line[], name: string, content: readonly Line[]): void {
  if (!content.length) return
  lines.push(
    { text: '' },
    { text: bold(name) },
    ...content.map(({ mark = '', indent = 0, text }) => ({ mark: `  ${mark}`, indent: indent + 2, text })),
  )
}

const personText = (person: Person) =>
  person.posts.length ? `${person.name}（${person.posts.map((post) => post.title).join('、')}）` : person.name

function eventText(event: Event, report: Report): string {
  const place = report.places.find(({ code }) => code !== null && code === event.place)?.name ?? event.place
  const parts = [[event.date ?? '日期不详', EVENT_NAMES[event.type], event.lead, place].filter(Boolean).join('  ')]
  if (event.attendees.length) parts.push(`${dim('参加')} ${event.attendees.join('、')}`)
  if (event.stops.length) parts.push(`${dim('点位')} ${event.stops.join('→')}`)
  return parts.join('  ')
}

/** Statements with their act before them; who speaks is said where it changes. */
function sentenceLines(sentences: readonly Sentence[]): Line[] {
  const lines: Line[] = []
  let speaker: string | null | undefined
  for (const sentence of sentences) {
    if (sentence.act === 'narration') continue
    if (sentence.speaker !== speaker) {
      speaker = sentence.speaker
      lines.push({ text: dim(speaker ?? '（未具名）') })
    }
    const topics = sentence.topics.length ? dim(` [${sentence.topics.join(' ')}]`) : ''
    const act = ACT_NAMES[sentence.act]
    const mark = sentence.act === 'directive' ? accent(act) : act
    lines.push({ mark: `  ${mark}  `, indent: 8, text: `${sentence.text}${topics}` })
  }
  return lines
}

function indicatorLine(indicator: Indicator): Line {
  const amount =
    indicator.value === null
      ? null
      : `${indicator.value}${indicator.high === null ? '' : `–${indicator.high}`}${indicator.unit ?? ''}`
  const bound = [amount, indicator.bound].filter(Boolean).join(' ')
  const about = [indicator.subject, indicator.period, indicator.metric].filter(Boolean).join(' ')
  const kind = indicator.kind === 'target' ? accent('目标') : '结果'
  return { mark: `${kind}  `, indent: 6, text: `${about}  ${bold(bound)}` }
}
