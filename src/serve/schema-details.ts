/** One report, person, place, organization, phrase or event with all that the ledger knows of it. */
import { z } from '@hono/zod-openapi'
import { INPUT_FORMATS } from '../record/types.ts'
import { CountedRef, count, date, PeriodCount, PlaceRef, Ref, some, TopicCount } from './schema-parts.ts'
import { Report } from './schema-report.ts'
import {
  AgendaRow,
  DatedPost,
  EventRow,
  OrganizationRow,
  PersonRow,
  PlaceRow,
  Quote,
  ReportRow,
  TifaRow,
} from './schema-rows.ts'

export const ReportDetail = z
  .object({
    report: Report,
    added: z.string().openapi({ description: 'When it came into this ledger, UTC.' }),
    date,
    ids: z
      .object({
        people: z.array(z.string().nullable()),
        places: z.array(z.string()),
        organizations: z.array(z.string()),
        tifa: z.array(z.string()),
        events: z.array(z.string().nullable()),
      })
      .openapi({
        description:
          'Ids of the pages of the records, in the order of `report`; null for people without one, and for events of a copy that stands in no list.',
      }),
    placeNames: z
      .record(z.string(), z.string())
      .openapi({ description: 'Names of the division codes that posts, places and events of the report use.' }),
  })
  .openapi('ReportDetail')

export const CopyDetail = z
  .object({
    id: z.string(),
    path: z.string().nullable(),
    url: z.string().nullable(),
    format: z.enum(INPUT_FORMATS),
    charset: z.string(),
    sha256: z.string(),
    text: z.string().openapi({ description: 'The copy as it came, decoded but not repaired.' }),
    stated: z.record(z.string(), z.string()),
    map: z
      .array(
        z.object({
          kind: z.string().openapi({ description: 'same, script, note, shift, markup, width.' }),
          start: count,
          end: count,
          copyStart: count,
          copyEnd: count,
        }),
      )
      .openapi({ description: 'Runs of the body with where they stood in `text`.' }),
  })
  .openapi('CopyDetail')

const parts = { reports: some(ReportRow), quotes: some(Quote), events: some(EventRow) }

export const PersonDetail = PersonRow.extend({
  posts: z.array(DatedPost),
  places: z.array(CountedRef),
  topics: z.array(TopicCount),
  tifa: z.array(CountedRef),
  people: z.array(CountedRef).openapi({ description: 'Who stands in the same reports.' }),
  years: z.array(PeriodCount),
  agendas: some(AgendaRow),
  ...parts,
}).openapi('PersonDetail')
export const PlaceDetail = PlaceRow.extend({
  above: z.array(PlaceRef).openapi({ description: 'From the province down.' }),
  formerly: z
    .array(
      Ref.extend({
        code: z.string(),
        until: z.string().nullable().openapi({ description: 'The last month in which it stood, YYYY-MM.' }),
        reports: count.openapi({ description: 'Reports that name it; 0 where it had the same code.' }),
      }),
    )
    .openapi({ description: 'Divisions that were dissolved into it, or that it was before it was renamed or raised.' }),
  now: Ref.nullable().openapi({ description: 'What a division became that is dissolved, renamed or raised.' }),
  below: z.array(PlaceRow),
  officials: z.array(DatedPost).openapi({ description: 'Posts of this place, latest first.' }),
  people: z.array(CountedRef),
  topics: z.array(TopicCount),
  tifa: z.array(CountedRef),
  organizations: z.array(CountedRef),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('PlaceDetail')
export const OrganizationDetail = OrganizationRow.extend({
  places: z.array(CountedRef),
  people: z.array(CountedRef),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('OrganizationDetail')
export const TifaDetail = TifaRow.extend({
  forms: z.array(z.object({ text: z.string(), count })).openapi({ description: 'As printed, with punctuation.' }),
  places: z.array(CountedRef),
  people: z.array(CountedRef).openapi({ description: 'Whose speech it stands in.' }),
  years: z.array(PeriodCount),
  ...parts,
}).openapi('TifaDetail')
export const EventDetail = EventRow.extend({
  quotes: some(Quote).openapi({ description: 'What was said, as far as the report gives it.' }),
  agendas: z.array(AgendaRow),
  others: z.array(EventRow).openapi({ description: 'Other events in the same report.' }),
})

export type ReportDetail = z.infer<typeof ReportDetail>
export type CopyDetail = z.infer<typeof CopyDetail>
export type PersonDetail = z.infer<typeof PersonDetail>
export type PlaceDetail = z.infer<typeof PlaceDetail>
export type OrganizationDetail = z.infer<typeof OrganizationDetail>
export type TifaDetail = z.infer<typeof TifaDetail>
