import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { ReportDetail } from '../../../src/serve/schema.ts'
import { TakeUp } from '../desk/take-up.tsx'
import { pageAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { figureText } from '../parts/figure.ts'
import { Name } from '../parts/name.tsx'
import { DecideBar } from '../review/decide-bar.tsx'
import { findRecord, type RecordId, type RecordKind, recordOf, spansOf } from '../text/marks.ts'
import { useWords } from '../words/use-words.ts'
import { speakerKind } from './speaker-kind.ts'
import { Sureness } from './sureness.tsx'

interface Props {
  readonly detail: ReportDetail
  readonly id: RecordId
  readonly onShowWords: (id: RecordId, nth: number) => void
}

/** One record in full: what it says, where its words are, where its own page is. */
export function RecordCard({ detail, id, onShowWords }: Props) {
  const found = findRecord(detail.report, id)
  return found && <Card detail={detail} id={id} onShowWords={onShowWords} {...found} />
}

function Card({ detail, id, onShowWords, kind, index }: Props & { kind: RecordKind; index: number }) {
  const { t } = useWords()
  const { head, lines, page, confidence } = useRecord(detail, kind, index)
  return (
    <article className="card" data-kind={kind}>
      <h3 className="card-kind">
        <span className="underlined" data-kind={kind}>
          {t(`recordKind.${kind}`)}
        </span>
        <Sureness value={confidence} />
      </h3>
      <p className="card-head" lang="zh-CN">
        {head}
      </p>
      <dl className="card-lines">
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd lang="zh-CN">{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className="card-foot">
        <Mentions key={id} count={spansOf(detail.report, kind, index).length} show={(nth) => onShowWords(id, nth)} />
        {page && <Link to={page}>{t('record.page')}</Link>}
      </div>
      <TakeUpRecord report={detail.report} kind={kind} index={index} />
      <DecideBar
        report={detail.report.id}
        kind={kind}
        index={index}
        record={recordOf(detail.report, kind, index)}
        quote={wordsOf(detail.report, kind, index)}
      />
    </article>
  )
}

/** An agenda is taken up point by point, a target as one item. */
function TakeUpRecord({ report, kind, index }: { report: ReportDetail['report']; kind: RecordKind; index: number }) {
  const { t } = useWords()
  if (kind === 'agenda') {
    const agenda = report.agendas[index]!
    return (
      <TakeUp
        label={t('desk.takeUpAll')}
        words={agenda.items.flatMap((what, i) => {
          const [start, end] = agenda.itemSpans[i] ?? []
          return start === undefined || end === undefined || start >= end
            ? []
            : [{ report: report.id, start, end, what, kind: 'demand' as const }]
        })}
      />
    )
  }
  const target = kind === 'indicator' ? report.indicators[index]! : null
  const span = target?.spans[0]
  if (target?.kind !== 'target' || !span) return null
  return (
    <TakeUp
      words={[
        {
          report: report.id,
          start: span[0],
          end: span[1],
          what: [target.subject, target.metric, figureText(target)].filter(Boolean).join(' '),
          kind: 'target',
        },
      ]}
    />
  )
}

function wordsOf(report: ReportDetail['report'], kind: RecordKind, index: number): string | null {
  const [span] = spansOf(report, kind, index)
  return span ? report.body.slice(span[0], span[1]) : null
}

/** Steps through the places in the text where a record's words stand. */
function Mentions({ count, show }: { count: number; show: (nth: number) => void }) {
  const { t } = useWords()
  const [nth, setNth] = useState(0)
  if (!count) return <span className="faint">{t('record.noWords')}</span>
  const go = (next: number) => {
    setNth(next)
    show(next)
  }
  if (count === 1)
    return (
      <button type="button" className="plain-button link-button" onClick={() => go(0)}>
        {t('record.words')}
      </button>
    )
  return (
    <span className="mentions">
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={t('record.previousWords')}
        onClick={() => go((nth + count - 1) % count)}
      />
      <span>{t('record.nth', { nth: nth + 1, count })}</span>
      <Button
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={t('record.nextWords')}
        onClick={() => go((nth + 1) % count)}
      />
    </span>
  )
}

interface Shown {
  readonly head: ReactNode
  readonly lines: readonly (readonly [label: string, value: ReactNode])[]
  readonly page: string | null
  readonly confidence: number
}

function useRecord({ report, ids, placeNames }: ReportDetail, kind: RecordKind, index: number): Shown {
  const { t } = useWords()
  const placeName = (code: string | null) => (code === null ? null : (placeNames[code] ?? code))
  const page = (folder: Parameters<typeof pageAddress>[0], id: string | null | undefined) =>
    id ? pageAddress(folder, id) : null
  switch (kind) {
    case 'person': {
      const person = report.people[index]!
      return {
        head: <Name name={person.name} as="person" />,
        lines: [
          [
            t('column.post'),
            person.posts.length > 0 &&
              person.posts.map((post) => [placeName(post.of), post.title].filter(Boolean).join(' ')).join('；'),
          ],
          ['', person.passing && t('record.passing')],
        ],
        page: page('people', ids.people[index]),
        confidence: person.confidence,
      }
    }
    case 'place': {
      const place = report.places[index]!
      return {
        head: <Name name={place.name} as="place" />,
        lines: [
          [t('column.level'), t(`level.${place.level}`)],
          [t('column.code'), place.code],
          [t('column.above'), placeName(place.parent)],
        ],
        page: page('places', ids.places[index]),
        confidence: place.confidence,
      }
    }
    case 'organization': {
      const organization = report.organizations[index]!
      return {
        head: organization.name,
        lines: [
          [t('column.kind'), t(`organizationKind.${organization.kind}`)],
          [t('column.ticker'), organization.ticker],
        ],
        page: page('organizations', ids.organizations[index]),
        confidence: organization.confidence,
      }
    }
    case 'tifa': {
      const tifa = report.tifa[index]!
      return {
        head: tifa.text,
        lines: [[t('column.kind'), t(`tifaKind.${tifa.kind}`)]],
        page: page('tifa', ids.tifa[index]),
        confidence: tifa.confidence,
      }
    }
    case 'indicator': {
      const indicator = report.indicators[index]!
      return {
        head: (
          <>
            {indicator.metric} <strong>{figureText(indicator) ?? t('figure.inWords')}</strong>
          </>
        ),
        lines: [
          [t('column.kind'), `${t(`indicatorKind.${indicator.kind}`)} · ${t(`measure.${indicator.measure}`)}`],
          [t('column.subject'), indicator.subject],
          [t('column.period'), indicator.period],
        ],
        page: null,
        confidence: indicator.confidence,
      }
    }
    case 'citation': {
      const citation = report.citations[index]!
      return {
        head: `${citation.authority} ${citation.work}`,
        lines: [],
        page: null,
        confidence: citation.confidence,
      }
    }
    case 'event': {
      const event = report.events[index]!
      return {
        head: (
          <>
            {t(`event.${event.type}`)} {event.place && <Name name={placeName(event.place)!} as="place" />}
          </>
        ),
        lines: [
          [t('column.date'), dayOf(event.date)],
          [t('column.lead'), event.lead && <Name name={event.lead} as="person" />],
          [t('section.attendees'), event.attendees.join('、')],
          [t('section.stops'), event.stops.join(' → ')],
        ],
        page: page('events', ids.events[index]),
        confidence: event.confidence,
      }
    }
    case 'agenda': {
      const agenda = report.agendas[index]!
      return {
        head: (
          <ol className="agenda-items">
            {agenda.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        ),
        lines: [
          [
            t('column.speaker'),
            agenda.speaker && <Name name={agenda.speaker} as={speakerKind(report, agenda.speaker)} />,
          ],
          [t('column.announced'), agenda.announced],
        ],
        page: null,
        confidence: agenda.confidence,
      }
    }
  }
}
