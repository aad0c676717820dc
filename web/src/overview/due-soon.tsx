import { Segmented } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { OutcomeMark } from '../follow/outcome.tsx'
import { pageAddress, wordsAddress } from '../parts/addresses.ts'
import { NameLink } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'

const WINDOWS = [3, 6, 12] as const
const SHOWN = 8

/** Today in China, where the deadlines are. */
const today = () => new Date(Date.now() + 8 * 3_600_000)
const dayOf = (date: Date) => date.toISOString().slice(0, 10)

/** The day so many months on; the last of its month where that month is shorter. */
function monthsOn(from: Date, months: number): Date {
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(from.getUTCDate(), last)))
}

/** Targets and demands whose deadline or period ends soon, and which are not yet rated or under way. */
export function DueSoon() {
  const { t } = useWords()
  const [months, setMonths] = useState<number>(6)
  const now = today()
  const from = dayOf(now)
  const due = dayOf(monthsOn(now, months))
  const within = { dueFrom: from, due, open: 'true', sort: 'deadline' }
  const before = { due: dayOf(new Date(now.getTime() - 86_400_000)), open: 'true', sort: 'deadline' }
  const soon = useAnswer('/items', { params: { ...within, size: SHOWN }, keep: true })
  const past = useAnswer('/items', { params: { ...before, size: 1 } })
  if (!soon.data || !past.data || soon.data.total + past.data.total === 0) return null
  const { items, total } = soon.data
  return (
    <Section
      head={t('due.title')}
      more={
        total > SHOWN ? { to: `/items?${new URLSearchParams(within)}`, text: t('section.all', { count: total }) } : null
      }
      tools={
        <Segmented
          size="small"
          value={months}
          options={WINDOWS.map((count) => ({ value: count, label: t('due.within', { count }) }))}
          onChange={setMonths}
          aria-label={t('due.window')}
        />
      }
    >
      {items.length ? (
        <ul className="due-soon">
          {items.map((item) => {
            const [asked] = item.steps
            return (
              <li key={item.id}>
                <time>{item.revised ?? item.deadline?.day}</time>
                <div>
                  <Link className="quiet-link" lang="zh-CN" to={pageAddress('items', item.id)}>
                    {item.what}
                  </Link>
                  <p className="faint">
                    <OutcomeMark outcome={item.outcome} />
                    {item.place && <NameLink id={item.place.id} name={item.place.name} as="place" />}
                    {asked && (
                      <Link
                        className="quiet-link source-title"
                        lang="zh-CN"
                        to={wordsAddress(asked.report.id, asked.start)}
                      >
                        {asked.report.title ?? t('report.untitled')}
                      </Link>
                    )}
                  </p>
                </div>
              </li>
            )
          })}
        </ul>
      ) : (
        <p className="soft">{t('due.none', { count: months })}</p>
      )}
      {past.data.total > 0 && (
        <p>
          <Link to={`/items?${new URLSearchParams(before)}`}>
            {t('due.past', { count: past.data.total, n: past.data.total.toLocaleString('en-US') })}
          </Link>
        </p>
      )}
    </Section>
  )
}
