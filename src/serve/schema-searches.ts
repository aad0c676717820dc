/** What the API takes and gives of searches that are kept. */
import { z } from '@hono/zod-openapi'
import { FEED_LISTS } from '../export/feed-lists.ts'

const short = z.string().trim().min(1).max(200)

export const SavedSearch = z
  .object({
    id: z.string(),
    name: z.string(),
    list: z.enum(FEED_LISTS),
    query: z.string().openapi({ description: 'Its filters as an address has them: `act=directive&place=990200`.' }),
    by: z.string(),
    at: z.string(),
  })
  .openapi('SavedSearch')
export const SavedSearches = z.object({ items: z.array(SavedSearch) }).openapi('SavedSearches')
export const NewSearch = z
  .strictObject({ name: short, list: z.enum(FEED_LISTS), query: z.string().max(2000), by: short })
  .openapi('NewSearch')

export type SavedSearch = z.infer<typeof SavedSearch>
export type SavedSearches = z.infer<typeof SavedSearches>
