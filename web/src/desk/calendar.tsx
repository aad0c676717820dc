import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { DeskItem } from '../../../src/serve/schema-desk.ts'
import { useWords } from '../words/use-words.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** The days of a month by week, Monday first; null where a week reaches into another month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, i) => `${year}-${two(month)}-${two(i + 1)}`),
  ]
  while (cells.length % 7) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, i) => cells.slice(i * 7, i * 7 + 7))
}

/** Deadlines by day, a month at a time. */
export function DeskCalendar({ items, today }: { items: readonly DeskItem[]; today: string }) {
  const { t, language } = useWords()
  const [month, setMonth] = useState(today.slice(0, 7))
  const [year = 0, number = 1] = month.split('-').map(Number)
  const move = (by: number) => {
    const at = new Date(Date.UTC(year, number - 1 + by, 1))
    setMonth(`${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}`)
  }
  const due = Map.groupBy(
    items.filter(({ deadline }) => deadline?.startsWith(month)),
    ({ deadline }) => deadline!,
  )
  const dayName = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { weekday: 'short', timeZone: 'UTC' })
  const named = Array.from({ length: 7 }, (_, i) => dayName.format(new Date(Date.UTC(2024, 0, 1 + i))))
  return (
    <section>
      <div className="calendar-head">
        <Button size="small" onClick={() => move(-1)} aria-label={t('desk.monthBefore')}>
          ‹
        </Button>
        <h2>{month}</h2>
        <Button size="small" onClick={() => move(1)} aria-label={t('desk.monthAfter')}>
          ›
        </Button>
      </div>
      <table className="calendar">
        <thead>
          <tr>
            {named.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, number).map((week) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a week has seven days in order
                <td key={i} data-today={day === today || undefined}>
                  {day && <time dateTime={day}>{Number(day.slice(8))}</time>}
                  {day &&
                    due.get(day)?.map((item) => (
                      <Link key={item.id} to={`/desk/${item.id}`} lang="zh-CN">
                        <i style={{ backgroundColor: item.light?.colour }} aria-hidden />
                        {item.what}
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
