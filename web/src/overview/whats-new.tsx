import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { recall, remember } from '../parts/memory.ts'
import { useWords } from '../words/use-words.ts'

interface Visit {
  readonly reports: number
  /** ISO 8601. */
  readonly at: string
}

/** A visit ends after so long without a look at this page, in milliseconds. */
const APART = 3_600_000

function lastVisit(): Visit | null {
  try {
    const kept = JSON.parse(recall('visit') ?? 'null') as Visit | null
    return kept && typeof kept.reports === 'number' && typeof kept.at === 'string' ? kept : null
  } catch {
    return null
  }
}

/** How many reports have come since this browser looked last. */
export function WhatsNew({ reports }: { reports: number }) {
  const { t } = useWords()
  const [before] = useState(lastVisit)
  useEffect(() => {
    const now = new Date()
    // Within one visit what is new stays new.
    if (before && now.getTime() - Date.parse(before.at) < APART) return
    remember('visit', JSON.stringify({ reports, at: now.toISOString() }))
  }, [before, reports])
  const more = before ? reports - before.reports : 0
  if (!before || more <= 0) return null
  return (
    <p>
      <Link to="/reports?sort=added">{t('overview.since', { count: more, day: before.at.slice(0, 10) })}</Link>
    </p>
  )
}
