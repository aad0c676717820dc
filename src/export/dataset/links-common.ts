import type { Page } from '../../ledger/rows.ts'
import { pagesOf } from '../pages.ts'
import { field } from './table.ts'

export const reasonsOf = (reasons: readonly { zh: string }[]) => reasons.map(({ zh }) => zh).join('；') || null
export const reportOfEvent = (event: string) => event.slice(0, event.lastIndexOf('.'))
/** Every row of one of the ledger's lists, page by page. */
export const every = <T>(list: (query: { page: number; size: number }) => Promise<{ total: number; items: T[] }>) =>
  pagesOf(
    (query) => list(query) as Promise<Page<T>>,
    {},
    Number.POSITIVE_INFINITY,
    () => {},
  )

export const REASONS = field('reasons', 'text', '理由，以“；”分开', 'why, in Chinese, separated by ；')
export const SCORE = field('score', 'number', '规则的把握，0 到 1', 'how sure the rules are, 0 to 1')
