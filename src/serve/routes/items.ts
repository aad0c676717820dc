import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Ledger } from '../../ledger/ledger.ts'
import { BadFilter } from '../failure.ts'
import * as schema from '../schema-items.ts'
import { addQuery, addThing } from './route.ts'

/** What was asked or promised, with what came of it; and places, people or years side by side. */
export function addItems(api: OpenAPIHono, ledger: Ledger): void {
  addQuery(api, '/items', 'What was asked and what came of it', schema.ItemQuery, schema.ItemPage, (query) =>
    ledger.items(query),
  )
  addThing(api, '/items/{id}', 'item', schema.ItemDetail, (id) => ledger.item(id))
  addQuery(
    api,
    '/compare',
    'Places, people or years side by side',
    schema.CompareQuery,
    schema.Comparison,
    ({ with: sides, ...filters }) =>
      ledger.compare({ sides, ...filters }).catch((error: unknown) => {
        if (error instanceof RangeError) throw new BadFilter('with', error.message)
        throw error
      }),
  )
}
