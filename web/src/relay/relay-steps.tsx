import { Link } from 'react-router'
import type { EventRow } from '../../../src/serve/schema.ts'
import type { RelayRow, RelayStep } from '../../../src/serve/schema-events.ts'
import { pageAddress, relayAddress } from '../parts/addresses.ts'
import { dayOf } from '../parts/dates.ts'
import { NameLink } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'
import { KINDS, MARKS } from './kinds.ts'

/** An event in one line: when, who, what, where. */
export function EventLine({ row }: { row: EventRow }) {
  const { t } = useWords()
  return (
    <span className="event-line">
      <time>{dayOf(row.date) ?? t('date.unknown')}</time>
      {row.lead && <NameLink id={row.lead.id} name={row.lead.name} as="person" />}
      <Link to={pageAddress('events', row.id)}>{t(`event.${row.type}`)}</Link>
      {row.place && <NameLink id={row.place.id} name={row.place.name} as="place" />}
    </span>
  )
}

/** How many sentences came how, each way with its mark, so that colour is not needed. */
export function RelayCounts({ relay }: { relay: RelayRow }) {
  const { t } = useWords()
  return (
    <span className="relay-counts">
      {KINDS.map((kind) => (
        <span key={kind} className="relay-kind" data-kind={kind}>
          <span aria-hidden="true">{MARKS[kind]}</span> {t(`relay.${kind}`)} {relay.counts[kind]}
        </span>
      ))}
    </span>
  )
}

/** A chain of relays, upwards or downwards, each step set in under the one that it goes on from. */
export function RelaySteps({
  head,
  steps,
  way,
}: {
  head: string
  steps: readonly RelayStep[]
  way: 'above' | 'below'
}) {
  const { t, language } = useWords()
  return (
    <Section head={head} empty={!steps.length}>
      <ol className="relay-steps">
        {steps.map((step) => (
          <li key={step.id} style={{ marginInlineStart: `${(step.step - 1) * 22}px` }}>
            <EventLine row={way === 'above' ? step.source : step.event} />
            <p>
              <span>{t('relay.after', { count: step.days })}</span>{' '}
              <Link lang="zh-CN" to={relayAddress(step.id)}>
                {step.work}
              </Link>
            </p>
            <p className="why">{step.reasons.map((reason) => reason[language]).join(t('meta.separator'))}</p>
            <RelayCounts relay={step} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
