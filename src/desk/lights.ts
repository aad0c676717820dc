import type { Item } from './item.ts'

/** When a light shines. */
export const LIGHT_CASES = ['finished', 'overdue', 'due', 'undated', 'open'] as const
export type LightCase = (typeof LIGHT_CASES)[number]

/** One light: offices name and colour them differently, so all of it is a setting. */
export interface Light {
  readonly id: string
  readonly zh: string
  readonly en: string
  /** `#rrggbb`. */
  readonly colour: string
  readonly when: LightCase
  /** With `due`: so many days before the deadline and less. */
  readonly days?: number | undefined
}

/** What an office starts from; the first light whose case holds is shown. */
export const LIGHTS: readonly Light[] = [
  { id: 'done', zh: '已办结', en: 'finished', colour: '#2f6f9f', when: 'finished' },
  { id: 'red', zh: '逾期', en: 'overdue', colour: '#b3261e', when: 'overdue' },
  { id: 'yellow', zh: '临期', en: 'due soon', colour: '#b7791f', when: 'due', days: 15 },
  { id: 'grey', zh: '未定时限', en: 'no deadline', colour: '#70685b', when: 'undated' },
  { id: 'green', zh: '正常推进', en: 'under way', colour: '#2e7d4f', when: 'open' },
]

const DAY = 86_400_000

/** Days from one ISO day to another; negative where the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/**
 * The light of an item on a day; null where none of the settings fits.
 * @param today ISO day
 */
export function lightOf(item: Pick<Item, 'stage' | 'deadline'>, lights: readonly Light[], today: string): Light | null {
  const finished = item.stage === 'finished' || item.stage === 'closed'
  const left = item.deadline === null ? null : daysBetween(today, item.deadline)
  const holds: Record<LightCase, (light: Light) => boolean> = {
    finished: () => finished,
    overdue: () => !finished && left !== null && left < 0,
    due: ({ days = 0 }) => !finished && left !== null && left >= 0 && left <= days,
    undated: () => !finished && left === null,
    open: () => !finished,
  }
  return lights.find((light) => holds[light.when](light)) ?? null
}
