import type { Meta, Organization, Person, Place } from '../record/types.ts'

/** What the read room takes: the part of an article that reading depends on. */
export interface Readable {
  readonly body: string
  readonly meta: Meta
}

/** A sentence by position, before its act is known. */
export interface SentenceSpan {
  readonly start: number
  readonly end: number
  /** Index of the paragraph (line of `body`) it stands in. */
  readonly paragraph: number
}

/** One mention of an administrative division or zone. */
export interface PlaceMention {
  readonly start: number
  readonly end: number
  /** As printed: 南昌市. */
  readonly text: string
  /** Six digits of GB/T 2260, or null for townships, streets and zones. */
  readonly code: string | null
  /** Shortest usual name: 南昌; a township's or zone's whole name. */
  readonly name: string
  readonly level: 'province' | 'prefecture' | 'county' | 'township' | 'zone'
  /** Nearest coded division above (for a township or zone: its host), where known. */
  readonly parent: string | null
  /** True where the mention is only part of an organization's, document's or phrase's name and so names no place. */
  readonly inside: boolean
}

/** The region that a report speaks from: what 省委, 全市 or 我县 in it mean. Six-digit codes, null where not known; `unit` for a zone or institution that speaks of itself (我区, 我校). */
export interface Home {
  readonly province: string | null
  readonly prefecture: string | null
  readonly county: string | null
  readonly unit: string | null
  /** The division that who first published the report speaks from, where its name tells one. */
  readonly seat?: string | null
  /** True where the county speaks of itself: named by its towns alone, or a city that nobody comes to. */
  readonly towned?: boolean
}

/** One mention of a person: by full name, or meant by a pronoun or surname with post. */
export interface PersonMention {
  readonly start: number
  readonly end: number
  /** Full name of the person meant. */
  readonly name: string
  readonly via: 'name' | 'pronoun' | 'short'
}

/** A post beside a name in the text. */
export interface PostMention {
  readonly start: number
  readonly end: number
  readonly person: string
  readonly title: string
  readonly of: string | null
}

export interface PlaceReading {
  /** In order of `start`, none overlapping another. */
  readonly mentions: readonly PlaceMention[]
  readonly places: readonly Place[]
  readonly home: Home
}

export interface PeopleReading {
  /** In order of `start`, none overlapping another. */
  readonly mentions: readonly PersonMention[]
  readonly posts: readonly PostMention[]
  readonly people: readonly Person[]
}

export interface OrganizationMention {
  readonly start: number
  readonly end: number
  /** The record's name that this mention means. */
  readonly name: string
}

export interface OrganizationReading {
  readonly mentions: readonly OrganizationMention[]
  readonly organizations: readonly Organization[]
}
