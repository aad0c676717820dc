import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { CopyGroup } from '../schema-copies.ts'
import { addThing } from './route.ts'

/** The copies of a report, by the id of any of them. */
export function addCopies(api: OpenAPIHono, ledger: Ledger): void {
  addThing(api, '/reports/{id}/copies', 'report', CopyGroup, (id) => ledger.copies(id))
}
