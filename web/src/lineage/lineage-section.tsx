import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import type { Lineage, PhraseLink } from '../../../src/serve/schema-lineage.ts'
import { useAnswer } from '../api/use-answer.ts'
import { pageAddress } from '../parts/addresses.ts'
import { Name, NameLink } from '../parts/name.tsx'
import { Section } from '../parts/section.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useWords } from '../words/use-words.ts'
import { placeId } from './place-id.ts'
import { UseQuote } from './use-quote.tsx'

const LineageChart = lazy(() => import('./lineage-chart.tsx'))

/** How a phrase went through levels, places and time, and what other phrases are to it. */
export function LineageSection({ id }: { id: string }) {
  const { t } = useWords()
  const answer = useAnswer('/tifa/:id/lineage', { id })
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={8} />
  const lineage = answer.data
  return (
    <>
      <figure className="figure lineage">
        <h2>{t('lineage.title')}</h2>
        <p className="under">
          <Summary lineage={lineage} />
        </p>
        {lineage.dots.length > 0 && (
          <Suspense fallback={<div className="chart-space" />}>
            <LineageChart lineage={lineage} />
          </Suspense>
        )}
        <figcaption>{t('lineage.how')}</figcaption>
      </figure>
      <Section head={t('lineage.firsts')}>
        <ol className="lineage-lanes">
          {lineage.lanes.map((lane) => (
            <Lane key={lane.level} lane={lane} />
          ))}
        </ol>
      </Section>
      <Section head={t('lineage.undated')} empty={!lineage.undatedUses.length}>
        <ul className="lineage-links">
          {lineage.undatedUses.map((use) => (
            <li key={`${use.report.id}:${use.start}`}>
              <UseQuote use={use} />
            </li>
          ))}
        </ul>
      </Section>
      {RELATIONS.map((kind) => (
        <Section key={kind} head={t(`lineage.${kind}`)} empty={!lineage[kind].length}>
          <ul className="lineage-links">
            {byEvidence(lineage[kind]).map((links) => (
              <Related key={links[0]!.id ?? links[0]!.text} links={links} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

const RELATIONS = ['successors', 'predecessors', 'planOf', 'plans', 'wholes', 'parts', 'variants'] as const

/** In one line: how much, until when, when most, and whether the silence since says anything. */
function Summary({ lineage }: { lineage: Lineage }) {
  const { t } = useWords()
  const { reports, passed, first, last, peak, bursts, state, laterReports, expectedLater } = lineage
  const parts = [
    t('totalOf.reports', { count: reports, n: reports.toLocaleString('en-US') }),
    passed > 0 && t('lineage.onlyPassed', { count: passed }),
    first?.day && last?.day && t('lineage.seen', { first: first.day, last: last.day }),
    peak && peak.reports > 1 && t('lineage.peak', { month: peak.month, count: peak.reports }),
    bursts.length > 0 &&
      t('lineage.bursts', {
        spans: bursts.map(({ from, to }) => (from === to ? from : `${from} – ${to}`)).join(t('lineage.and')),
      }),
    state === 'silent' && t('lineage.silent', { count: laterReports, expected: expectedLater }),
    state === 'open' && t('lineage.open', { count: laterReports }),
  ]
  return parts.filter(Boolean).join(t('lineage.stop'))
}

const SHOWN = 10

function Lane({ lane }: { lane: Lineage['lanes'][number] }) {
  const { t } = useWords()
  const lag = (days: number | null) =>
    days === null ? '' : days === 0 ? t('lineage.earliest') : t('lineage.lag', { count: days })
  return (
    <li>
      <p className="lane-head">
        <strong>{t(`speakingLevel.${lane.level}`)}</strong>
        <span className="count">
          {t('totalOf.reports', { count: lane.reports, n: lane.reports.toLocaleString('en-US') })}
        </span>
        <span className="soft">{lag(lane.lag)}</span>
      </p>
      {lane.first && <UseQuote use={lane.first} />}
      {lane.placeCount > 1 && (
        <ol className="lane-places">
          {lane.places.slice(0, SHOWN).map((place) => (
            <li key={place.place}>
              {placeId(place.place) ? (
                <NameLink id={placeId(place.place)} name={place.placeName} as="place" />
              ) : (
                <Name name={place.placeName} as="unit" />
              )}{' '}
              <span className="count">{place.first ?? t('date.unknown')}</span>{' '}
              <span className="soft">{lag(place.lag)}</span>
            </li>
          ))}
          {lane.placeCount > SHOWN && (
            <li className="soft">{t('lineage.morePlaces', { count: lane.placeCount - SHOWN })}</li>
          )}
        </ol>
      )}
    </li>
  )
}

/** Phrases that rest on the same words for the same reasons stand together. */
function byEvidence(links: readonly PhraseLink[]): PhraseLink[][] {
  const key = ({ evidence, reasons }: PhraseLink) =>
    [...evidence.map((use) => `${use.report.id}:${use.start}`), ...reasons.map((reason) => reason.zh)].join(' ')
  return [...Map.groupBy(links, key).values()]
}

/** Other phrases, why they belong here, and the words that show it. */
function Related({ links }: { links: readonly PhraseLink[] }) {
  const { t, language } = useWords()
  const [first] = links
  if (!first) return null
  return (
    <li>
      <p className="link-head">
        {links.map((link) =>
          link.id ? (
            <Link key={link.text} className="quiet-link tifa-text" lang="zh-CN" to={pageAddress('tifa', link.id)}>
              {link.text}
            </Link>
          ) : (
            <span key={link.text} className="tifa-text" lang="zh-CN">
              {link.text}
            </span>
          ),
        )}
        {first.place && <Name name={first.place.name} as="place" />}
        <span className="count" title={t('lineage.score')}>
          {first.score.toFixed(2)}
        </span>
      </p>
      <p className="soft">{first.reasons.map((reason) => reason[language]).join(t('lineage.stop'))}</p>
      {first.evidence.map((use) => (
        <UseQuote key={`${use.report.id}:${use.start}`} use={use} />
      ))}
    </li>
  )
}
