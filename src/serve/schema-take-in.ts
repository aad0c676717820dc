import { z } from '@hono/zod-openapi'
import { count } from './schema-parts.ts'

/** What became of a file that was sent to be read. */
export const TakenIn = z
  .object({
    added: count.openapi({ description: 'Reports that are new.' }),
    present: count.openapi({ description: 'Reports that the ledger had.' }),
    refused: z.array(z.string()).openapi({ description: 'Why the rest gave no report.' }),
  })
  .openapi('TakenIn')
export type TakenIn = z.infer<typeof TakenIn>
