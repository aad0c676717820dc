import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ReportDetail } from '../../../src/serve/schema.ts'
import { dayOf } from '../parts/dates.ts'
import { figureText } from '../parts/figure.ts'
import { ACTS } from '../parts/kinds.ts'
import { Name } from '../parts/name.tsx'
import { type RecordId, type RecordKind, recordId } from '../text/marks.ts'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { MetaList } from './meta-list.tsx'
import { RecordCard } from './record-card.tsx'
import type { Selection } from './selection.ts'
import { SentenceCard } from './sentence-card.tsx'
import { speakerKind } from './speaker-kind.ts'

interface Props {
  readonly detail: ReportDetail
  readonly selection: Selection
  /** Whether the pane stands beside the text, or comes up over it. */
  readonly beside: boolean
  /** Chooses a record or sentence and brings its words into view. */
  readonly onChoose: (next: Selection) => void
  readonly onClear: () => void
  /** Brings the n-th stretch of words of a record into view. */
  readonly onShowWords: (id: RecordId, nth: number) => void
  readonly onShowCopy: (sentence: number) => void
}

/** What is chosen, as cards; else all that the report holds. */
export function RecordPane(props: Props) {
  const { selection } = props
  const chosen = selection.ids.length > 0 || selection.sentence !== null
  return chosen ? <Chosen {...props} /> : <Contents {...props} />
}

function Chosen({ detail, selection, beside, onClear, onShowWords, onShowCopy }: Props) {
  const { t } = useWords()
  return (
    <div className="chosen">
      <Button className="chosen-close" type="text" size="small" icon={<CloseOutlined />} onClick={onClear}>
        {beside ? t('record.back') : t('record.close')}
      </Button>
      {selection.ids.map((id) => (
        <RecordCard key={id} detail={detail} id={id} onShowWords={onShowWords} />
      ))}
      {selection.sentence !== null && (
        <SentenceCard
          report={detail.report}
          index={selection.sentence}
          onShowCopy={() => onShowCopy(selection.sentence!)}
        />
      )}
    </div>
  )
}

/** Every record of the report under the head of its kind. */
export function Contents({ detail, onChoose }: Pick<Props, 'detail' | 'onChoose'>) {
  const { t, language } = useWords()
  const { report } = detail
  const choose = (kind: RecordKind, index: number) => onChoose({ ids: [recordId(kind, index)], sentence: null })
  const entry = (kind: RecordKind, index: number, content: ReactNode) => (
    <li key={recordId(kind, index)}>
      <button type="button" className="plain-button entry" onClick={() => choose(kind, index)}>
        {content}
      </button>
    </li>
  )
  return (
    <div className="contents">
      <MetaList detail={detail} />
      <Group kind="event" count={report.events.length}>
        {report.events.map((event, i) =>
          entry(
            'event',
            i,
            <>
              <span className="faint">{dayOf(event.date)}</span> {t(`event.${event.type}`)}{' '}
              {event.lead && <Name name={event.lead} as={speakerKind(report, event.lead)} />}{' '}
              {event.place && <Name name={detail.placeNames[event.place] ?? event.place} as="place" />}
            </>,
          ),
        )}
      </Group>
      {report.agendas.length > 0 && (
        <section className="group">
          <h3>
            <span>{t('recordKind.agenda')}</span>
            <span className="count">{report.agendas.length}</span>
          </h3>
          {report.agendas.map((agenda, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records are named by their place in the report
            <div key={i} className="outline">
              <button type="button" className="plain-button entry outline-head" onClick={() => choose('agenda', i)}>
                {agenda.speaker && <Name name={agenda.speaker} as={speakerKind(report, agenda.speaker)} />}{' '}
                {agenda.announced === null || agenda.announced === agenda.items.length
                  ? t('agenda.points', { count: agenda.items.length })
                  : t('agenda.pointsOf', { count: agenda.items.length, announced: agenda.announced })}
              </button>
              <ol lang="zh-CN">
                {agenda.items.map((item, k) => {
                  const at = agenda.itemSpans[k]?.[0]
                  const sentence =
                    at === undefined ? -1 : report.sentences.findIndex((one) => one.start <= at && at < one.end)
                  return (
                    <li key={item}>
                      <button
                        type="button"
                        className="plain-button entry"
                        onClick={() =>
                          onChoose({ ids: [recordId('agenda', i)], sentence: sentence < 0 ? null : sentence })
                        }
                      >
                        {item}
                      </button>
                    </li>
                  )
                })}
              </ol>
            </div>
          ))}
        </section>
      )}
      {ACTS.filter((act) => act !== 'narration').map((act) => {
        const own = report.sentences.flatMap((sentence, index) => (sentence.act === act ? [{ sentence, index }] : []))
        if (!own.length) return null
        return (
          <details key={act} className="group">
            <summary>
              <span className="act-name" data-act={act}>
                {t(`act.${act}`)}
              </span>
              <span className="count">{own.length}</span>
            </summary>
            <ol className="entries">
              {own.map(({ sentence, index }) => (
                <li key={index}>
                  <button
                    type="button"
                    className="plain-button entry sentence-entry"
                    onClick={() => onChoose({ ids: [], sentence: index })}
                  >
                    <span className="faint">
                      {[sentence.speaker, ...sentence.topics.map((code) => topicName(code, language))]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                    <span className="clamp" lang="zh-CN">
                      {sentence.text}
                    </span>
                  </button>
                </li>
              ))}
            </ol>
          </details>
        )
      })}
      <Group kind="person" count={report.people.length}>
        {report.people.map((person, i) =>
          entry(
            'person',
            i,
            <>
              <Name name={person.name} as="person" />{' '}
              <span className="faint" lang="zh-CN">
                {person.posts[0]?.title}
              </span>
            </>,
          ),
        )}
      </Group>
      <Group kind="place" count={report.places.length} inline>
        {report.places.map((place, i) => entry('place', i, <Name name={place.name} as="place" />))}
      </Group>
      <Group kind="organization" count={report.organizations.length}>
        {report.organizations.map((organization, i) => entry('organization', i, organization.name))}
      </Group>
      <Group kind="tifa" count={report.tifa.length}>
        {report.tifa.map((tifa, i) => entry('tifa', i, tifa.text))}
      </Group>
      <Group kind="indicator" count={report.indicators.length}>
        {report.indicators.map((indicator, i) =>
          entry(
            'indicator',
            i,
            <>
              {indicator.metric} <strong>{figureText(indicator)}</strong>
            </>,
          ),
        )}
      </Group>
      <Group kind="citation" count={report.citations.length}>
        {report.citations.map((citation, i) => entry('citation', i, `${citation.authority} ${citation.work}`))}
      </Group>
    </div>
  )
}

function Group({
  kind,
  count,
  inline = false,
  children,
}: {
  kind: RecordKind
  count: number
  inline?: boolean
  children: ReactNode
}) {
  const { t } = useWords()
  if (!count) return null
  return (
    <section className="group">
      <h3>
        <span className="underlined" data-kind={kind}>
          {t(`recordKind.${kind}`)}
        </span>
        <span className="count">{count}</span>
      </h3>
      <ul className={inline ? 'entries inline' : 'entries'} lang="zh-CN">
        {children}
      </ul>
    </section>
  )
}
