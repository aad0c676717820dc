import { useEffect, useMemo, useRef } from 'react'
import type { MapRun } from '../../../src/recover/article.ts'
import type { CopyDetail, Report } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { Failed, Loading } from '../parts/states.tsx'
import { copyPieces } from '../text/alignment.ts'
import { useWords } from '../words/use-words.ts'
import { fileName } from './file-name.ts'
import { scrollWithin } from './scrolling.ts'
import type { Selection } from './selection.ts'

interface Props {
  readonly report: Report
  readonly selection: Selection
  readonly onSelect: (next: Selection) => void
}

/** The copy as it came: what became the report in ink, what was repaired marked, what was left out faint. */
export function CopyView(props: Props) {
  const copy = useAnswer('/reports/:id/copy', { id: props.report.id })
  if (copy.data) return <CopyText {...props} copy={copy.data} />
  if (copy.error) return <Failed error={copy.error} retry={() => void copy.refetch()} />
  return <Loading lines={14} />
}

function CopyText({ report, selection, onSelect, copy }: Props & { copy: CopyDetail }) {
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
      </header>
      <pre ref={text} lang="zh-CN">
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
            >
              {words}
            </span>
          )
        })}
      </pre>
    </section>
  )
}
