import type {
  Act,
  EventType,
  IndicatorKind,
  InputFormat,
  Measure,
  OrganizationKind,
  TifaKind,
} from '../record/types.ts'
import type { PlaceLevel } from './rows.ts'

/** Columns as the migrations make them. Lists and spans are JSON; numbers of records are `report * 2^20 + position`. */
interface ReportTable {
  no: number
  id: string
  title: string | null
  publisher: string | null
  origin: string | null
  date: string | null
  first: string | null
  last: string | null
  month: string
  length: number
  repairs: number
  topics: string
  counts: string
  path: string | null
  url: string | null
  format: InputFormat
  sha256: string
  added: string
  /** 1 where it stands in lists and counts, 0 for a further copy of one that does. */
  listed: number
  /** What it has in common with its copies; null where it is too short to have any. */
  body: number | null
}
interface EntityTable {
  no: number
  id: string
  name: string
  words: string
  reports: number
  first: string | null
  last: string | null
}
interface SentenceMention {
  day: string
  sentence: number
  start: number
  end: number
}
interface SentenceTable {
  no: number
  report: number
  start: number
  end: number
  act: Act
  stated: number
  speaker: string | null
  person: number | null
  topics: string
  day: string
  confidence: number
}

interface PassedOnTable {
  no: number
  report: number
  event: number | null
  relay: number
  people: string
  meeting: string | null
  scope: string | null
  place: number | null
  home: number | null
  occasion: string
  day: string
  start: number
  end: number
  work: string
}

interface FollowStatementTable {
  no: number
  report: number
  role: number
  day: string
  ord: string
  sentence: number
  place: string
  parent: number | null
  root: number | null
  keys: string
  data: string
}

export interface Tables {
  follow_statements: FollowStatementTable
  follow_keys: { key: string; statement: number }
  follow_pairs: { later: number; earlier: number; kind: string; score: number; reasons: string }
  follow_items: {
    root: number
    id: string
    place: string
    topic: string
    outcome: string
    deadline: string | null
    first: string
    last: string
    steps: number
    words: string
  }
  reports: ReportTable
  texts: { report: number; body: string; record: Uint8Array }
  copies: { report: number; charset: string; stated: string; text: Uint8Array; map: Uint8Array }
  raws: { no: number; sha256: string; media: string; seen: string; address: string | null; bytes: Uint8Array }
  visits: { address: string; report: number; etag: string | null; modified: string | null; seen: string }
  relisted: { report: number; at: number }
  bodies: {
    body: number
    letters: number
    keys: number
    grp: number
    day: string | null
    container: number | null
    held: number
    joined: number
  }
  body_keys: { key: number; day: number; body: number }
  body_pairs: {
    body: number
    other: number
    verdict: 'same' | 'cut' | 'piece'
    share: number
    back: number
    ranges: string
    part: number
  }
  copy_groups: { grp: number; copies: number; standing: number | null }
  people: EntityTable & { statements: number; called: string; untold: number }
  profiles: {
    no: number
    called: string
    key: string
    name: string
    posts: string
    region: string | null
    bucket: string
    person: number
    reports: number
    first: string | null
    last: string | null
  }
  profile_posts: { of: string; title: string; profile: number }
  profile_reports: { profile: number; day: string; report: number }
  organization_names: {
    no: number
    called: string
    core: string
    head: string
    at: string | null
    local: number
    grouped: number
    organization: number
    reports: number
  }
  organization_prints: { name: number; of: 'name' | 'kind' | 'ticker' | 'province'; value: string; n: number }
  organization_reports: { name: number; report: number; province: string | null }
  organization_renames: { report: number; old: string; new: string }
  identity_doubts: {
    kind: 'person' | 'organization' | 'event'
    a: number
    b: number
    bits: number
    reasons: string
    /** The decision that leaves the pair as it is. */
    decision: number | null
  }
  identity_decisions: {
    no: number
    kind: string
    subject: string
    identity: string
    action: string
    a: string
    b: string
    to: string | null
    note: string | null
    by: string
    at: string
  }
  identity_anchors: { kind: string; at: string; decision: number }
  identity_unmet: { decision: number; why: string }
  report_people: { person: number; report: number; ord: number }
  posts: {
    no: number
    person: number
    report: number
    day: string
    ord: number
    title: string
    of: string | null
  }
  places: EntityTable & { code: string | null; level: PlaceLevel; parent: number | null; named: number }
  report_places: { place: number; report: number; ord: number | null }
  sentence_places: SentenceMention & { place: number }
  organizations: EntityTable & { kind: OrganizationKind; ticker: string | null }
  report_organizations: { organization: number; report: number; ord: number }
  sentence_organizations: SentenceMention & { organization: number }
  tifa: EntityTable & { kind: TifaKind }
  report_tifa: { tifa: number; report: number; ord: number }
  sentence_tifa: SentenceMention & { tifa: number }
  variants: { of: string; entity: number; value: string; n: number }
  sentences: SentenceTable
  sentence_topics: { topic: string; day: string; sentence: number }
  report_acts: { topic: string; act: Act; report: number; n: number }
  tallies: { month: string; topic: string; act: Act | ''; reports: number; statements: number }
  events: {
    no: number
    report: number
    type: EventType
    date: string | null
    first: string | null
    last: string | null
    place: number | null
    lead: string | null
    person: number | null
    stops: string
    words: string
    spans: string
    confidence: number
    /** The telling that stands for the event where another does. */
    head: number | null
  }
  event_pairs: { event: number; other: number; score: number }
  meeting_names: { name: string; day: string; event: number }
  passed_on: PassedOnTable
  passed_on_people: { person: number; relay: number; day: string; passed: number }
  event_people: { event: number; ord: number; name: string; person: number | null }
  agendas: {
    no: number
    report: number
    speaker: string | null
    person: number | null
    announced: number | null
    words: string
    spans: string
    day: string
    confidence: number
  }
  agenda_items: { agenda: number; ord: number; text: string; start: number; end: number }
  indicators: {
    no: number
    report: number
    sentence: number | null
    kind: IndicatorKind
    metric: string
    measure: Measure
    value: number | null
    unit: string | null
    approx: number
    bound: string | null
    high: number | null
    period: string | null
    subject: string | null
    words: string
    spans: string
    day: string
    confidence: number
  }
  citations: EntityTable & { authority: string }
  decisions: {
    no: number
    report: string
    kind: string
    identity: string
    action: string
    value: string | null
    quote: string | null
    note: string | null
    by: string
    at: string
  }
  desk_entries: {
    no: number
    item: string
    kind: string
    day: string
    by: string
    at: string
    text: string | null
    percent: number | null
    sources: string
    facts: string | null
  }
  desk_items: {
    id: string
    words: string
    stage: string
    lead: string | null
    deadline: string | null
    filed: string
    report: string | null
    last: number
    item: string
  }
  desk_files: { sha256: string; name: string; bytes: Uint8Array }
  searches: { id: string; name: string; list: string; query: string; by: string; at: string }
  desk_settings: { name: string; value: string }
  laid: { report: number; record: Uint8Array; orphans: string }
  doubts: { confidence: number; report: number; kind: string; identity: string }
  report_citations: { citation: number; report: number; day: string; sentence: number | null }
}
