import { Link } from 'react-router'
import type { EventDetail } from '../../../src/serve/schema-events.ts'
import { useWords } from '../words/use-words.ts'
import { wordsAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { NameLink } from './name.tsx'
import { Section } from './section.tsx'

type Letters = ReadonlyMap<string, string>

/** Which reports say something, by their letters. */
export function By({ reports, letters }: { reports: readonly string[]; letters: Letters }) {
  if (letters.size < 2) return null
  return <span className="by">{reports.map((id) => letters.get(id) ?? '').join(' ')}</span>
}

/** The reports that tell an event, each with why it is taken for the same. */
export function EventSources({ event, letters }: { event: EventDetail; letters: Letters }) {
  const { t, language } = useWords()
  return (
    <Section head={t('section.sources')} empty={event.sources.length < 2}>
      <ol className="source-list">
        {event.sources.map(({ event: id, report, date, retold, spans, reasons }) => (
          <li key={id}>
            <span className="by">{letters.get(report.id)}</span>
            <div>
              <p className="source">
                <time>{dayOf(report.date) ?? t('date.unknown')}</time>
                {report.origin && <span lang="zh-CN">{report.origin}</span>}
                <Link className="quiet-link source-title" lang="zh-CN" to={wordsAddress(report.id, spans[0]?.[0])}>
                  {report.title ?? t('report.untitled')}
                </Link>
                {retold && <span>{t('event.retold', { date: dayOf(date) ?? '' })}</span>}
              </p>
              {reasons.length > 0 && (
                <p className="why">{reasons.map((reason) => reason[language]).join(t('meta.separator'))}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Where the reports of an event differ: each side in its own words. */
export function Contradictions({ event, letters }: { event: EventDetail; letters: Letters }) {
  const { t } = useWords()
  return (
    <Section head={t('section.contradictions')} empty={!event.contradictions.length}>
      <table className="contradictions">
        <tbody>
          {event.contradictions.map(({ kind, about, said }) => (
            <tr key={`${kind} ${about} ${said[0]?.start}`}>
              <th scope="row" lang={kind === 'figure' ? 'zh-CN' : undefined}>
                {kind === 'figure' ? about : t(`contradiction.${kind}`)}
              </th>
              {said.map(({ report, quote, start }) => (
                <td key={`${report.id} ${start}`}>
                  <Link lang="zh-CN" to={wordsAddress(report.id, start)}>
                    {quote}
                  </Link>
                  <By reports={[report.id]} letters={letters} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** What was asked for, once; below each demand the words of every report that quotes it. */
export function Demands({ event, letters }: { event: EventDetail; letters: Letters }) {
  const { t } = useWords()
  return (
    <Section head={t('section.demands')} empty={!event.demands.items.length}>
      <ol className="demand-list">
        {event.demands.items.map(({ quotes }) => (
          <li key={quotes[0]!.id}>
            {quotes[0]!.speaker && <NameLink id={quotes[0]!.speaker.id} name={quotes[0]!.speaker.name} as="person" />}
            {quotes.map((quote) => (
              <blockquote key={quote.id} lang="zh-CN">
                <Link className="quiet-link" to={wordsAddress(quote.report.id, quote.start)}>
                  {quote.text}
                </Link>
                <By reports={[quote.report.id]} letters={letters} />
              </blockquote>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}
