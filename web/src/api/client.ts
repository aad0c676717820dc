import type {
  AgendaPage,
  ApiError,
  CitationPage,
  CopyDetail,
  EventPage,
  Facets,
  IndicatorPage,
  OrganizationDetail,
  OrganizationPage,
  Overview,
  PersonDetail,
  PersonPage,
  PlaceDetail,
  PlacePage,
  ReportDetail,
  ReportPage,
  SearchResult,
  StatementPage,
  TifaDetail,
  TifaPage,
  TopicStats,
} from '../../../src/serve/schema.ts'
import type { CitedReport } from '../../../src/serve/schema-cite.ts'
import type { CopyGroup } from '../../../src/serve/schema-copies.ts'
import type { Coverage } from '../../../src/serve/schema-coverage.ts'
import type { DeskItem, DeskList, Draft, Told } from '../../../src/serve/schema-desk.ts'
import type { EventDetail, RelayDetail, ReportLinks } from '../../../src/serve/schema-events.ts'
import type { Career, Choices, Holders, IdentityDoubtPage } from '../../../src/serve/schema-identities.ts'
import type { Comparison, ItemDetail, ItemPage } from '../../../src/serve/schema-items.ts'
import type { Lineage, Trends } from '../../../src/serve/schema-lineage.ts'
import type { ReportMargin } from '../../../src/serve/schema-margin.ts'
import type { Mentions, PairPage } from '../../../src/serve/schema-pairs.ts'
import type { DoubtPage, ReportDecisions, ReviewOverview } from '../../../src/serve/schema-review.ts'
import type { SavedSearches } from '../../../src/serve/schema-searches.ts'

/** What each address of the API answers with. */
export interface Answers {
  '/reports/:id/cite': CitedReport
  '/items': ItemPage
  '/items/:id': ItemDetail
  '/compare': Comparison
  '/reports/:id/copies': CopyGroup
  '/reports/:id/decisions': ReportDecisions
  '/searches': SavedSearches
  '/desk': DeskList
  '/desk/:id': DeskItem
  '/desk/:id/told': Told
  '/desk/draft': Draft
  '/review': ReviewOverview
  '/review/queue': DoubtPage
  '/review/pairs': PairPage
  '/reports/:id/links': ReportLinks
  '/reports/:id/margin': ReportMargin
  '/relays/:id': RelayDetail
  '/overview': Overview
  '/coverage': Coverage
  '/facets': Facets
  '/reports': ReportPage
  '/reports/:id': ReportDetail
  '/reports/:id/copy': CopyDetail
  '/people': PersonPage
  '/people/:id': PersonDetail
  '/people/:id/career': Career
  '/people/:id/mentions': Mentions
  '/places': PlacePage
  '/places/:id': PlaceDetail
  '/places/:id/holders': Holders
  '/identities/doubts': IdentityDoubtPage
  '/organizations': OrganizationPage
  '/organizations/:id': OrganizationDetail
  '/tifa': TifaPage
  '/tifa/:id': TifaDetail
  '/tifa/:id/lineage': Lineage
  '/tifa/rising': Trends
  '/indicators': IndicatorPage
  '/citations': CitationPage
  '/events': EventPage
  '/events/:id': EventDetail
  '/agendas': AgendaPage
  '/statements': StatementPage
  '/stats/topics': TopicStats
  '/search': SearchResult
}

export type Params = Readonly<Record<string, string | number | undefined>>

/** An answer that is none: `status` 0 where the server could not be reached at all. */
export class ApiFailure extends Error {
  readonly status: number
  readonly field: string | null
  /** What a name that means several may mean. */
  readonly choices: Choices['choices'] | null

  constructor(status: number, message: string, field: string | null = null, choices: Choices['choices'] | null = null) {
    super(message)
    this.status = status
    this.field = field
    this.choices = choices
  }
}

/** @throws ApiFailure where the server is not reached, or says that it cannot answer. */
async function fetched(address: string, request: RequestInit): Promise<unknown> {
  const response = await responded(address, request)
  return response.status === 204 ? null : response.json()
}

/** @throws ApiFailure where the server is not reached, or says that it cannot answer. */
async function responded(address: string, request: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`/api${address}`, request)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new ApiFailure(0, '')
  }
  if (response.ok) return response
  const said = (await response.json().catch(() => null)) as (ApiError & Partial<Choices>) | null
  throw new ApiFailure(
    response.status,
    said?.error.message ?? response.statusText,
    said?.error.field ?? null,
    said?.choices ?? null,
  )
}

/**
 * Asks the API. `id` fills the `:id` of the address.
 * @throws ApiFailure where the server is not reached, or says that it cannot answer.
 */
export async function ask<P extends keyof Answers>(
  path: P,
  { id, params = {}, signal }: { id?: string | undefined; params?: Params; signal?: AbortSignal },
): Promise<Answers[P]> {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    if (value !== undefined && value !== '') search.set(name, `${value}`)
  const address = `${path.replace(':id', encodeURIComponent(id ?? ''))}${search.size ? `?${search}` : ''}`
  return (await fetched(address, { headers: { accept: 'application/json' }, ...(signal && { signal }) })) as Answers[P]
}

/**
 * Sends something to be written down.
 * @throws ApiFailure where the server is not reached, or does not take it.
 */
export function send(path: string, body: unknown, method: 'POST' | 'PUT' | 'DELETE' = 'POST'): Promise<unknown> {
  return fetched(path, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  })
}

/** Bytes that evidence and an office's ledger may have. */
const MOST_AT_DESK = 20 * 1024 * 1024

/**
 * Sends a file as it is.
 * @throws ApiFailure where the server is not reached, or does not take it: with status 413 where it is too large, which at the desk
 * is seen before anything is sent.
 */
export async function sendFile(path: string, file: Blob): Promise<unknown> {
  if (path.startsWith('/desk/') && file.size > MOST_AT_DESK) throw new ApiFailure(413, '')
  return fetched(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })
}

/**
 * Fetches a file of what is named in the body.
 * @throws ApiFailure where the server is not reached, or cannot make it.
 */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return (await responded(path, request)).blob()
}
