import { Feed } from 'feed'
import { daysBetween } from '../../desk/lights.ts'
import type { DeskRow } from '../../ledger/desk/query.ts'
import { asHtml } from '../clean.ts'

/** Days before a deadline from which an item is in the feed. */
const AHEAD = 30

function inWords(left: number): string {
  if (left < 0) return `逾期 ${-left} 天`
  return left === 0 ? '今天到期' : `还有 ${left} 天`
}

/**
 * Items that are overdue or due within a month, as an Atom feed (RFC 4287), the most pressing first.
 * @param address of the page, without a slash at its end
 */
export function deskReminders(items: readonly DeskRow[], address: string, today: string): string {
  const feed = new Feed({
    id: `${address}/desk`,
    title: '督办提醒',
    link: `${address}/desk`,
    updated: new Date(`${today}T00:00:00Z`),
    copyright: '',
    generator: 'Luoshi',
    feedLinks: { atom: `${address}/api/desk/reminders.atom` },
  })
  for (const item of items) {
    if (item.deadline === null || item.stage === 'finished' || item.stage === 'closed') continue
    const left = daysBetween(today, item.deadline)
    if (left > AHEAD) continue
    feed.addItem({
      // Another entry every day: readers show one that they know only once.
      id: `${address}/desk/${item.id}#${today}`,
      title: asHtml(`${inWords(left)}：${item.what}`),
      link: `${address}/desk/${encodeURIComponent(item.id)}`,
      date: new Date(`${today}T00:00:00Z`),
      description: asHtml([item.lead, item.responsible, item.progress].filter(Boolean).join('；') || item.what),
    })
  }
  return feed.atom1()
}
