import { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../ledger/ledger.ts'
import { failure, failureOf } from './failure.ts'
import { writesGuarded } from './guard.ts'
import { addCharts } from './routes/charts.ts'
import { addCite } from './routes/cite.ts'
import { addCopies } from './routes/copies.ts'
import { addDesk } from './routes/desk.ts'
import { addEvents } from './routes/events.ts'
import { addFiles } from './routes/files.ts'
import { addIdentities } from './routes/identities.ts'
import { addItems } from './routes/items.ts'
import { addLineage } from './routes/lineage.ts'
import { addLists } from './routes/lists.ts'
import { addPairs } from './routes/pairs.ts'
import { addRaw } from './routes/raw.ts'
import { addReview, type Desk } from './routes/review.ts'
import { addSearches } from './routes/searches.ts'
import { addTakeIn } from './routes/take-in.ts'
import { addThings } from './routes/things.ts'
import { addViews } from './routes/views.ts'

export interface ApiOptions {
  /** Told of every error that no answer can explain. */
  readonly onError?: (error: unknown) => void
  /** Where people may decide and write: opens the ledger for it. Without it the API only answers questions. */
  readonly desk?: Desk
}

/** Version of the API's shapes: they may gain fields under it, never lose or change one. */
const VERSION = '1'

/**
 * The ledger as a JSON API under /api, described at /api/openapi.json. What was read of reports it never changes; with a desk it
 * writes down what people decide.
 */
export function createApi(ledger: Ledger, { onError = () => {}, desk = null }: ApiOptions = {}): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0]!
      const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.')
      const message = issue.code === 'unrecognized_keys' ? 'there is no such filter' : issue.message
      return failure(c, 400, 'bad-filter', `${field}: ${message}`, field)
    },
  }).basePath('/api')
  api.use(writesGuarded(desk !== null))
  addViews(api, ledger)
  addLists(api, ledger)
  addLineage(api, ledger)
  addItems(api, ledger)
  addThings(api, ledger)
  addIdentities(api, ledger)
  addCopies(api, ledger)
  addEvents(api, ledger)
  addRaw(api, ledger)
  addFiles(api, ledger)
  addCharts(api, ledger)
  addCite(api, ledger)
  addReview(api, ledger, desk)
  addPairs(api, ledger, desk)
  addDesk(api, ledger, desk)
  addSearches(api, ledger, desk)
  if (desk) addTakeIn(api, desk)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Luoshi',
      version: VERSION,
      description: 'Reports of inspections and meetings, with who asked what of whom, when and where.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
  })
  api.all('*', (c) =>
    failure(c, 404, 'not-found', `There is nothing at ${c.req.path}; /api/openapi.json lists what there is.`),
  )
  api.onError((error, c) => {
    const answer = failureOf(c, error)
    if (answer.status === 500) onError(error)
    return answer
  })
  return api
}
