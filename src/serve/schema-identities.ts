import { z } from '@hono/zod-openapi'
import { ApiError, PersonRow, PlaceRef, Ref, ReportRef } from './schema.ts'
import { count } from './schema-parts.ts'

const day = z.string().nullable()
const score = z.number().min(0).max(1)

const Reason = z.object({ code: z.string(), zh: z.string(), en: z.string() }).openapi('IdentityReason')
const Post = z.object({ title: z.string(), of: z.string().nullable(), ofName: z.string().nullable() })
const seen = {
  first: day.openapi({ description: 'Day of the first report that shows it; null where none has a date.' }),
  last: day,
  reports: count,
  firstReport: ReportRef,
  lastReport: ReportRef,
}
const Acting = z.object(seen).nullable().openapi({ description: 'While the holder only acts (代市长).' })
const Neighbour = z
  .object({
    person: Ref,
    day: z.string().openapi({ description: 'Before: the last day on which reports show him; after: the first.' }),
    report: ReportRef,
    acting: z.string().nullable(),
  })
  .openapi('PostNeighbour')

const Side = Ref.extend({
  about: z.array(z.string()).openapi({ description: 'Posts of a person, places of an organization.' }),
  reports: count,
  first: day,
  last: day,
  report: ReportRef.nullable(),
})

export const IdentityDoubt = z
  .object({
    kind: z.enum(['person', 'organization']),
    a: Side,
    b: Side,
    score: score.openapi({ description: 'How likely both are one.' }),
    reasons: z.array(Reason),
  })
  .openapi('IdentityDoubt')

export const IdentityDoubtPage = z
  .object({ total: count, page: z.int().min(1), size: count, items: z.array(IdentityDoubt) })
  .openapi('IdentityDoubtPage')

export const Career = z
  .object({
    person: Ref,
    first: day,
    last: day,
    untold: z.boolean().openapi({
      description: 'True for mentions that say too little to tell whose they are: one person’s or several.',
    }),
    posts: z
      .array(
        Post.extend({
          ...seen,
          titles: z.array(z.string()).openapi({ description: 'As printed, the most frequent first.' }),
          acting: Acting,
          former: z.boolean().openapi({ description: 'True where reports name it only as one that is over (原市长).' }),
          before: Neighbour.nullable(),
          after: Neighbour.nullable(),
        }),
      )
      .openapi({ description: 'In the order in which they are first seen.' }),
    gaps: z
      .array(z.object({ from: z.string(), to: z.string(), days: count }))
      .openapi({ description: 'Times of a year and more in which no report names the person.' }),
    joins: z
      .array(z.object({ a: Post, b: Post, score, reasons: z.array(Reason) }))
      .openapi({ description: 'Why mentions with different posts are taken for one person.' }),
    namesakes: z.array(PersonRow).openapi({ description: 'Others of the same name.' }),
    doubts: z.array(IdentityDoubt),
  })
  .openapi('Career')

export const Holders = z
  .object({
    place: PlaceRef,
    seats: z.array(
      z.object({
        title: z.string(),
        of: z.string(),
        ofName: z.string(),
        single: z.boolean().openapi({ description: 'True where one person at a time holds the post.' }),
        holders: z.array(z.object({ person: Ref, ...seen, acting: Acting })),
        successions: z.array(
          z.object({
            from: Ref,
            to: Ref,
            by: z.string().openapi({ description: 'The day by which the new one holds it.' }),
            report: ReportRef,
            acting: z.string().nullable().openapi({ description: 'The title of one who at first only acts.' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Holders')

/** The answer to a plain name that several people bear. */
export const Choices = ApiError.extend({ choices: z.array(PersonRow) }).openapi('Choices')

export type Career = z.infer<typeof Career>
export type Holders = z.infer<typeof Holders>
export type IdentityDoubt = z.infer<typeof IdentityDoubt>
export type IdentityDoubtPage = z.infer<typeof IdentityDoubtPage>
export type Choices = z.infer<typeof Choices>
