import { styleText } from 'node:util'
import type { Event, Indicator, Person, Report, Sentence } from '../record/types.ts'

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

/** A report as a card to read in the terminal: who, when, where, what was asked. Colours follow the terminal's wishes. */
export function card(report: Report): string {
  const { meta } = report
  const source = [meta.origin, meta.publisher].filter((name, i, all) => name && all.indexOf(name) === i).join(' → ')
  const lines = [bold(accent(meta.title ?? '（无标题）'))]
  if (meta.headline) lines.push(meta.headline)
  lines.push(
    dim([meta.published ?? '日期不详', source || '来源不详', repairs(report), report.id].filter(Boolean).join(' · ')),
  )
  section(lines, '人物', [
    report.people
      .filter((person) => !person.passing)
      .map(personLine)
      .join('；'),
  ])
  section(lines, '地点', [report.places.map((place) => place.name).join('、')])
  section(lines, '单位', [report.organizations.map((organization) => organization.name).join('、')])
  section(lines, '事件', report.events.map(eventLine))
  for (const agenda of report.agendas)
    section(lines, `${agenda.speaker ?? ''}${agenda.announced ? `${agenda.announced}个方面` : ''}要求`, [
      ...agenda.items.map((item, i) => `${i + 1}. ${item}`),
    ])
  section(lines, '逐句', report.sentences.filter((sentence) => sentence.act !== 'narration').map(sentenceLine))
  section(lines, '提法', [report.tifa.map((tifa) => tifa.text).join('｜')])
  section(lines, '指标', report.indicators.map(indicatorLine))
  section(
    lines,
    '依据',
    report.citations.map((citation) => `${citation.authority}：${citation.work}`),
  )
  return `${lines.join('\n')}\n`
}

function section(lines: string[], name: string, content: readonly string[]): void {
  const kept = content.filter(Boolean)
  if (kept.length === 0) return
  lines.push(
    kept.length === 1 ? `${bold(name)}  ${kept[0]}` : bold(name),
    ...(kept.length > 1 ? kept.map((line) => `  ${line}`) : []),
  )
}

function repairs({ repair }: Report): string {
  return [
    repair.script === 'hant' ? '繁转简' : '',
    repair.pinyinNotes ? `去注音 ${repair.pinyinNotes}` : '',
    repair.shiftedRuns ? `复原错位 ${repair.shiftedRuns}` : '',
    repair.lostCharacters ? `缺字 ${repair.lostCharacters}` : '',
  ]
    .filter(Boolean)
    .join('，')
}

const personLine = (person: Person) =>
  person.posts.length ? `${person.name}（${person.posts.map((post) => post.title).join('、')}）` : person.name

function eventLine(event: Event): string {
  const parts = [event.date ?? '日期不详', EVENT_NAMES[event.type], event.lead, event.place].filter(Boolean)
  if (event.attendees.length) parts.push(`参加 ${event.attendees.join('、')}`)
  if (event.stops.length) parts.push(`点位 ${event.stops.join('→')}`)
  return parts.join('  ')
}

const sentenceLine = (sentence: Sentence) =>
  `${accent(ACT_NAMES[sentence.act])} ${dim(sentence.speaker ?? '')} ${sentence.text}${sentence.topics.length ? dim(` [${sentence.topics.join(' ')}]`) : ''}`

function indicatorLine(indicator: Indicator): string {
  const amount =
    indicator.value === null
      ? ''
      : `${indicator.value}${indicator.high === null ? '' : `–${indicator.high}`}${indicator.unit ?? ''}`
  return [
    indicator.kind === 'target' ? '目标' : '结果',
    indicator.subject,
    indicator.period,
    indicator.metric,
    amount,
    indicator.bound,
  ]
    .filter(Boolean)
    .join(' ')
}
