import { Feed } from 'feed'
import type { Ledger } from '../ledger/ledger.ts'
import type * as rows from '../ledger/rows.ts'
import { asHtml, clean } from './clean.ts'
import type { FeedList } from './feed-lists.ts'
import { figureWords } from './figure.ts'
import { wordsPath } from './lists.ts'

/** Entries of a feed, the newest. */
const ENTRIES = 50

interface Told {
  readonly title: string
  readonly text: string
  readonly path: string
  readonly date: string | null
}

const TELL: { readonly [L in FeedList]: (row: never) => Told } = {
  reports: (row: rows.ReportRow) => ({
    title: row.title ?? '（无标题）',
    text: [row.origin, row.event?.lead?.name, row.event?.place?.name].filter(Boolean).join('，'),
    path: wordsPath(row, undefined),
    date: row.date,
  }),
  statements: (row: rows.Quote) => ({
    title: [row.speaker?.name, row.report.title].filter(Boolean).join('：'),
    text: row.text,
    path: wordsPath(row.report, row.start),
    date: row.report.date,
  }),
  indicators: (row: rows.IndicatorRow) => ({
    // The day of the report stands beside it.
    title: figureWords({ ...row, period: null }),
    text: row.quote?.text ?? '',
    path: wordsPath(row.report, row.spans[0]?.[0]),
    date: row.report.date,
  }),
  agendas: (row: rows.AgendaRow) => ({
    title: [row.speaker?.name, row.report.title].filter(Boolean).join('：'),
    text: row.items.map(({ text }, i) => `${i + 1}. ${text}`).join('；'),
    path: wordsPath(row.report, row.spans[0]?.[0]),
    date: row.report.date,
  }),
  events: (row: rows.EventRow) => ({
    title: [row.lead?.name, row.place?.name, row.report.title].filter(Boolean).join(' '),
    text: row.stops.join('、'),
    path: `/events/${encodeURIComponent(row.id)}`,
    date: row.date ?? row.report.date,
  }),
}

/** The first day of a date, as a moment; the beginning of time where none is known. */
function moment(date: string | null): Date {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '')
  return new Date(found ? `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}T00:00:00Z` : 0)
}

/**
 * The newest rows of a list as an Atom feed (RFC 4287).
 * @param self path and query of the feed itself, for readers that ask for it again
 * @param address of the page, without a slash at its end
 */
export async function listFeed(
  ledger: Ledger,
  list: FeedList,
  query: rows.Filters,
  { name, self, address }: { readonly name: string; readonly self: string; readonly address: string },
): Promise<string> {
  const { items } = await ledger[list]({ ...query, sort: 'newest', size: ENTRIES } as never)
  const told = (items as never[]).map((row) => TELL[list](row))
  const feed = new Feed({
    id: `${address}${self}`,
    title: clean(name),
    link: address,
    updated: moment(told[0]?.date ?? null),
    copyright: '',
    generator: 'Luoshi',
    feedLinks: { atom: `${address}${self}` },
  })
  for (const { title, text, path, date } of told)
    feed.addItem({
      id: `${address}${path}`,
      title: asHtml(title),
      link: `${address}${path}`,
      date: moment(date),
      description: asHtml(text || title),
    })
  return feed.atom1()
}
