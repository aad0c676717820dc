import { z } from '@hono/zod-openapi'
import { CountedRef, ReportRef } from './schema.ts'
import { count } from './schema-parts.ts'

const share = z.number().min(0).max(1)

/** A reason of a rule in words, in both languages. */
const Reason = z.object({ zh: z.string(), en: z.string() })

const Passage = z.object({ report: z.string(), start: count, end: count })

export const CopyRow = ReportRef.extend({
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  path: z.string().nullable(),
  holds: z.enum(['whole', 'partial', 'joined']).openapi({
    description: 'All of the report, a part of it, or the report among others on one page.',
  }),
  share: share.openapi({ description: "Share of the most whole copy's text that it has." }),
  repairs: count.openapi({ description: 'Places of its text that were repaired.' }),
  standing: z.boolean().openapi({ description: 'Whether it stands for all of them in lists and counts.' }),
  link: z
    .object({ from: z.array(Passage), to: z.array(Passage), score: share, reasons: z.array(Reason) })
    .nullable()
    .openapi({
      description:
        'The words that it shares with the one that does, in both bodies; null of that one itself, and where they share them only through another copy.',
    }),
}).openapi('CopyRow')

export const CopyGroup = z
  .object({
    standing: z.string().nullable().openapi({
      description: 'Id of the copy that stands in lists and counts; null where other reports hold all of it.',
    }),
    reasons: z.array(Reason).openapi({ description: 'Why that one: what tells it from the others.' }),
    total: count.openapi({ description: 'Copies in the ledger, whole and partial.' }),
    sites: z.array(CountedRef).openapi({ description: 'Copies by the site that carries them, most first.' }),
    copies: z.array(CopyRow).openapi({
      description:
        'That which stands for them first, then whole ones by date, partial ones, joined pages; 200 at most.',
    }),
    parts: z
      .array(z.object({ report: ReportRef, start: count, end: count, share }))
      .openapi({ description: 'Where the report is several on one page: those, with their places in its body.' }),
  })
  .openapi('CopyGroup')
export type CopyGroup = z.infer<typeof CopyGroup>
