import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button, Drawer, message, Segmented } from 'antd'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { MapRun } from '../../../src/recover/article.ts'
import type { ReportDetail } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ItemsLine } from '../follow/items-section.tsx'
import { momentOf } from '../parts/dates.ts'
import { queryOf, useFilters } from '../parts/filters.ts'
import { useWide } from '../parts/use-room.ts'
import { AddRecord } from '../review/add-record.tsx'
import { findRecord, findWords, type RecordId, spansOf } from '../text/marks.ts'
import { anchorOf, sentenceAt } from '../text/paragraphs.ts'
import { type Repair, repairsOf } from '../text/repairs.ts'
import { useWords } from '../words/use-words.ts'
import { BesideProvider, useAskedBeside } from './beside.ts'
import { BesideNotes } from './beside-quotes.tsx'
import { CopiesLine } from './copies-line.tsx'
import { CopyView } from './copy-view.tsx'
import { KeyHelp } from './key-help.tsx'
import { LayerBar } from './layer-bar.tsx'
import { useLayers } from './layers.ts'
import { LinksLine } from './links-line.tsx'
import { ListPane } from './list-pane.tsx'
import { useRepairs } from './meta-list.tsx'
import { quoteWithSource } from './quote.ts'
import { inReadingOrder, nextIn, stepFrom } from './reading-order.ts'
import { Contents, RecordPane } from './record-pane.tsx'
import { ReportText } from './report-text.tsx'
import { scrollToMiddle } from './scrolling.ts'
import { type Selection, useSelection } from './selection.ts'
import { useKeys } from './use-keys.ts'

const NO_REPAIRS: readonly Repair[] = []

/** The three panes of a report; on a narrow window the records come up from below. */
export function ReportView({ detail }: { detail: ReportDetail }) {
  const { t } = useWords()
  const { report } = detail
  const wide = useWide()
  const layers = useLayers()
  const { values } = useFilters()
  const { selection, select, clear, addressOf } = useSelection(report)
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const [contentsOpen, setContentsOpen] = useState(false)
  const copyShown = search.get('view') === 'copy'
  const repaired = useRepairs(report.repair)
  const copy = useAnswer('/reports/:id/copy', { id: report.id, when: copyShown })
  const repairs = useMemo(
    () => (copyShown && copy.data ? repairsOf(copy.data.map as MapRun[], report.body, copy.data.text) : null),
    [copyShown, copy.data, report],
  )
  const found = useMemo(() => (values.q ? findWords(report.body, values.q) : []), [report, values.q])
  const lit = useMemo(
    () =>
      selection.ids.flatMap((id) => {
        const record = findRecord(report, id)!
        const items = record.kind === 'agenda' ? report.agendas[record.index]!.itemSpans : []
        return items.length ? items : spansOf(report, record.kind, record.index)
      }),
    [report, selection.ids],
  )

  const showOffset = useCallback(
    (offset: number, jump = false) => {
      const sentence = document.getElementById(anchorOf(sentenceAt(report.sentences, offset)))
      const exact = sentence?.querySelector(`[data-from="${offset}"]`)
      const target = exact ?? sentence
      if (target) scrollToMiddle(target, { jump })
    },
    [report],
  )
  useArrival(detail, selection, select, showOffset)

  /** Chooses from the pane: the words come into view. */
  const choose = (next: Selection) => {
    setContentsOpen(false)
    select(next)
    const [id] = next.ids
    const record = id ? findRecord(report, id) : null
    const start =
      next.sentence !== null
        ? report.sentences[next.sentence]!.start
        : record && spansOf(report, record.kind, record.index)[0]?.[0]
    // The marks of what was just chosen are drawn first.
    if (typeof start === 'number') requestAnimationFrame(() => requestAnimationFrame(() => showOffset(start)))
  }
  const showWords = (id: RecordId, nth: number) => {
    const record = findRecord(report, id)
    const span = record && spansOf(report, record.kind, record.index)[nth]
    if (span) showOffset(span[0])
  }
  const setCopyShown = (on: boolean, sentence: number | null = selection.sentence) => {
    const params = new URLSearchParams(search)
    params.delete('mark')
    if (on) params.set('view', 'copy')
    else params.delete('view')
    void navigate(
      { search: `?${params}`, hash: sentence === null ? '' : `#${anchorOf(sentence)}` },
      { replace: true, preventScrollReset: true },
    )
  }

  const chosen = selection.ids.length > 0 || selection.sentence !== null
  const order = useMemo(() => inReadingOrder(report), [report])
  const [notice, noticePlace] = message.useMessage()
  const step = (by: 1 | -1) => {
    const next = stepFrom(order, selection, by)
    if (next) choose(next)
  }
  const beside = useAskedBeside(report.id)
  const stepBeside = () => {
    const sentence = nextIn([...beside.sentences.keys()], selection.sentence)
    if (sentence !== null) choose({ ids: [], sentence })
  }
  const stepSentence = (by: 1 | -1) => {
    const next = (selection.sentence ?? (by === 1 ? -1 : report.sentences.length)) + by
    if (report.sentences[next]) choose({ ids: [], sentence: next })
  }
  useKeys({
    m: stepBeside,
    n: () => stepSentence(1),
    p: () => stepSentence(-1),
    j: () => step(1),
    k: () => step(-1),
    e: () => chosen && choose(selection),
    c: () => {
      const text = quoteWithSource(detail, selection)
      // Without a clipboard (an address that is not https) nothing can be put there.
      if (text) void navigator.clipboard?.writeText(text).then(() => notice.success(t('keys.copied')))
    },
    ...(chosen && { Escape: clear }),
  })
  const pane = (
    <RecordPane
      detail={detail}
      selection={selection}
      beside={wide}
      onChoose={choose}
      onClear={clear}
      onShowWords={showWords}
      onShowCopy={(sentence) => setCopyShown(true, sentence)}
    />
  )
  const { meta } = report
  const carried = [meta.origin, meta.publisher].filter((name, i, all) => name && all.indexOf(name) === i)

  return (
    <BesideProvider value={beside}>
      <div className="report-grid" data-view={copyShown ? 'copy' : 'read'}>
        {noticePlace}
        {!copyShown && <ListPane current={report.id} />}
        <article className="text-pane">
          <header className="report-head">
            <Link className="back narrow-back" to={`/reports${queryOf(values)}`}>
              <ArrowLeftOutlined aria-hidden /> {t('report.toList')}
            </Link>
            {meta.headline && (
              <p className="headline" lang="zh-CN">
                {meta.headline}
              </p>
            )}
            <h1 lang="zh-CN">{meta.title ?? t('report.untitled')}</h1>
            <p className="byline">
              <time>{momentOf(meta.published) ?? t('date.unknown')}</time>
              {carried.length > 0 && <span lang="zh-CN">{carried.join(' → ')}</span>}
              {repaired.length > 0 && <span className="repaired-note">{repaired.join(t('meta.separator'))}</span>}
            </p>
            <CopiesLine id={report.id} />
            <LinksLine id={report.id} />
            <ItemsLine report={report.id} />
            <div className="report-tools">
              <Segmented
                size="small"
                value={copyShown ? 'copy' : 'read'}
                options={[
                  { value: 'read', label: t('copy.read') },
                  { value: 'copy', label: t('copy.beside') },
                ]}
                onChange={(view) => setCopyShown(view === 'copy')}
                aria-label={t('copy.view')}
              />
              {!wide && !copyShown && (
                <Button size="small" onClick={() => setContentsOpen(true)}>
                  {t('record.all')}
                </Button>
              )}
              <Button size="small" type="text" className="no-print" onClick={() => window.print()}>
                {t('print.print')}
              </Button>
              {wide && <KeyHelp />}
              <AddRecord report={report} sentence={selection.sentence} />
              {found.length > 0 && (
                <button type="button" className="plain-button link-button" onClick={() => showOffset(found[0]![0])}>
                  {t('report.found', { words: values.q, count: found.length })}
                </button>
              )}
            </div>
            <LayerBar report={report} layers={layers} repairs={repairs?.length ?? null} />
          </header>
          {report.body ? (
            <ReportText
              report={report}
              shown={layers.shown}
              selection={selection}
              lit={lit}
              found={found}
              repairs={layers.shown.has('repairs') && repairs ? repairs : NO_REPAIRS}
              onSelect={select}
              addressOf={addressOf}
            />
          ) : (
            <p className="soft">{t('report.noBody')}</p>
          )}
          {layers.shown.has('links') && <BesideNotes />}
        </article>
        {copyShown ? (
          <CopyView
            report={report}
            answer={copy}
            repairs={repairs ?? NO_REPAIRS}
            selection={selection}
            onSelect={(next) => {
              select(next)
              if (next.sentence !== null) showOffset(report.sentences[next.sentence]!.start)
            }}
          />
        ) : wide ? (
          <aside className="record-pane" aria-label={t('record.paneLabel')}>
            {pane}
          </aside>
        ) : (
          <>
            {chosen && (
              <aside className="record-sheet" aria-label={t('record.paneLabel')}>
                {pane}
              </aside>
            )}
            <Drawer
              open={contentsOpen}
              onClose={() => setContentsOpen(false)}
              placement="bottom"
              size="85%"
              title={t('record.all')}
            >
              <Contents detail={detail} onChoose={choose} />
            </Drawer>
          </>
        )}
      </div>
    </BesideProvider>
  )
}

/** Brings what the address names into view when the report opens; `#c120` (an offset) becomes the anchor of its sentence. */
function useArrival(
  { report }: ReportDetail,
  selection: Selection,
  select: (next: Selection) => void,
  showOffset: (offset: number, jump?: boolean) => void,
) {
  const { hash } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival; later choices scroll by themselves
  useEffect(() => {
    const offset = /^#c(\d{1,7})$/.exec(hash)
    if (offset) {
      const sentence = sentenceAt(report.sentences, Number(offset[1]))
      if (sentence >= 0) {
        select({ ids: selection.ids, sentence })
        requestAnimationFrame(() => showOffset(Number(offset[1]), true))
      }
      return
    }
    const [id] = selection.ids
    const record = id ? findRecord(report, id) : null
    const start =
      selection.sentence !== null
        ? report.sentences[selection.sentence]!.start
        : record && spansOf(report, record.kind, record.index)[0]?.[0]
    if (typeof start === 'number') requestAnimationFrame(() => showOffset(start, true))
  }, [report])
}
