/** Lists whose rows have a day of their own, so that what is new in them can be told. */
export const FEED_LISTS = ['reports', 'statements', 'indicators', 'agendas', 'events'] as const
export type FeedList = (typeof FEED_LISTS)[number]
