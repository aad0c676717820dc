/** What answers are made of: counts, dates, ranges, and names that lead to a page. */
import { z } from '@hono/zod-openapi'

export const count = z.int().min(0)
export const date = z.string().nullable()
export const span = z.tuple([count, count]).openapi({ description: 'Half-open range [start, end).' })

export const PLACE_LEVELS = ['province', 'prefecture', 'county', 'township', 'zone'] as const

/** One page of a list. */
export const page = <T extends z.ZodType>(items: T) =>
  z.object({ total: count, page: z.int().min(1), size: count, items: z.array(items) })

/** The first rows of a list, and how many there are in all. */
export const some = <T extends z.ZodType>(items: T) => z.object({ total: count, items: z.array(items) })

export const Ref = z.object({ id: z.string(), name: z.string() }).openapi('Ref')
export const CountedRef = Ref.extend({ count }).openapi('CountedRef')
export const PlaceRef = Ref.extend({ code: z.string().nullable(), level: z.enum(PLACE_LEVELS) }).openapi('PlaceRef')
/** A speaker, lead or attendee: `id` is null where there is no page (会议, an unnamed unit). */
export const NameRef = z.object({ id: z.string().nullable(), name: z.string() }).openapi('NameRef')
export const ReportRef = z
  .object({ id: z.string(), title: z.string().nullable(), date, origin: z.string().nullable() })
  .openapi('ReportRef')
export const Snippet = z
  .object({
    text: z.string(),
    marks: z.array(span).openapi({ description: 'What was searched for, as offsets into `text`.' }),
    start: count.openapi({ description: 'Where `text` begins in the body.' }),
  })
  .openapi('Snippet')
export const TopicCount = z.object({ topic: z.string(), count }).openapi('TopicCount')
export const PeriodCount = z.object({ period: z.string(), count }).openapi('PeriodCount')

export type Ref = z.infer<typeof Ref>
export type CountedRef = z.infer<typeof CountedRef>
export type PlaceRef = z.infer<typeof PlaceRef>
export type NameRef = z.infer<typeof NameRef>
export type ReportRef = z.infer<typeof ReportRef>
export type Snippet = z.infer<typeof Snippet>
export type TopicCount = z.infer<typeof TopicCount>
export type PeriodCount = z.infer<typeof PeriodCount>
