import { Link } from 'react-router'
import type { Quote, ReportRef } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { wordsAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { Marked } from './marked.tsx'
import { NameLink } from './name.tsx'
import { PickBox } from './pick.tsx'
import { Topics } from './topics.tsx'

interface Group {
  readonly report: ReportRef
  readonly quotes: Quote[]
}

/** Quotes under the reports that they stand in; those of one report that follow one another share its line. */
export function QuoteList({
  quotes,
  speaker = true,
  busy = false,
}: {
  quotes: readonly Quote[]
  speaker?: boolean
  busy?: boolean
}) {
  const { t } = useWords()
  const groups: Group[] = []
  for (const quote of quotes) {
    const last = groups.at(-1)
    if (last?.report.id === quote.report.id) last.quotes.push(quote)
    else groups.push({ report: quote.report, quotes: [quote] })
  }
  return (
    <ol className="quote-list" aria-busy={busy}>
      {groups.map(({ report, quotes: own }) => (
        <li key={own[0]!.id} className="quote-group">
          <p className="source">
            <time>{dayOf(report.date) ?? t('date.unknown')}</time>
            {report.origin && <span lang="zh-CN">{report.origin}</span>}
            <Link className="quiet-link source-title" lang="zh-CN" to={wordsAddress(report.id, undefined)}>
              {report.title ?? t('report.untitled')}
            </Link>
          </p>
          <ol>
            {own.map((quote) => (
              <QuoteRow key={quote.id} quote={quote} speaker={speaker} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

/** A sentence with who said it and what it does. The words lead to the report at that sentence. */
function QuoteRow({ quote, speaker }: { quote: Quote; speaker: boolean }) {
  const { t } = useWords()
  return (
    <li className="quote">
      <PickBox id={quote.id} />
      <p className="quote-head">
        <span className="act-name" data-act={quote.act}>
          {t(`act.${quote.act}`)}
        </span>
        {speaker && quote.speaker && <NameLink id={quote.speaker.id} name={quote.speaker.name} as="person" />}
        <Topics codes={quote.topics} />
      </p>
      <blockquote lang="zh-CN">
        <Link className="quiet-link" to={wordsAddress(quote.report.id, quote.start)}>
          <Marked text={quote.text} marks={quote.marks} />
        </Link>
      </blockquote>
    </li>
  )
}
