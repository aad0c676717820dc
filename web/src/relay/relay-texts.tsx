import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { RelayDetail } from '../../../src/serve/schema-events.ts'
import { wordsAddress } from '../parts/addresses.ts'
import { NameLink } from '../parts/name.tsx'
import { useWords } from '../words/use-words.ts'
import { type Kind, MARKS } from './kinds.ts'
import { SharedText, sharedRuns } from './shared.tsx'

/** A ribbon from a sentence above to one below: heights of both ends, in pixels from the top of the texts. */
interface Ribbon {
  readonly key: string
  readonly kind: Kind
  readonly above: number
  readonly below: number
  readonly from: readonly [top: number, bottom: number]
  readonly to: readonly [top: number, bottom: number]
}

const GAP = 100

/** Where a ribbon runs: from the right edge of the left text to the left edge of the right one. */
function path({ from, to }: Ribbon): string {
  const middle = GAP / 2
  return `M0,${from[0]} C${middle},${from[0]} ${middle},${to[0]} ${GAP},${to[0]} L${GAP},${to[1]} C${middle},${to[1]} ${middle},${from[1]} 0,${from[1]} Z`
}

/**
 * The two texts of a relay side by side, joined by ribbons: filled where a sentence was passed on word for word, outlined where it was
 * adapted. What was added or left out bears a mark and joins to nothing.
 */
export function RelayTexts({ relay }: { relay: RelayDetail }) {
  const { t } = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([])
  const [height, setHeight] = useState(0)
  const [lit, setLit] = useState<{ side: 'above' | 'below'; at: number } | null>(null)
  const measure = useCallback(() => {
    const box = frame.current
    if (!box) return
    const top = box.getBoundingClientRect().top
    const ends = (side: 'above' | 'below', at: number): readonly [number, number] | null => {
      const found = box.querySelector(`[data-side="${side}"][data-at="${at}"]`)?.getBoundingClientRect()
      return found ? [found.top - top + 2, found.bottom - top - 2] : null
    }
    setHeight(box.getBoundingClientRect().height)
    setRibbons(
      relay.sentences.flatMap(({ kind, above, below }) => {
        if (above === null || below === null) return []
        const [from, to] = [ends('above', above), ends('below', below)]
        return from && to ? [{ key: `${above}-${below}`, kind, above, below, from, to }] : []
      }),
    )
  }, [relay])
  useLayoutEffect(measure, [measure])
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const watcher = new ResizeObserver(measure)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [measure])
  const isLit = (above: number | null, below: number | null) =>
    lit !== null && (lit.side === 'above' ? above === lit.at : below === lit.at)
  const dimmed = (side: 'above' | 'below', at: number) =>
    lit !== null && !relay.sentences.some((one) => one[side] === at && isLit(one.above, one.below))
  const column = (side: 'above' | 'below') => (
    <RelayColumn relay={relay} side={side} dimmed={dimmed} light={(at) => setLit(at === null ? null : { side, at })} />
  )
  return (
    <div className="relay-texts" ref={frame}>
      {column('above')}
      <svg className="ribbons" viewBox={`0 0 ${GAP} ${height}`} width={GAP} height={height} role="presentation">
        {ribbons.map((ribbon) => (
          <path
            key={ribbon.key}
            d={path(ribbon)}
            data-kind={ribbon.kind}
            data-dimmed={lit !== null && !isLit(ribbon.above, ribbon.below) ? '' : undefined}
          >
            <title>{t(`relay.${ribbon.kind}`)}</title>
          </path>
        ))}
      </svg>
      {column('below')}
    </div>
  )
}

/** What became of a sentence: of several counterparts the nearest way. */
function kindOf(relay: RelayDetail, side: 'above' | 'below', at: number): Kind {
  const kinds = relay.sentences.filter((one) => one[side] === at).map((one) => one.kind)
  return kinds.includes('same') ? 'same' : (kinds[0] ?? (side === 'above' ? 'dropped' : 'added'))
}

function RelayColumn({
  relay,
  side,
  dimmed,
  light,
}: {
  relay: RelayDetail
  side: 'above' | 'below'
  dimmed: (side: 'above' | 'below', at: number) => boolean
  light: (at: number | null) => void
}) {
  const { t } = useWords()
  const text = side === 'above' ? relay.textAbove : relay.textBelow
  return (
    <section className="relay-column">
      <h2>{t(side === 'above' ? 'relay.above' : 'relay.below')}</h2>
      <p className="source">
        {text.report.origin && <span lang="zh-CN">{text.report.origin}</span>}
        <Link className="quiet-link source-title" lang="zh-CN" to={wordsAddress(text.report.id, undefined)}>
          {text.report.title ?? t('report.untitled')}
        </Link>
      </p>
      <ol>
        {text.sentences.map((sentence, at) => {
          const kind = kindOf(relay, side, at)
          return (
            <li
              key={sentence.start}
              data-side={side}
              data-at={at}
              data-kind={kind}
              data-dimmed={dimmed(side, at) ? '' : undefined}
              onMouseEnter={() => light(at)}
              onMouseLeave={() => light(null)}
              onFocus={() => light(at)}
              onBlur={() => light(null)}
            >
              <p className="relay-head">
                <span className="relay-kind" data-kind={kind}>
                  <span aria-hidden="true">{MARKS[kind]}</span> {t(`relay.${kind}`)}
                </span>
                {sentence.speaker && <NameLink id={sentence.speaker.id} name={sentence.speaker.name} as="person" />}
              </p>
              <blockquote lang="zh-CN">
                <Link className="quiet-link" to={wordsAddress(text.report.id, sentence.start)}>
                  <SharedText text={sentence.text} runs={sharedRuns(relay, side, at)} />
                </Link>
              </blockquote>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
