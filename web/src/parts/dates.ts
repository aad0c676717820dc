/** The day of a date or date-time, or as much of it as is known: `2021-11-04T22:44+08:00` → `2021-11-04`; an interval keeps both days, `2018-09-14/2018-09-15` → `2018-09-14–15`. */
export function dayOf(date: string | null): string | null {
  if (!date) return null
  const [first = '', last] = date.split('/').map((part) => part.slice(0, 10))
  if (!last || last === first) return first
  const same = [8, 5].find((length) => first.slice(0, length) === last.slice(0, length))
  return `${first}–${same ? last.slice(same) : last}`
}

/** Date and time as a copy printed them: `2021-11-04 22:44`. */
export function momentOf(date: string | null): string | null {
  return date && /T\d\d:\d\d/.test(date) ? `${date.slice(0, 10)} ${date.slice(11, 16)}` : dayOf(date)
}
