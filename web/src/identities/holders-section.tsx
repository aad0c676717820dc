import type { Holders } from '../../../src/serve/schema-identities.ts'
import { useAnswer } from '../api/use-answer.ts'
import { daysOf } from '../parts/dates.ts'
import { NameLink } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { useWords } from '../words/use-words.ts'
import { spanAxis } from './span-axis.ts'
import { SpanBar, SpanYears } from './span-bar.tsx'

/** Posts that the page of a place shows. */
const SHOWN = 12

/** Who held which post of a place when, as reports show it. */
export function HoldersSection({ id }: { id: string }) {
  const { t } = useWords()
  const { data } = useAnswer('/places/:id/holders', { id })
  const seats = (data?.seats ?? []).filter(({ single }) => single).slice(0, SHOWN)
  const axis = spanAxis(seats.flatMap(({ holders }) => holders))
  if (!axis) return null
  return (
    <Section head={t('section.holders')}>
      <div className="spans">
        <div className="span-row span-head">
          <span />
          <SpanYears axis={axis} />
        </div>
        {seats.map((seat) => (
          <div key={seat.title} className="span-seat">
            <h3 lang="zh-CN">{seat.title}</h3>
            <ol>
              {seat.holders.map((holder) => (
                <Row key={holder.person.id} seat={seat} holder={holder} axis={axis} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </Section>
  )
}

type Seat = Holders['seats'][number]

function Row({
  seat,
  holder,
  axis,
}: {
  seat: Seat
  holder: Seat['holders'][number]
  axis: NonNullable<ReturnType<typeof spanAxis>>
}) {
  const { t } = useWords()
  return (
    <li className="span-row">
      <span className="span-label">
        <NameLink {...holder.person} as="person" />
        <span className="span-days">{daysOf(holder.first, holder.last) || t('career.undated')}</span>
        {holder.acting && (
          <span className="faint">{t('career.acting', { days: daysOf(holder.acting.first, holder.acting.last) })}</span>
        )}
      </span>
      <span className="span-track">
        {axis.years.map(({ year, at }) => (
          <span key={year} className="span-year" style={{ insetInlineStart: `${at}%` }} />
        ))}
        <SpanBar axis={axis} seen={holder} label={`${seat.title} ${holder.person.name}`} />
      </span>
    </li>
  )
}
