import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { DecisionRefused } from '../../ledger/review/decide.ts'
import type { Span } from '../../record/types.ts'
import type { NewDecision as Wanted } from '../../review/decision.ts'
import { failure } from '../failure.ts'
import { ApiError, NoQuery } from '../schema.ts'
import * as schema from '../schema-review.ts'
import { addQuery, addThing, checkTopic } from './route.ts'

/** Opens the ledger to write to it; null where this server only answers questions. */
export type Desk = (() => Promise<Ledger>) | null

/** The review queue, and what is decided. */
export function addReview(api: OpenAPIHono, ledger: Ledger, desk: Desk): void {
  addQuery(
    api,
    '/review',
    'Who decided how much, and how far they agree',
    NoQuery,
    schema.ReviewOverview,
    async () => ({
      editable: desk !== null,
      ...(await ledger.review()),
    }),
  )
  addQuery(
    api,
    '/review/queue',
    'The records that the rules are least sure of',
    schema.DoubtQuery,
    schema.DoubtPage,
    async (query) => (await ledger.doubts(query)) as z.input<typeof schema.DoubtPage>,
  )
  addThing(
    api,
    '/reports/{id}/decisions',
    'report',
    schema.ReportDecisions,
    async (id) => (await ledger.decisions(id)) as z.input<typeof schema.ReportDecisions> | null,
  )
  if (desk) addDecide(api, ledger, desk)
}

const route = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Decides about a record',
  request: { body: { required: true, content: { 'application/json': { schema: schema.NewDecision } } } },
  responses: {
    201: {
      description: 'The decision as it was written down.',
      content: { 'application/json': { schema: schema.Decision } },
    },
    400: {
      description: 'The decision is wrong; `field` names what.',
      content: { 'application/json': { schema: ApiError } },
    },
    404: { description: 'There is no such report or record.', content: { 'application/json': { schema: ApiError } } },
    409: {
      description: 'Somebody decided about the record in the meantime.',
      content: {
        'application/json': { schema: ApiError.extend({ newer: schema.Decision.nullable() }) },
      },
    },
  },
})

function addDecide(api: OpenAPIHono, ledger: Ledger, desk: NonNullable<Desk>): void {
  api.openapi(route, async (c) => {
    const { after, ...asked } = c.req.valid('json')
    const found = await ledger.report(asked.report)
    if (!found)
      return failure(c, 404, 'not-found', `There is no report ${asked.report} in this ledger.`, 'report') as never
    const wrong = wrongValue(asked, found.report.body)
    if (wrong) return failure(c, 400, 'bad-value', wrong.message, wrong.field) as never
    const spans = (asked.value?.spans ?? []) as Span[]
    const quote = spans[0] ? found.report.body.slice(...spans[0]) : null
    try {
      const writing = await desk()
      return c.json(
        (await writing.decide({ ...(asked as Omit<Wanted, 'quote'>), quote }, after)) as object,
        201,
      ) as never
    } catch (error) {
      if (!(error instanceof DecisionRefused)) throw error
      if (error.reason !== 'overtaken') return failure(c, 404, 'not-found', error.message, 'identity') as never
      return c.json({ error: { code: 'overtaken', message: error.message }, newer: error.newer }, 409) as never
    }
  })
}

/** What is wrong with a decision's value, which the shape of the request alone cannot tell; null where nothing is. */
function wrongValue(
  { action, kind, value }: Pick<schema.NewDecision, 'action' | 'kind' | 'value'>,
  body: string,
): { field: string; message: string } | null {
  if (action === 'withdraw') return null
  if (value === null) return { field: 'value', message: `value: ${action} needs the record.` }
  if ((kind === 'meta' || kind === 'sentence') && (action === 'add' || action === 'reject'))
    return { field: 'action', message: `action: a ${kind} can be accepted or corrected, not ${action}ed.` }
  const parsed = schema.VALUES[kind].safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = ['value', ...(issue?.path ?? [])].join('.')
    return { field, message: `${field}: ${issue?.message}` }
  }
  for (const topic of kind === 'sentence' ? (value.topics as string[]) : []) checkTopic({ topic })
  const spans = (value.spans ?? []) as Span[]
  if (action === 'add' && !spans.length)
    return { field: 'value.spans', message: 'value.spans: choose the words that it rests on.' }
  return spans.every(([start, end]) => start < end && end <= body.length)
    ? null
    : { field: 'value.spans', message: 'value.spans: they do not lie within the text.' }
}
