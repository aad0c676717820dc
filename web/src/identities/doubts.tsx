import { Link } from 'react-router'
import type { IdentityDoubt } from '../../../src/serve/schema-identities.ts'
import { pageAddress } from '../parts/addresses.ts'
import { daysOf } from '../parts/dates.ts'
import { Name } from '../parts/name.tsx'
import { useWords } from '../words/use-words.ts'

/** Pairs that may be one, each with what speaks for and against. @param from of these, the side whose page this is */
export function Doubts({ doubts, from }: { doubts: readonly IdentityDoubt[]; from?: string }) {
  const { t, language } = useWords()
  return (
    <ul className="doubt-list">
      {doubts.map((doubt) => (
        <li key={`${doubt.a.id} ${doubt.b.id}`}>
          <span className="doubt-sides">
            {[doubt.a, doubt.b]
              .filter(({ id }) => id !== from)
              .map((side) => (
                <span key={side.id}>
                  <Link
                    className="quiet-link"
                    to={pageAddress(doubt.kind === 'person' ? 'people' : 'organizations', side.id)}
                  >
                    <Name name={side.name} as={doubt.kind === 'person' ? 'person' : 'unit'} />
                  </Link>{' '}
                  <span lang="zh-CN">{side.about.join('、')}</span>{' '}
                  <span className="faint">{daysOf(side.first, side.last)}</span>
                </span>
              ))}
          </span>
          <span className="faint">
            {t('doubt.score', { n: Math.round(doubt.score * 100) })} ·{' '}
            {doubt.reasons.map((reason) => reason[language]).join(language === 'zh' ? '；' : '; ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
