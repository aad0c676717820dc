import ical, { ICalAlarmType } from 'ical-generator'
import type { DeskRow } from '../../ledger/desk/query.ts'
import { clean } from '../clean.ts'

/** How many days before a deadline a calendar reminds of it. */
const REMIND = 3

/**
 * The deadlines of items that are not finished as an iCalendar file (RFC 5545): a whole day each, with a reminder.
 * @param address of the page, without a slash at its end
 */
export function deskCalendar(items: readonly DeskRow[], address: string): string {
  const calendar = ical({ name: '督办事项', prodId: { company: 'Luoshi', product: 'desk', language: 'ZH' } })
  for (const item of items) {
    if (item.deadline === null || item.stage === 'finished' || item.stage === 'closed') continue
    const day = new Date(`${item.deadline}T00:00:00Z`)
    const event = calendar.createEvent({
      id: `${item.id}@luoshi`,
      start: day,
      end: new Date(day.getTime() + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      summary: clean(`${item.what}${item.lead ? `（${item.lead}）` : ''}`),
      description: clean([item.deadlineText, item.responsible, item.progress].filter(Boolean).join('\n')),
      url: `${address}/desk/${encodeURIComponent(item.id)}`,
      stamp: new Date(`${item.touched}T00:00:00Z`),
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: REMIND * 86_400 })
  }
  return calendar.toString()
}
