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
import type { EventDetail, RelayDetail, ReportLinks } from '../../../src/serve/schema-events.ts'

/** What each address of the API answers with. */
export interface Answers {
  '/reports/:id/cite': CitedReport
  '/reports/:id/links': ReportLinks
  '/relays/:id': RelayDetail
  '/overview': Overview
  '/facets': Facets
  '/reports': ReportPage
  '/reports/:id': ReportDetail
  '/reports/:id/copy': CopyDetail
  '/people': PersonPage
  '/people/:id': PersonDetail
  '/places': PlacePage
  '/places/:id': PlaceDetail
  '/organizations': OrganizationPage
  '/organizations/:id': OrganizationDetail
  '/tifa': TifaPage
  '/tifa/:id': TifaDetail
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

  constructor(status: number, message: string, field: string | null = null) {
    super(message)
    this.status = status
    this.field = field
  }
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
  const address = `/api${path.replace(':id', encodeURIComponent(id ?? ''))}${search.size ? `?${search}` : ''}`
  let response: Response
  try {
    response = await fetch(address, { headers: { accept: 'application/json' }, ...(signal && { signal }) })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiFailure(0, '')
  }
  if (response.ok) return (await response.json()) as Answers[P]
  const said = (await response.json().catch(() => null)) as ApiError | null
  throw new ApiFailure(response.status, said?.error.message ?? response.statusText, said?.error.field ?? null)
}
