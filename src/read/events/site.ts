import type { OrganizationKind, Span } from '../../record/types.ts'
import type { OrganizationReading, PeopleReading, PlaceReading } from '../draft.ts'

/** A named site that was visited. */
export interface Stop {
  readonly name: string
  readonly span: Span
}

/** What sites are told apart by: the places and organizations of the report. */
export interface Sites {
  readonly places: PlaceReading
  readonly organizations: OrganizationReading
  readonly people: PeopleReading
  /** The school or hospital that the report speaks from. */
  readonly own: { readonly name: string; readonly kind: OrganizationKind } | null
}

/**
 * How much of a name must speak for itself: `seen` needs a telling ending or an organization (察看…), `gone` where somebody
 * goes (来到…) any run that is like a name, `listed` in a list that 等地 or 等企业 closes nearly all.
 */
export type Ground = 'seen' | 'gone' | 'listed'
