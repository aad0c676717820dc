/** First and last day of a date. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
}

const UNKNOWN: Days = { first: null, last: null }

function lastDay(year: number, month: number): string {
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0')
}

function daysOfOne(date: string): Days {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date)
  if (!found) return UNKNOWN
  const [, year, month, day] = found
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const start = `${year}-${month}`
  return day
    ? { first: `${start}-${day}`, last: `${start}-${day}` }
    : { first: `${start}-01`, last: `${start}-${lastDay(Number(year), Number(month))}` }
}

/** First and last day of an ISO date, month, year, date-time or interval; both null where the year is not known. */
export function daysOf(date: string | null): Days {
  if (!date) return UNKNOWN
  const [start = '', end] = date.split('/')
  const days = daysOfOne(start)
  if (end === undefined || days.first === null) return days
  const last = daysOfOne(end).last
  return { first: days.first, last: last !== null && last >= days.first ? last : days.last }
}

/** The period that a date falls in for counting: its month, else its year, else ''. */
export function monthOf(date: string | null): string {
  return /^\d{4}(-\d\d)?/.exec(date ?? '')?.[0] ?? ''
}
