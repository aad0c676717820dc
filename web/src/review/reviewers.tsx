import type { ReviewOverview } from '../../../src/serve/schema-review.ts'
import { momentOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'

const share = (value: number) => `${Math.round(value * 100)}%`

/** Who has decided how much, and how far two agree, by kind of record. */
export function Reviewers({ overview }: { overview: ReviewOverview }) {
  const { t } = useWords()
  if (!overview.reviewers.length) return null
  return (
    <section className="reviewers">
      <p>
        {overview.reviewers.map(({ name, decisions, last }) => (
          <span key={name} className="reviewer">
            <strong lang="zh-CN">{name}</strong> {t('review.decisions', { count: decisions })}{' '}
            <time className="faint">{momentOf(last)}</time>
          </span>
        ))}
        {overview.orphans > 0 && <span className="reviewer">{t('review.orphans', { count: overview.orphans })}</span>}
      </p>
      {overview.agreement.map(({ first, second, kinds }) => (
        <table key={`${first} ${second}`} className="agreement">
          <caption lang="zh-CN">{t('review.agreement', { first, second })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.kind')}</th>
              <th scope="col">{t('review.both')}</th>
              <th scope="col">{t('review.same')}</th>
              <th scope="col">κ</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ kind, both, same, kappa }) => (
              <tr key={kind}>
                <th scope="row">{t(`recordKind.${kind}`)}</th>
                <td>{both}</td>
                <td>{share(same)}</td>
                <td>{kappa === null ? '—' : kappa.toFixed(2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
