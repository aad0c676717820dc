import { styleText } from 'node:util'
import type { ItemRow } from '../../ledger/rows-items.ts'
import { plain } from '../plain.ts'
import { wrap } from '../wrap.ts'
import { OUTCOME_NAMES, outcomeText, STEP_NAMES } from './words.ts'

const WIDEST = 120
const day = (date: string | null) => date?.slice(0, 10) ?? '日期不详'

/** An item with its steps as a time line, for the terminal. @param width half-width columns that lines are wrapped to */
export function timeline(item: ItemRow, width: number): string[] {
  const room = Number.isFinite(width) ? Math.min(width, WIDEST) : width
  const bold = (text: string) => styleText('bold', text)
  const dim = (text: string) => styleText('dim', text)
  const hanging = (mark: string, indent: number, text: string) =>
    wrap(plain(text), room - indent).map((line, i) => `${i ? ' '.repeat(indent) : mark}${line}`)
  const { deadline, revised } = item
  const about = [
    item.place?.name,
    item.asked?.name,
    deadline?.day ? `${deadline.text}（${deadline.day}）` : deadline?.text,
    revised ? `改为${revised}` : null,
    item.id,
  ].filter(Boolean)
  const looked = item.outcome === 'not yet rated' && item.looked ? `（查至${item.looked}）` : ''
  return [
    ...hanging('', 0, item.what).map(bold),
    `  ${outcomeText(item.outcome)}${dim(looked)}  ${dim(plain(about.join(' · ')))}`,
    ...item.steps.flatMap((step) => {
      const name = STEP_NAMES[step.status]
      const said = [`“${step.text}”`, step.speaker?.name, step.report.origin, step.report.id].filter(Boolean).join('  ')
      const why = step.reasons.find((reason) => /[≥≤<>]|相差/.test(reason.zh))?.zh
      return [
        ...hanging(`  ${dim(day(step.report.date))}  ${name.padEnd(Math.max(0, 4 - name.length))} `, 20, said),
        ...(why ? hanging(' '.repeat(20), 22, dim(why)) : []),
      ]
    }),
  ]
}

/** How many items stand how, in one line. */
export function tally(outcomes: readonly { outcome: ItemRow['outcome']; count: number }[]): string {
  return outcomes.map(({ outcome, count }) => `${OUTCOME_NAMES[outcome]} ${count}`).join('，')
}
