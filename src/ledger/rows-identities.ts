import type { PersonRow, PlaceRef, Post, Ref, ReportRef } from './rows.ts'

/** A reason in both languages of the interface. */
export interface ReasonText {
  code: string
  zh: string
  en: string
}

/** From when to when reports see someone in a post. Dates are ISO days; null where no report with it has one. */
export interface Seen {
  first: string | null
  last: string | null
  /** How many reports do. */
  reports: number
  firstReport: ReportRef
  lastReport: ReportRef
}

/** Someone who held a post before or after another, as reports show it. */
export interface Neighbour {
  person: Ref
  /** Before: the last day on which reports see him in it; after: the first. */
  day: string
  report: ReportRef
  /** The title while he only acts (代市长); null where he does not, or no report says so. */
  acting: string | null
}

/** A post of a career. */
export interface CareerPost extends Post, Seen {
  /** As reports print it, the most frequent first. */
  titles: string[]
  /** While he only acts in it (代市长). */
  acting: Seen | null
  /** True where reports name it only as one that is over (原市长). */
  former: boolean
  /** Of posts that one person at a time holds. */
  before: Neighbour | null
  after: Neighbour | null
}

/** A time in which no report sees a person, between two in which reports do. */
export interface Gap {
  from: string
  to: string
  days: number
}

/** Two of one name, or two organizations, that may be one: kept apart until someone decides. */
export interface IdentityDoubt {
  kind: 'person' | 'organization'
  a: DoubtSide
  b: DoubtSide
  /** How likely they are one, 0 to 1. */
  score: number
  reasons: ReasonText[]
}
export interface DoubtSide extends Ref {
  /** What reports say of it: the posts of a person, the places of an organization. */
  about: string[]
  reports: number
  first: string | null
  last: string | null
  /** One report that names it. */
  report: ReportRef | null
}

/** A person's posts over time. */
export interface Career {
  person: Ref
  first: string | null
  last: string | null
  /** True where these are mentions that say too little to tell whose they are: one person's or several. */
  untold: boolean
  /** In the order in which they are first seen. */
  posts: CareerPost[]
  /** Of a year and more, in order. */
  gaps: Gap[]
  /** What joined mentions with different posts, the surest first. */
  joins: { a: Post; b: Post; score: number; reasons: ReasonText[] }[]
  /** Others of the same name. */
  namesakes: PersonRow[]
  doubts: IdentityDoubt[]
}

/** Someone who held a post. */
export interface Holder extends Seen {
  person: Ref
  acting: Seen | null
}

/** Who followed whom in a post. */
export interface Succession {
  from: Ref
  to: Ref
  /** The day by which the new one holds it: of the first event or report that shows him in it. */
  by: string
  /** The report that shows it. */
  report: ReportRef
  /** The title of one who at first only acts (代市长). */
  acting: string | null
}

/** A post of a place or unit, with who held it when. */
export interface Seat {
  /** 市长, 省委书记. */
  title: string
  of: string
  ofName: string
  /** True where one person at a time holds it. */
  single: boolean
  /** In the order in which they are first seen; those without a date last. */
  holders: Holder[]
  successions: Succession[]
}

/** Who held the posts of a place. */
export interface Holders {
  place: PlaceRef
  /** Posts that one person holds first, then by the number of reports. */
  seats: Seat[]
}
