import { Tooltip } from 'antd'
import { Link } from 'react-router'
import type { ItemRow, ItemStep } from '../../../src/serve/schema-items.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { StepMark } from './outcome.tsx'

/** Days on one axis, so that rows can be compared. */
export interface Axis {
  readonly from: number
  readonly to: number
  /** First days of years, for the marks on the axis. */
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

const DAY = 86_400_000

/** The axis that the steps and deadlines of some items need; null where none has a day. */
export function axisOf(items: readonly ItemRow[]): Axis | null {
  const steps = items.flatMap((item) => item.steps.flatMap((step) => step.report.date?.slice(0, 10) ?? []))
  const last = Math.max(...steps.map((day) => Date.parse(day)))
  if (!Number.isFinite(last)) return null
  // A deadline many years ahead must not squeeze what has been reported.
  const deadlines = items.flatMap((item) => [item.deadline?.day, item.revised].flatMap((day) => day ?? []))
  const days = [...steps, ...deadlines.filter((day) => Date.parse(day) < last + 730 * DAY)].map((day) =>
    Date.parse(day),
  )
  const from = Math.min(...days) - 15 * DAY
  const to = Math.max(...days) + 15 * DAY
  const years = []
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year, 0) <= to; year++)
    years.push({ year, at: share({ from, to }, Date.UTC(year, 0)) })
  return { from, to, years: years.length > 12 ? years.filter(({ year }) => year % 5 === 0) : years }
}

const share = ({ from, to }: Pick<Axis, 'from' | 'to'>, at: number) =>
  Math.min(100, Math.max(0, ((at - from) / (to - from)) * 100))
const placed = (axis: Axis, day: string) => share(axis, Date.parse(day.slice(0, 10)))

/** Dots nearer than this cover one another for a finger, as a share of the axis in per cent (WCAG 2.2, 2.5.8). */
const APART = 8

/** Moves dots that lie too near apart, in order, as little as the axis has room for. */
function apart<D extends { readonly at: number }>(dots: readonly D[]): D[] {
  const gap = Math.min(APART, 100 / Math.max(1, dots.length))
  let least = 0
  const forward = dots.map((dot) => {
    const at = Math.max(dot.at, least)
    least = at + gap
    return { ...dot, at }
  })
  let most = 100
  return forward
    .toReversed()
    .map((dot) => {
      const at = Math.min(dot.at, most)
      most = at - gap
      return { ...dot, at }
    })
    .toReversed()
}

/** An item's steps as dots on a line, each dot a quote; a tick where its deadline is. */
export function TimeLine({ item, axis }: { item: ItemRow; axis: Axis }) {
  const { t } = useWords()
  const dated = item.steps.filter((step) => step.report.date !== null)
  const due = item.revised ?? item.deadline?.day
  const dots = apart(dated.map((step) => ({ step, at: placed(axis, step.report.date!) })))
  return (
    <div className="item-line">
      {axis.years.map(({ year, at }) => (
        <span key={year} className="item-year" style={{ insetInlineStart: `${at}%` }} />
      ))}
      {dots.length > 1 && (
        <span
          className="item-run"
          style={{ insetInlineStart: `${dots[0]!.at}%`, inlineSize: `${dots.at(-1)!.at - dots[0]!.at}%` }}
        />
      )}
      {due && Date.parse(due) <= axis.to && (
        <Tooltip title={`${t('item.deadline')} ${due}`}>
          <span className="item-due" style={{ insetInlineStart: `${placed(axis, due)}%` }} />
        </Tooltip>
      )}
      <ol>
        {dots.map(({ step, at }) => (
          <li key={`${step.report.id} ${step.start}`} style={{ insetInlineStart: `${at}%` }}>
            <Tooltip title={<StepWords step={step} />} mouseEnterDelay={0.1}>
              <Link
                to={wordsAddress(step.report.id, step.start)}
                data-step={step.status}
                aria-label={`${dayOf(step.report.date)} ${t(`step.${step.status}`)} ${step.text}`}
              />
            </Tooltip>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The years of an axis, for the head above the lines. */
export function Years({ axis }: { axis: Axis }) {
  return (
    <span className="item-years" aria-hidden>
      {axis.years.map(({ year, at }) => (
        <span key={year} style={{ insetInlineStart: `${at}%` }}>
          {year}
        </span>
      ))}
    </span>
  )
}

function StepWords({ step }: { step: ItemStep }) {
  const { language } = useWords()
  const sum = step.reasons.find((reason) => /[≥≤<>]/.test(reason.zh))
  return (
    <>
      <StepMark status={step.status} /> {dayOf(step.report.date)} {step.speaker?.name}
      <br />
      <span lang="zh-CN">“{step.text}”</span>
      {sum && (
        <>
          <br />
          {sum[language]}
        </>
      )}
    </>
  )
}
