import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { ItemStep as Step } from '../../../src/serve/schema-items.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'
import { StepMark } from './outcome.tsx'

/** One step of an item: when, its words, and why it is taken for one. `who` stands beside the day, `children` at the end. */
export function ItemStep({
  step,
  who,
  children,
}: {
  step: Pick<Step, 'report' | 'start' | 'status' | 'text' | 'reasons'>
  who: ReactNode
  children: ReactNode
}) {
  const { t, language } = useWords()
  return (
    <li>
      <p className="step-when">
        <StepMark status={step.status} />
        <time>{dayOf(step.report.date) ?? t('date.unknown')}</time>
        {who}
      </p>
      <blockquote lang="zh-CN">
        <Link className="quiet-link" to={wordsAddress(step.report.id, step.start)}>
          {step.text}
        </Link>
      </blockquote>
      <ul className="step-why">
        {step.reasons.map((reason) => (
          <li key={reason.zh}>{reason[language]}</li>
        ))}
      </ul>
      {children}
    </li>
  )
}
