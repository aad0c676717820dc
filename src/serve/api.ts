import { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../ledger/ledger.ts'
import { failure, failureOf } from './failure.ts'
import { addCite } from './routes/cite.ts'
import { addEvents } from './routes/events.ts'
import { addFiles } from './routes/files.ts'
import { addLineage } from './routes/lineage.ts'
import { addLists } from './routes/lists.ts'
import { addRaw } from './routes/raw.ts'
import { addThings } from './routes/things.ts'
import { addViews } from './routes/views.ts'

export interface ApiOptions {
  /** Told of every error that no answer can explain. */
  readonly onError?: (error: unknown) => void
}

/** Version of the API's shapes: they may gain fields under it, never lose or change one. */
const VERSION = '1'

/** The ledger as a JSON API under /api, described at /api/openapi.json. It changes nothing. */
export function createApi(ledger: Ledger, { onError = () => {} }: ApiOptions = {}): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return
      const issue = result.error.issues[0]!
      const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : issue.path.join('.')
      const message = issue.code === 'unrecognized_keys' ? 'there is no such filter' : issue.message
      return failure(c, 400, 'bad-filter', `${field}: ${message}`, field)
    },
  }).basePath('/api')
  api.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', 'GET, HEAD')
      return failure(c, 405, 'read-only', 'This API only answers questions: use GET.')
    }
    await next()
    c.header('Cache-Control', 'no-cache')
  })
  addViews(api, ledger)
  addLists(api, ledger)
  addLineage(api, ledger)
  addThings(api, ledger)
  addEvents(api, ledger)
  addRaw(api, ledger)
  addFiles(api, ledger)
  addCite(api, ledger)
  api.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Luoshi',
      version: VERSION,
      description: 'Reports of inspections and meetings, with who asked what of whom, when and where. Read-only.',
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
