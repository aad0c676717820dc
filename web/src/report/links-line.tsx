import { Link } from 'react-router'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress, relayAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { useWords } from '../words/use-words.ts'

/** How the report is linked to events elsewhere: what it passes on, what it cites, which of its events others tell too. */
export function LinksLine({ id }: { id: string }) {
  const { t } = useWords()
  const { data } = useAnswer('/reports/:id/links', { id })
  if (!data || data.relays.length + data.cites.length + data.shared.length === 0) return null
  return (
    <ul className="links-line">
      {data.relays.map((relay) => (
        <li key={relay.id}>
          {t('links.relays')}{' '}
          <Link lang="zh-CN" to={relayAddress(relay.id)}>
            {relay.work}
          </Link>
        </li>
      ))}
      {data.cites.map((cite) => (
        <li key={cite.start}>
          {t('links.cites')}{' '}
          <Link lang="zh-CN" to={pageAddress('events', cite.event.id)}>
            {cite.work}
          </Link>
        </li>
      ))}
      {data.shared.map((event) => (
        <li key={event.id}>
          <Link to={pageAddress('events', event.id)}>
            {t('links.shared', {
              count: event.tellings - 1,
              event: [dayOf(event.date), event.lead?.name, t(`event.${event.type}`)].filter(Boolean).join(' '),
            })}
          </Link>
        </li>
      ))}
    </ul>
  )
}
