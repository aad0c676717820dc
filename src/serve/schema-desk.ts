/** What the API takes and gives at the follow-up desk. Days are ISO dates. */
import { z } from '@hono/zod-openapi'
import { ENTRY_KINDS, ITEM_KINDS, STAGES } from '../desk/item.ts'
import { LIGHT_CASES } from '../desk/lights.ts'
import { OUTCOMES } from '../link/follow/statuses.ts'
import { ItemStep } from './schema-items.ts'
import { count } from './schema-parts.ts'

const short = z.string().trim().min(1).max(200)
const long = z.string().trim().min(1).max(10_000)
const day = z
  .string()
  .refine((value) => /^\d{4}-\d\d-\d\d$/.test(value) && new Date(value).toISOString().startsWith(value), {
    error: 'must be a day: YYYY-MM-DD',
  })

export const Source = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('report'), report: short, start: count, end: count, quote: long }),
    z.object({ type: z.literal('file'), sha256: z.string().regex(/^[0-9a-f]{64}$/), name: short }),
    z.object({ type: z.literal('words'), words: long }),
  ])
  .openapi('DeskSource', { description: 'Words of a report, a file that is kept, or a source in words.' })

export const Facts = z
  .object({
    what: long.openapi({ description: 'What is to be done.' }),
    kind: z.enum(ITEM_KINDS),
    source: Source.nullable(),
    asker: short.nullable().openapi({ description: 'Who asked for it.' }),
    lead: short.nullable().openapi({ description: '牵头单位.' }),
    assisting: z.array(short).max(50).openapi({ description: '配合单位.' }),
    responsible: short.nullable().openapi({ description: '责任人.' }),
    deadlineText: short.nullable().openapi({ description: 'As it was set: 年底前, 三季度.' }),
    deadline: day.nullable().openapi({ description: 'Its last day.' }),
    steps: z.array(long).max(50),
    note: long.nullable(),
  })
  .openapi('DeskFacts')

/** Facts as they are filed: what is left out is empty, and a deadline in words is reckoned. */
export const NewFacts = Facts.partial().required({ what: true }).strict()
export const NewItems = z
  .strictObject({
    items: z.array(NewFacts).min(1).max(500),
    day: day.optional().openapi({ description: 'Day of filing; today in China unless told.' }),
    by: short.openapi({ description: 'Who files.' }),
  })
  .openapi('NewDeskItems')

export const Entry = z
  .object({
    no: count,
    item: z.string(),
    kind: z.enum(ENTRY_KINDS),
    day: z.string(),
    by: z.string(),
    at: z.string(),
    text: z.string().nullable(),
    percent: count.nullable(),
    sources: z.array(Source),
    facts: Facts.partial().nullable(),
  })
  .openapi('DeskEntry')

export const NewEntry = z
  .strictObject({
    kind: z.enum(ENTRY_KINDS).exclude(['file']),
    day: day.optional().openapi({ description: 'The day that it is about; today in China unless told.' }),
    by: short,
    text: long.nullable().default(null),
    percent: z.int().min(0).max(100).nullable().default(null),
    sources: z.array(Source).max(50).default([]).openapi({ description: 'Needed by answer and finish.' }),
    facts: Facts.partial().strict().nullable().default(null).openapi({ description: 'With change: what changes.' }),
    after: count.openapi({ description: 'Number of the last entry that was seen.' }),
  })
  .openapi('NewDeskEntry')

export const Light = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,20}$/),
    zh: z.string().trim().min(1).max(20),
    en: z.string().trim().min(1).max(40),
    colour: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour: #rrggbb'),
    when: z.enum(LIGHT_CASES).openapi({ description: 'The first light whose case holds is shown.' }),
    days: z.int().min(0).max(3650).optional().openapi({ description: 'With `due`: so many days before the deadline.' }),
  })
  .openapi('Light')
export const Lights = z.strictObject({ lights: z.array(Light).min(1).max(12) }).openapi('Lights')

export const DeskItem = Facts.extend({
  id: z.string(),
  stage: z.enum(STAGES),
  filed: z.string(),
  touched: z.string().openapi({ description: 'Day of the last entry.' }),
  finished: z.string().nullable(),
  progress: z.string().nullable().openapi({ description: 'What the last answer says.' }),
  percent: count.nullable(),
  entries: z.array(Entry),
  light: Light.nullable(),
  last: count.openapi({ description: 'Number of the last entry.' }),
}).openapi('DeskItem')

export const DeskQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  stage: z.enum(STAGES).optional(),
  light: z.string().max(20).optional(),
  lead: z.string().max(200).optional(),
  from: day.optional().openapi({ description: 'Deadlines from this day.' }),
  to: day.optional().openapi({ description: 'Deadlines up to this day.' }),
  report: z.string().max(80).optional().openapi({ description: 'Items that rest on this report.' }),
  sort: z.enum(['deadline', 'filed', 'unit']).optional(),
})
export const DeskList = z
  .object({
    items: z.array(DeskItem),
    lights: z.array(Light),
    counts: z.array(z.object({ light: z.string(), count })),
    units: z.array(z.string()),
    today: z.string().openapi({ description: 'The day in China that lights are reckoned for.' }),
  })
  .openapi('DeskList')

const Words = z
  .strictObject({
    report: short,
    start: count,
    end: count,
    what: long.optional().openapi({ description: 'What is to be done, where it is not the words themselves.' }),
    kind: z.enum(ITEM_KINDS).optional(),
  })
  .openapi('DeskWords')

export const DraftQuery = z.strictObject({
  item: short.optional().openapi({ description: 'An item of follow-through, by its id.' }),
  report: short.optional().openapi({ description: 'Words of a report, with `start` and `end`.' }),
  start: z.coerce.number().int().min(0).optional(),
  end: z.coerce.number().int().min(0).optional(),
})
export const Draft = z
  .object({ facts: Facts, already: z.string().nullable().openapi({ description: 'Number of the item that has it.' }) })
  .openapi('DeskDraft')

export const NewTakeUp = z
  .strictObject({
    items: z.array(short).max(500).optional().openapi({ description: 'Items of follow-through, by their ids.' }),
    words: z.array(Words).max(500).optional().openapi({ description: 'Words of reports.' }),
    facts: Facts.partial().strict().default({}).openapi({ description: 'What is to be the same for all of them.' }),
    again: z.boolean().default(false).openapi({ description: 'Take up what stands at the desk already, too.' }),
    day: day.optional(),
    by: short,
  })
  .openapi('NewTakeUp')
export const TakenUp = z
  .object({
    items: z.array(DeskItem),
    already: z.array(z.object({ what: z.string(), item: z.string() })).openapi({ description: 'Not filed again.' }),
  })
  .openapi('TakenUp')

export const Told = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        what: z.string(),
        outcome: z.enum(OUTCOMES),
        looked: z.string().nullable().openapi({ description: 'Day of the latest report that could have told of it.' }),
        steps: z.array(
          ItemStep.extend({ used: z.boolean().openapi({ description: 'Whether an entry rests on these words.' }) }),
        ),
      }),
    ),
  })
  .openapi('DeskTold', { description: 'What later reports tell: found by rules, for people to judge.' })

export const Imported = z.object({ items: z.array(z.string()), sheet: z.string() }).openapi('DeskImported')
export const KeptFile = z.object({ sha256: z.string(), name: z.string() }).openapi('KeptFile')

export type Draft = z.infer<typeof Draft>
export type TakenUp = z.infer<typeof TakenUp>
export type Told = z.infer<typeof Told>
export type DeskItem = z.infer<typeof DeskItem>
export type DeskList = z.infer<typeof DeskList>
export type DeskSource = z.infer<typeof Source>
export type DeskLight = z.infer<typeof Light>
export type NewFacts = z.infer<typeof NewFacts>
