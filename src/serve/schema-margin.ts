/** What stands beside the sentences of a report. Offsets are into the other report's body, runs into its sentence. */
import { z } from '@hono/zod-openapi'
import { OUTCOMES, STEP_STATUSES } from '../link/follow/statuses.ts'
import { NameRef, ReportRef } from './schema.ts'
import { DeadlineText, ItemStep } from './schema-items.ts'
import { count } from './schema-parts.ts'

const Passage = z
  .object({
    relay: z.string().openapi({ description: 'Id of the relay, as in `relays`.' }),
    kind: z.enum(['same', 'adapted', 'added', 'dropped']),
    score: z.number(),
    other: z
      .object({
        start: count,
        end: count,
        text: z.string(),
        speaker: NameRef.nullable(),
        shared: z
          .array(z.tuple([count, count]))
          .openapi({ description: 'Characters of it that this sentence has too.' }),
      })
      .nullable()
      .openapi({ description: 'The sentence in the other report; null where it was added or left out.' }),
  })
  .openapi('MarginPassage')

export const ReportMargin = z
  .object({
    sentences: z
      .array(
        z.object({
          sentence: count.openapi({ description: 'Position in the report, from 0.' }),
          from: z.array(Passage).openapi({ description: 'What it passes on of another event.' }),
          to: z.array(Passage).openapi({ description: 'What others pass on of it.' }),
          items: z.array(
            z.object({
              id: z.string(),
              as: z.enum(STEP_STATUSES).openapi({ description: 'What the sentence says of it.' }),
            }),
          ),
        }),
      )
      .openapi({ description: 'Sentences with anything beside them, in the order of the text.' }),
    relays: z.array(
      z.object({
        id: z.string(),
        side: z.enum(['above', 'below']).openapi({
          description:
            '`above`: the other report tells what this one passes on; `below`: the other passes this one on.',
        }),
        report: ReportRef.openapi({ description: 'The other report.' }),
        lead: NameRef.nullable().openapi({ description: 'Who led the event that the other report tells.' }),
      }),
    ),
    items: z
      .array(
        z.object({
          id: z.string(),
          what: z.string(),
          outcome: z.enum(OUTCOMES).openapi({ description: '`not yet rated` where no later report tells of it.' }),
          deadline: DeadlineText.nullable(),
          revised: z.string().nullable(),
          looked: z.string().nullable().openapi({ description: 'Until when silence was looked into.' }),
          steps: z
            .array(ItemStep)
            .openapi({ description: 'The latest four that other reports say of it, in the order of days.' }),
          stepCount: count.openapi({ description: 'All that other reports say of it.' }),
        }),
      )
      .openapi({ description: 'What the report asks, repeats or tells of, 200 at most.' }),
    relaysLeft: count.openapi({
      description: 'Meetings that pass the report on beyond the sixteen that are laid beside it.',
    }),
  })
  .openapi('ReportMargin')

export type ReportMargin = z.infer<typeof ReportMargin>
