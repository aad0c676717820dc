import { Link } from 'react-router'
import type { Quote } from '../../../src/serve/schema.ts'
import { useWords } from '../words/use-words.ts'
import { wordsAddress } from './addresses.ts'
import { dayOf } from './dates.ts'
import { Marked } from './marked.tsx'
import { NameLink } from './name.tsx'
import { Topics } from './topics.tsx'

/** A sentence with who said it, what it does, and the report it stands in. The words lead to the report at that sentence. */
export function QuoteRow({ quote, speaker = true }: { quote: Quote; speaker?: boolean }) {
  const { t } = useWords()
  const { report } = quote
  return (
    <li className="quote" data-act={quote.act}>
      <p className="quote-head">
        {speaker && quote.speaker && <NameLink id={quote.speaker.id} name={quote.speaker.name} as="person" />}
        <span className="act-name" data-act={quote.act}>
          {t(`act.${quote.act}`)}
        </span>
        <Topics codes={quote.topics} />
      </p>
      <blockquote lang="zh-CN">
        <Link className="quiet-link" to={wordsAddress(report.id, quote.start)}>
          <Marked text={quote.text} marks={quote.marks} />
        </Link>
      </blockquote>
      <p className="source">
        <span>{dayOf(report.date) ?? t('date.unknown')}</span>
        {report.origin && <span lang="zh-CN">{report.origin}</span>}
        <span className="source-title" lang="zh-CN">
          {report.title ?? t('report.untitled')}
        </span>
      </p>
    </li>
  )
}
