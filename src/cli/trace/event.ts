import { styleText } from 'node:util'
import type { EventRow } from '../../ledger/rows.ts'
import type { LinkedEvent, RelayDetail, RelayRow, RelayStep } from '../../ledger/rows-events.ts'
import { plainAll } from '../plain.ts'
import { wrap } from '../wrap.ts'
import type { Trace, Tracer } from './tracer.ts'

const TYPE_NAMES: Readonly<Record<EventRow['type'], string>> = {
  inspection: '调研',
  meeting: '会议',
  interview: '访谈',
  reception: '会见',
  ceremony: '仪式',
  other: '活动',
}
const KIND_NAMES = { same: '原文', adapted: '改写', added: '新增', dropped: '未提' } as const
/** One character for each way, for those who see no colour. */
const KIND_MARKS = { same: '＝', adapted: '≈', added: '＋', dropped: '－' } as const

/** Follows an event, by its id or by the id of the report whose first event it is, or one relay by its id. */
export const traceEvent: Tracer = async (ledger, what) => {
  const relay = await ledger.relay(what)
  if (relay) return relayTrace(relay)
  const event = (await ledger.event(what)) ?? (/^[a-z0-9]+$/.test(what) ? await ledger.event(`${what}.e0`) : null)
  return event && eventTrace(event)
}

function eventTrace(event: LinkedEvent): Trace {
  const steps = [
    ...event.relaysAbove.map((relay) => ({ way: 'above', relay })),
    ...event.relaysBelow.map((relay) => ({ way: 'below', relay })),
  ]
  return {
    answer: event,
    columns: [
      'what',
      'step',
      'date',
      'event',
      'lead',
      'place',
      'report',
      'text',
      'same',
      'adapted',
      'added',
      'dropped',
    ],
    rows: [
      ...event.sources.map((source) => [
        'source',
        null,
        source.date,
        source.event,
        source.lead?.name ?? null,
        null,
        source.report.id,
        source.report.title,
        ...[null, null, null, null],
      ]),
      ...event.contradictions.flatMap(({ kind, about, said }) =>
        said.map(({ report, quote }) => [
          'contradiction',
          null,
          null,
          kind,
          null,
          about,
          report.id,
          quote,
          ...[null, null, null, null],
        ]),
      ),
      ...steps.map(({ way, relay }) => {
        const { event: below, source, counts } = relay
        const far = way === 'above' ? source : below
        return [
          `relay ${way}`,
          relay.step,
          far.date,
          relay.id,
          far.lead?.name ?? null,
          far.place?.name ?? null,
          far.report.id,
          relay.work,
          counts.same,
          counts.adapted,
          counts.added,
          counts.dropped,
        ]
      }),
    ],
    text: (width) => drawnEvent(plainAll(event), width),
  }
}

const headOf = ({ date, lead, type, place }: EventRow) =>
  [date?.slice(0, 21), lead?.name, TYPE_NAMES[type], place?.name].filter(Boolean).join('  ')

const dim = (text: string) => styleText('dim', text)
const bold = (text: string) => styleText('bold', text)

function lines(text: string, indent: number, width: number): string[] {
  return wrap(text, width - indent).map((line) => ' '.repeat(indent) + line)
}

function drawnEvent(event: LinkedEvent, width: number): string {
  const out = [bold(headOf(event)), dim(`${event.id}  ${event.sources.length}篇报道`)]
  const letters = new Map(event.sources.map(({ report }, i) => [report.id, String.fromCodePoint(65 + (i % 26))]))
  const by = (reports: readonly string[]) => reports.map((id) => letters.get(id) ?? '?').join('')
  out.push('', bold('来源'))
  for (const { report, date, retold, reasons } of event.sources) {
    const name = [report.date?.slice(0, 10), report.origin, report.title].filter(Boolean).join('  ')
    out.push(...lines(`${letters.get(report.id)}  ${name}${retold ? '（追述）' : ''}  ${dim(report.id)}`, 2, width))
    if (reasons.length) out.push(...lines(dim(`${date ?? ''}  ${reasons.map(({ zh }) => zh).join('；')}`), 5, width))
  }
  if (event.allStops.length)
    out.push(
      '',
      ...lines(`到访：${event.allStops.map(({ name, reports }) => `${name}${dim(by(reports))}`).join('、')}`, 0, width),
    )
  if (event.allAttendees.length)
    out.push(
      ...lines(
        `在场：${event.allAttendees.map(({ name, reports }) => `${name}${dim(by(reports))}`).join('、')}`,
        0,
        width,
      ),
    )
  if (event.contradictions.length) {
    out.push('', bold('说法不一'))
    for (const { kind, about, said } of event.contradictions) {
      const what = kind === 'date' ? '日期' : kind === 'lead' ? '主持或带队' : about
      out.push(
        ...lines(`${what}：${said.map(({ report, quote }) => `${quote}（${by([report.id])}）`).join('  ')}`, 2, width),
      )
    }
  }
  out.push(...drawnSteps('向上：传达学习了', event.relaysAbove, (step) => step.source, width))
  out.push(...drawnSteps('向下：由谁传达', event.relaysBelow, (step) => step.event, width))
  if (event.citedBy.total) out.push('', `另有${event.citedBy.total}篇报道引用`)
  return out.join('\n')
}

function drawnSteps(
  head: string,
  steps: readonly RelayStep[],
  far: (step: RelayStep) => EventRow,
  width: number,
): string[] {
  if (!steps.length) return []
  const out = ['', bold(head)]
  for (const step of steps) {
    const indent = step.step * 2
    out.push(...lines(`└ ${headOf(far(step))}  ${dim(step.id)}`, indent, width))
    out.push(...lines(`${step.days}天后  “${step.work}”  ${counted(step)}`, indent + 2, width))
    out.push(...lines(dim(step.reasons.map(({ zh }) => zh).join('；')), indent + 2, width))
  }
  return out
}

const counted = ({ counts }: RelayRow) =>
  (['same', 'adapted', 'added', 'dropped'] as const).map((kind) => `${KIND_NAMES[kind]}${counts[kind]}`).join(' ')

function relayTrace(relay: RelayDetail): Trace {
  const at = (side: 'textAbove' | 'textBelow', index: number | null) =>
    index === null ? null : (relay[side].sentences[index]?.text ?? null)
  return {
    answer: relay,
    columns: ['kind', 'score', 'above', 'below'],
    rows: relay.sentences.map(({ kind, score, above, below }) => [
      kind,
      Math.round(score * 100) / 100,
      at('textAbove', above),
      at('textBelow', below),
    ]),
    text: (width) => drawnRelay(plainAll(relay), width),
  }
}

function drawnRelay(relay: RelayDetail, width: number): string {
  const { textAbove, textBelow } = relay
  const out = [
    bold(`${headOf(relay.source)}  →  ${headOf(relay.event)}`),
    dim(`${relay.id}  ${relay.days}天后  “${relay.work}”  ${counted(relay)}`),
    dim(relay.reasons.map(({ zh }) => zh).join('；')),
    `上：${textAbove.report.title ?? textAbove.report.id}`,
    `下：${textBelow.report.title ?? textBelow.report.id}`,
  ]
  for (const { kind, above, below } of relay.sentences) {
    out.push('', `${KIND_MARKS[kind]} ${bold(KIND_NAMES[kind])}`)
    const [up, down] = [
      above === null ? null : textAbove.sentences[above],
      below === null ? null : textBelow.sentences[below],
    ]
    if (up) out.push(...lines(`上  ${up.text}`, 2, width))
    if (down) out.push(...lines(`下  ${down.text}`, 2, width))
  }
  return out.join('\n')
}
