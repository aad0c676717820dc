/** For which months and places the ledger has no report. Months are YYYY-MM. */
import { z } from '@hono/zod-openapi'
import { Filters, PeriodCount, PLACE_LEVELS, PlaceRef } from './schema.ts'
import { count } from './schema-parts.ts'

export const CoverageQuery = z.strictObject({
  ...Filters.shape,
  level: z.enum(PLACE_LEVELS).default('prefecture').openapi({ description: 'Which places are looked at.' }),
  least: z.coerce
    .number({ error: 'must be a number from 1 to 120' })
    .int()
    .min(1)
    .max(120)
    .default(3)
    .openapi({ description: 'Months in a row without a report that are a gap of a place, at least.' }),
  limit: z.coerce.number({ error: 'must be a number from 1 to 200' }).int().min(1).max(200).default(50),
})

const Gap = z
  .object({
    from: z.string(),
    to: z.string(),
    months: count,
    expected: z.number().openapi({
      description: 'Reports that so many months have on average, from the first report to the last month.',
    }),
    open: z.boolean().openapi({ description: 'Goes on until the last month of the ledger.' }),
  })
  .openapi('CoverageGap')

export const Coverage = z
  .object({
    first: z.string().nullable(),
    last: z.string().nullable(),
    months: z.array(PeriodCount).openapi({ description: 'Every month from the first to the last.' }),
    undated: count.openapi({ description: 'Reports of which no month is known.' }),
    gaps: z.array(Gap).openapi({
      description: 'Months without any report; the one that would have most reports first.',
    }),
    level: z.enum(PLACE_LEVELS),
    placesWithGaps: count,
    places: z.array(
      z.object({
        place: PlaceRef,
        reports: count.openapi({ description: 'Those of places below it too.' }),
        first: z.string(),
        last: z.string(),
        gaps: z.array(Gap),
      }),
    ),
  })
  .openapi('Coverage')

export type Coverage = z.infer<typeof Coverage>
