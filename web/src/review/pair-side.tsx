import { Link } from 'react-router'
import type { Pair } from '../../../src/serve/schema-pairs.ts'
import { pageAddress, wordsAddress } from '../parts/addresses.ts'
import { dayOf, daysOf } from '../parts/dates.ts'
import { EVENT_TYPES } from '../parts/kinds.ts'
import { Marked } from '../parts/marked.tsx'
import { Name } from '../parts/name.tsx'
import { useWords } from '../words/use-words.ts'

const FOLDERS = { person: 'people', organization: 'organizations', event: 'events' } as const

/** One side of a pair: who it is, by what it is told, and words of reports that name it. */
export function PairSide({ side, kind, head }: { side: Pair['a']; kind: Pair['kind']; head?: string }) {
  const { t } = useWords()
  const name = <Name name={side.name} as={kind === 'person' ? 'person' : 'unit'} />
  const told = (word: string) => {
    const type = kind === 'event' && EVENT_TYPES.find((one) => one === word)
    return type ? t(`event.${type}`) : word
  }
  return (
    <section className="pair-side">
      {head && <p className="faint">{head}</p>}
      <h3>
        {side.id ? (
          <Link className="quiet-link" to={pageAddress(FOLDERS[kind], side.id)}>
            {name}
          </Link>
        ) : (
          name
        )}
      </h3>
      {side.about.length > 0 && (
        <p className="pair-about" lang="zh-CN">
          {side.about.map(told).join('、')}
        </p>
      )}
      <p className="faint">
        {side.id ? (
          <>
            {kind !== 'event' && t('totalOf.reports', { count: side.reports, n: side.reports.toLocaleString('en-US') })}{' '}
            <span className="dates">{daysOf(side.first, side.last)}</span>
          </>
        ) : (
          t('pair.goneSide')
        )}
      </p>
      {side.quotes.map(({ report, start, text }) => {
        const at = text.indexOf(side.name)
        return (
          <p key={`${report.id} ${start}`} className="doubt-words" lang="zh-CN">
            <Marked text={text} marks={at < 0 ? [] : [[at, at + side.name.length]]} />{' '}
            <Link className="faint pair-source" to={wordsAddress(report.id, start)}>
              {[dayOf(report.date), report.origin].filter(Boolean).join(' ') || t('report.untitled')}
            </Link>
          </p>
        )
      })}
    </section>
  )
}
