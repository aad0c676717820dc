import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { MapRun } from '../../../src/recover/article.ts'
import type { CopyDetail, Report } from '../../../src/serve/schema.ts'
import type { ApiFailure } from '../api/client.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { copyPieces } from '../text/alignment.ts'
import { countRepairs, type Repair, repairsIn } from '../text/repairs.ts'
import { useWords } from '../words/use-words.ts'
import { fileName } from './file-name.ts'
import { scrollWithin } from './scrolling.ts'
import type { Selection } from './selection.ts'

interface Props {
  readonly report: Report
  readonly answer: UseQueryResult<CopyDetail, ApiFailure>
  readonly repairs: readonly Repair[]
  readonly selection: Selection
  readonly onSelect: (next: Selection) => void
}

/** The copy as it came: what became the report in ink, what was repaired marked, what was left out faint. */
export function CopyView(props: Props) {
  const copy = props.answer
  if (copy.data) return <CopyText {...props} copy={copy.data} />
  if (copy.error) return <Failed error={copy.error} retry={() => void copy.refetch()} />
  return <Loading lines={14} />
}

function CopyText({ report, repairs, selection, onSelect, copy }: Props & { copy: CopyDetail }) {
  const { t } = useWords()
  const text = useRef<HTMLPreElement>(null)
  const pieces = useMemo(() => copyPieces(copy.text.length, copy.map as MapRun[], report.sentences), [copy, report])

  useEffect(() => {
    const place = text.current
    if (!place || selection.sentence === null) return
    const piece = place.querySelector<HTMLElement>(`[data-piece="${selection.sentence}"]`)
    if (piece) scrollWithin(place, piece)
  }, [selection.sentence])

  const choose = useRef(onSelect)
  choose.current = onSelect
  useEffect(() => {
    const place = text.current!
    const click = (event: MouseEvent) => {
      const piece = (event.target as HTMLElement).closest<HTMLElement>('[data-piece]')
      if (!piece || window.getSelection()?.isCollapsed === false) return
      choose.current({ ids: [], sentence: Number(piece.dataset.piece) })
    }
    place.addEventListener('click', click)
    return () => place.removeEventListener('click', click)
  }, [])

  return (
    <section className="copy-view" aria-label={t('copy.title')}>
      <header>
        <h2>{t('copy.title')}</h2>
        <p className="faint">
          {[fileName(copy.path), copy.format, copy.charset].filter(Boolean).join(' · ')}
          {copy.url && (
            <>
              {' · '}
              <span className="address">{copy.url}</span>
            </>
          )}
        </p>
        <p className="copy-legend">
          <span className="piece-used">{t('copy.used')}</span>
          <span className="piece-repaired">{t('copy.repaired')}</span>
          <span className="piece-left">{t('copy.left')}</span>
        </p>
        <RepairCounts report={report} repairs={repairs} />
        <SentenceRepairs report={report} repairs={repairs} sentence={selection.sentence} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <pre ref={text} lang="zh-CN" tabIndex={0}>
        {pieces.map((piece) => {
          const words = copy.text.slice(piece.start, piece.end)
          if (piece.sentence === null)
            return (
              <span key={piece.start} className="piece-left">
                {words}
              </span>
            )
          return (
            <span
              key={piece.start}
              className={piece.kind === 'same' ? 'piece-used' : 'piece-used piece-repaired'}
              data-piece={piece.sentence}
              data-kind={piece.kind}
              data-chosen={piece.sentence === selection.sentence || undefined}
              title={piece.kind && piece.kind !== 'same' ? t(`repairWhat.${piece.kind}`) : undefined}
            >
              {words}
            </span>
          )
        })}
      </pre>
    </section>
  )
}

/** How many repairs of each kind were made, each under the mark that it has in the text. */
function RepairCounts({ report, repairs }: { report: Report; repairs: readonly Repair[] }) {
  const { t } = useWords()
  const counts = useMemo(() => countRepairs(repairs, report.repair), [repairs, report])
  if (!counts.length) return null
  return (
    <ul className="repair-counts" aria-label={t('copy.repairs')}>
      {counts.map(({ kind, count }) => (
        <li key={kind} title={t(`repairWhat.${kind}`)}>
          <span className="repair" data-repair={kind}>
            {t(`repairKind.${kind}`)}
          </span>{' '}
          <span className="count">{count}</span>
        </li>
      ))}
    </ul>
  )
}

/** What was repaired in the sentence chosen: as the copy had it, and as it is printed. */
function SentenceRepairs({
  report,
  repairs,
  sentence,
}: {
  report: Report
  repairs: readonly Repair[]
  sentence: number | null
}) {
  const { t } = useWords()
  if (!repairs.length) return null
  const chosen = sentence === null ? undefined : report.sentences[sentence]
  if (!chosen) return <p className="sentence-repairs faint">{t('copy.choose')}</p>
  const own = repairsIn(repairs, [chosen.start, chosen.end])
  if (!own.length) return <p className="sentence-repairs faint">{t('copy.unrepaired')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <ul className="sentence-repairs" aria-label={t('copy.sentenceRepairs')} tabIndex={0}>
      {own.map((repair) => (
        <li key={repair.start} lang="zh-CN" title={t(`repairWhat.${repair.kind}`)}>
          <del>{repair.from}</del> → <ins>{repair.to}</ins>
        </li>
      ))}
    </ul>
  )
}
