/** One day as a reader writes it: a day whose year is not known keeps month and day, `XXXX-06-03` → `06-03`. */
function plainDay(date: string): string {
  return date.slice(0, 10).replace(/^XXXX-/, '')
}

/**
 * The day of a date or date-time, or as much of it as is known: `2021-11-04T22:44+08:00` → `2021-11-04`. An interval keeps
 * what differs of its last day: `2018-09-14/2018-09-15` → `2018-09-14–15`.
 */
export function dayOf(date: string | null): string | null {
  if (!date) return null
  const [first = '', last] = date.split('/').map(plainDay)
  if (!last || last === first) return first
  const same = [8, 5, 3].find((length) => first.slice(0, length) === last.slice(0, length) && first[length - 1] === '-')
  return `${first}–${same ? last.slice(same) : last}`
}

/** Date and time as a copy printed them: `2021-11-04 22:44`. */
export function momentOf(date: string | null): string | null {
  return date && /T\d\d:\d\d/.test(date) ? `${date.slice(0, 10)} ${date.slice(11, 16)}` : dayOf(date)
}

/** From the first day to the last; one day, or what is known of them, where that is all. */
export function daysOf(first: string | null, last: string | null): string {
  return [...new Set([dayOf(first), dayOf(last)])].filter(Boolean).join(' – ')
}
