import { useState } from 'react'
import { Link } from 'react-router'
import type { CopyGroup } from '../../../src/serve/schema-copies.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { fileName } from './file-name.ts'

/** What other copies of the report the ledger holds, in one line that opens to a list; nothing where there is no other. */
export function CopiesLine({ id }: { id: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const { data } = useAnswer('/reports/:id/copies', { id })
  if (!data) return null
  if (data.parts.length) return <Parts group={data} />
  if (data.copies.length < 2) return null
  const joined = data.copies.filter((copy) => copy.holds === 'joined').length
  const sites = data.sites.map(({ name, count }) => (count > 1 ? `${name} ${count}` : name))
  return (
    <div className="copies-line">
      <p>
        <button
          type="button"
          className="plain-button link-button"
          aria-expanded={open}
          onClick={() => setOpen((now) => !now)}
        >
          {joined > 0
            ? `${t('copies.count', { count: data.total })}${t('copies.onPages', { count: joined })}`
            : t('copies.count', { count: data.total })}
        </button>
        {sites.length > 0 && <span lang="zh-CN">{sites.join(' · ')}</span>}
        {data.standing !== null && data.standing !== id && (
          <Link to={pageAddress('reports', data.standing)}>{t('copies.toStanding')}</Link>
        )}
      </p>
      {open && <List group={data} current={id} />}
    </div>
  )
}

function List({ group, current }: { group: CopyGroup; current: string }) {
  const { t, language } = useWords()
  const reasons = group.reasons.map((reason) => reason[language])
  return (
    <ul className="copies-list">
      {group.copies.map((copy) => {
        const name = copy.publisher ?? fileName(copy.path) ?? copy.url ?? copy.id
        return (
          <li key={copy.id} aria-current={copy.id === current ? 'true' : undefined}>
            <span lang="zh-CN">
              {copy.id === current ? name : <Link to={pageAddress('reports', copy.id)}>{name}</Link>}
            </span>
            <time>{dayOf(copy.date) ?? t('date.unknown')}</time>
            <span>
              {copy.holds === 'partial'
                ? t('copies.partial', { percent: Math.round(copy.share * 100) })
                : t(`copies.${copy.holds}`)}
            </span>
            <span>{copy.repairs > 0 ? t('copies.repairs', { count: copy.repairs }) : t('copies.sound')}</span>
            {copy.standing && (
              <span className="copies-standing">{[t('copies.standing'), ...reasons].join(t('meta.separator'))}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Of a page that is several reports: which. */
function Parts({ group }: { group: CopyGroup }) {
  const { t } = useWords()
  return (
    <div className="copies-line">
      <p>{t('copies.parts', { count: group.parts.length })}</p>
      <ul className="copies-list">
        {group.parts.map(({ report, share }) => (
          <li key={report.id}>
            <Link to={pageAddress('reports', report.id)} lang="zh-CN">
              {report.title ?? t('report.untitled')}
            </Link>
            <time>{dayOf(report.date) ?? t('date.unknown')}</time>
            <span>{share < 0.9 ? t('copies.partial', { percent: Math.round(share * 100) }) : t('copies.whole')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
