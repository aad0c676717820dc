import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PhraseUse } from '../../../src/serve/schema-lineage.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { Marked } from '../parts/marked.tsx'
import { Name, NameLink } from '../parts/name.tsx'
import { useWords } from '../words/use-words.ts'
import { placeId } from './place-id.ts'

/** One use of a phrase: when, where, by whom, and its words, which lead to the report. */
export function UseQuote({ use, note }: { use: PhraseUse; note?: ReactNode }) {
  const { t } = useWords()
  const place = placeId(use.place)
  return (
    <div className="quote">
      <p className="quote-head">
        <time>{use.day ?? t('date.unknown')}</time>
        {use.place &&
          (place ? <NameLink id={place} name={use.placeName} as="place" /> : <Name name={use.placeName} as="unit" />)}
        {use.speaker && <NameLink id={use.speaker.id} name={use.speaker.name} as="person" />}
        {use.passed && (
          <span className="soft">{t('lineage.passedOn', { authority: use.authority ?? t('lineage.somebody') })}</span>
        )}
        {note}
      </p>
      <blockquote lang="zh-CN">
        <Link className="quiet-link" to={wordsAddress(use.report.id, use.start)}>
          <Marked text={use.text} marks={use.marks} />
        </Link>
      </blockquote>
    </div>
  )
}
