import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createApi } from '../../src/serve/api.ts'
import * as schema from '../../src/serve/schema.ts'
import { CopyGroup } from '../../src/serve/schema-copies.ts'
import { EventDetail, ReportLinks } from '../../src/serve/schema-events.ts'
import { Career, Holders } from '../../src/serve/schema-identities.ts'
import { ReportMargin } from '../../src/serve/schema-margin.ts'
import { ledgerWith } from '../ledger/folder.ts'
import { lanjiang } from '../ledger/lanjiang.ts'

async function api() {
  return createApi(await ledgerWith(lanjiang))
}

const answers: [string, { parse(value: unknown): unknown }][] = [
  ['/api/overview', schema.Overview],
  ['/api/reports?q=营商环境&sort=relevance', schema.ReportPage],
  ['/api/reports/visit', schema.ReportDetail],
  ['/api/reports/visit/copy', schema.CopyDetail],
  ['/api/reports/visit/copies', CopyGroup],
  ['/api/facets?place=990200&limit=3', schema.Facets],
  ['/api/people?sort=name', schema.PersonPage],
  ['/api/people/顾砚秋', schema.PersonDetail],
  ['/api/people/顾砚秋/career', Career],
  ['/api/places/990200/holders', Holders],
  ['/api/places?level=county', schema.PlacePage],
  ['/api/places/990200', schema.PlaceDetail],
  ['/api/places/990200-栖梧经开区', schema.PlaceDetail],
  ['/api/organizations?kind=enterprise', schema.OrganizationPage],
  ['/api/organizations/砚山科技', schema.OrganizationDetail],
  ['/api/tifa?kind=programme', schema.TifaPage],
  ['/api/tifa/1580行动计划', schema.TifaDetail],
  ['/api/indicators?measure=growth', schema.IndicatorPage],
  ['/api/events?type=inspection&from=2023-03', schema.EventPage],
  ['/api/events/visit.e0', EventDetail],
  ['/api/reports/visit/links', ReportLinks],
  ['/api/reports/visit/margin', ReportMargin],
  ['/api/agendas?person=闻人岱', schema.AgendaPage],
  ['/api/statements?act=directive&topic=safety', schema.StatementPage],
  ['/api/citations', schema.CitationPage],
  ['/api/search?q=栖梧', schema.SearchResult],
  ['/api/stats/topics?by=month', schema.TopicStats],
]
test.each(answers)('%s answers with what its schema says', async (path, shape) => {
  const response = await (await api()).request(encodeURI(path))
  expect(response.status).toBe(200)
  const answer = (await response.json()) as { total?: number }
  expect(shape.parse(answer)).toEqual(answer)
  if (answer.total !== undefined) expect(answer.total).toBeGreaterThan(0)
})

test('a report is given as it was added', async () => {
  const response = await (await api()).request('/api/reports/visit')
  expect(await response.json()).toMatchObject({ report: JSON.parse(JSON.stringify(lanjiang[0]!.report)) })
})

const wrong: [string, string][] = [
  ['/api/reports?size=201', 'size'],
  ['/api/reports?size=0', 'size'],
  ['/api/reports?page=x', 'page'],
  ['/api/reports?from=2023-02-30', 'from'],
  ['/api/reports?to=23', 'to'],
  ['/api/people?year=20x3', 'year'],
  ['/api/statements?act=order', 'act'],
  ['/api/statements?topic=weather', 'topic'],
  ['/api/events?type=party', 'type'],
  ['/api/places?level=village', 'level'],
  ['/api/reports?sort=best', 'sort'],
  ['/api/reports?pLace=x', 'pLace'],
  ['/api/reports?q=a&q=b', 'q'],
  ['/api/overview?year=2023', 'year'],
  ['/api/search?q=%20', 'q'],
  ['/api/stats/topics?by=day', 'by'],
]
test.each(wrong)('%s is refused, naming the filter', async (path, field) => {
  const response = await (await api()).request(path)
  expect(response.status).toBe(400)
  const { error } = schema.ApiError.parse(await response.json())
  expect(error).toMatchObject({ code: 'bad-filter', field })
  expect(error.message.startsWith(`${field}: `)).toBe(true)
})

const absent: [string, string][] = [
  ['/api/reports/none', 'report none'],
  ['/api/reports/none/copy', 'report none'],
  ['/api/people/苗小满', 'person 苗小满'],
  ['/api/places/360100', 'place 360100'],
  ['/api/organizations/某公司', 'organization 某公司'],
  ['/api/tifa/某提法', 'set phrase 某提法'],
  ['/api/events/visit.e9', 'event visit.e9'],
  ['/api/weather', '/api/weather'],
  [`/api/people/${encodeURIComponent('../reports')}`, '../reports'],
]
test.each(absent)('%s is not there, and the answer names it', async (path, named) => {
  const response = await (await api()).request(path.includes('%') ? path : encodeURI(path))
  expect(response.status).toBe(404)
  const { error } = schema.ApiError.parse(await response.json())
  expect(error.code).toBe('not-found')
  expect(error.message).toContain(named)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s changes nothing', async (method) => {
  const response = await (await api()).request('/api/reports/visit', { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('hostile filters are words like any others', async () => {
  const app = await api()
  const hostile = [
    `' OR 1=1 --`,
    '"',
    '* NEAR(',
    'title:x',
    '<script>alert(1)</script>',
    '%_',
    '\\',
    '\0',
    '😀',
    'a'.repeat(200),
  ]
  for (const value of hostile) {
    for (const filter of ['q', 'place', 'person', 'organization', 'tifa', 'origin', 'publisher']) {
      for (const list of ['reports', 'statements', 'people', 'events', 'facets', 'citations', 'indicators']) {
        const response = await app.request(`/api/${list}?${filter}=${encodeURIComponent(value)}`)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')).toContain('application/json')
        if (list === 'reports') expect(await response.json()).toMatchObject({ total: 0 })
      }
    }
  }
})

test('the description names every address, with its filters and errors', async () => {
  const response = await (await api()).request('/api/openapi.json')
  const { openapi, paths } = (await response.json()) as {
    openapi: string
    paths: Record<string, { get: { parameters?: { name: string }[]; responses: Record<string, unknown> } }>
  }
  expect(openapi).toBe('3.1.0')
  const described = new Set(Object.keys(paths))
  for (const [path] of answers) {
    const bare = path.replace(/\?.*/, '')
    const form = described.has(bare)
      ? bare
      : bare.replace(/\/[^/]+(\/(?:copy|copies|links|margin|career|holders))?$/, '/{id}$1')
    expect(described).toContain(form)
  }
  expect(paths['/api/statements']!.get.parameters!.map((parameter) => parameter.name)).toEqual(
    expect.arrayContaining(['q', 'place', 'person', 'topic', 'act', 'from', 'to', 'year', 'page', 'size', 'sort']),
  )
  expect(Object.keys(paths['/api/people/{id}']!.get.responses)).toEqual(['200', '300', '400', '404', '500', '503'])
})

test('what goes wrong inside is told to the operator, not to the reader', async () => {
  const ledger = await ledgerWith(lanjiang)
  const seen: unknown[] = []
  const app = createApi({ ...ledger, overview: () => Promise.reject(new Error('/home/secret')) } as never, {
    onError: (error) => seen.push(error),
  })
  const response = await app.request('/api/overview')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(String(seen[0])).toContain('/home/secret')
})

test('the documentation names every address and every filter', async () => {
  const doc = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'api.md'), 'utf8')
  const response = await (await api()).request('/api/openapi.json')
  const { paths } = (await response.json()) as {
    paths: Record<string, { get: { parameters?: { name: string; in: string }[] } }>
  }
  for (const [path, { get }] of Object.entries(paths)) {
    expect(doc).toContain(`\`${path}\``)
    for (const { name, in: where } of get.parameters ?? []) if (where === 'query') expect(doc).toContain(`\`${name}\``)
  }
})

test('every list can be saved as a file, with the rows that its filters leave', async () => {
  const app = await api()
  const csv = await app.request(encodeURI('/api/files/statements.csv?act=directive&person=闻人岱'))
  expect(csv.headers.get('content-disposition')).toContain('luoshi-statements.csv')
  const list = (await (
    await app.request(encodeURI('/api/statements?act=directive&person=闻人岱&size=200'))
  ).json()) as {
    total: number
    items: { text: string }[]
  }
  const text = await csv.text()
  expect(text.trimEnd().split('\n')).toHaveLength(list.total + 1)
  for (const { text: sentence } of list.items) expect(text).toContain(sentence)
  const book = await app.request('/api/files/indicators.xlsx')
  expect(new Uint8Array(await book.arrayBuffer()).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  for (const [path, field] of [
    ['/api/files/statements.csv?page=2', 'page'],
    ['/api/files/places.jsonl?level=village', 'level'],
    ['/api/files/secrets.csv', 'file'],
  ]) {
    const answer = await app.request(path!)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { field } })
  }
})
