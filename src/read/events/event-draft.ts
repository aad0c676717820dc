import type { Event, Span } from '../../record/types.ts'
import type { PlaceMention } from '../draft.ts'
import type { Stop } from './site.ts'

/** The verbs by which a reception is told. */
export const MET = /会见|接见|拜会|[同与](?=[^，。；]{2,60}会谈)/

/** An event while it is gathered from its tellings. */
export interface EventDraft {
  readonly type: Event['type']
  date: string | null
  place: string | null
  /** The division that its place was read from, where a sentence names it. */
  named: PlaceMention | null
  /** True where it went through divisions that nothing but the nation covers: its place stays open. */
  readonly wide: boolean
  lead: string | null
  /** True where the report says who leads; a guess may still be overruled. */
  sure: boolean
  /** True where somebody 主持召开: whoever else does so holds a meeting of his own. */
  readonly chairs: boolean
  readonly first: number
  /** True for a signing by several side by side, which nobody leads. */
  readonly joint: boolean
  readonly attendees: Set<string>
  readonly stops: Stop[]
  readonly spans: Span[]
  confidence: number
}
