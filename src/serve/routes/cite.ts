import type { OpenAPIHono } from '@hono/zod-openapi'
import { cite } from '../../export/cite.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { CitedReport } from '../schema-cite.ts'
import { addThing } from './route.ts'

/** A report's citation in every form. */
export function addCite(api: OpenAPIHono, ledger: Ledger): void {
  addThing(api, '/reports/{id}/cite', 'report', CitedReport, async (id) => {
    const found = await ledger.report(id)
    if (!found) return null
    const { meta, input } = found.report
    return cite({
      id,
      title: meta.title,
      reporters: meta.reporters,
      source: meta.origin ?? meta.publisher,
      published: meta.published,
      url: input.url,
      seen: found.added,
    })
  })
}
