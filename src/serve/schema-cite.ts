import { z } from '@hono/zod-openapi'

/** A report as a citation. */
export const CitedReport = z
  .object({
    gbt7714: z.string().openapi({ description: 'GB/T 7714—2015.' }),
    bibtex: z.string(),
    plain: z.string().openapi({ description: 'One line.' }),
  })
  .openapi('CitedReport')

export type CitedReport = z.infer<typeof CitedReport>
