import { Fragment, type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { Span } from '../../../src/record/types.ts'
import type { Report } from '../../../src/serve/schema.ts'
import { MARK_KINDS, type Mark, type MarkKind, marksOf, type RecordId, type Segment, segment } from '../text/marks.ts'
import { anchorOf, type NumberedSentence, paragraphsOf } from '../text/paragraphs.ts'
import type { Repair } from '../text/repairs.ts'
import { shortTopicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import { beginnings } from './beginnings.ts'
import { useBesideAll } from './beside.ts'
import { BesideMark } from './beside-mark.tsx'
import type { Layer } from './layers.ts'
import { Margin } from './margin.tsx'
import type { Selection } from './selection.ts'

interface Props {
  readonly report: Report
  readonly shown: ReadonlySet<Layer>
  readonly selection: Selection
  readonly lit: readonly Span[]
  readonly found: readonly Span[]
  /** What the copy had otherwise; none where that is not shown. */
  readonly repairs: readonly Repair[]
  readonly onSelect: (next: Selection) => void
  readonly addressOf: (next: Selection) => { search: string; hash: string }
}

/** The repaired text as print, its records underlined by kind, acts and speakers in the margin. */
export function ReportText({ report, shown, selection, lit, found, repairs, onSelect, addressOf }: Props) {
  const { t, language } = useWords()
  const text = useRef<HTMLDivElement>(null)
  const paragraphs = useMemo(() => paragraphsOf(report.body, report.sentences), [report])
  const marks = useMemo(
    () => marksOf(report, new Set(MARK_KINDS.filter((kind): kind is MarkKind => shown.has(kind)))),
    [report, shown],
  )
  const begins = useMemo(() => beginnings(report.sentences), [report])
  useChoosing(text, onSelect)
  const beside = useBesideAll().sentences
  const open = (sentence: number) => onSelect({ ids: [], sentence })

  const renderSegment = (piece: Segment, sentence: number): ReactNode => {
    const words = report.body.slice(piece.start, piece.end)
    const printed = piece.found ? <mark>{words}</mark> : words
    const content = piece.repair ? <Repaired repair={piece.repair}>{printed}</Repaired> : printed
    if (!piece.marks.length && !piece.lit) return <Fragment key={piece.start}>{content}</Fragment>
    if (!piece.marks.length)
      return (
        <span key={piece.start} className="lit" data-from={piece.start}>
          {content}
        </span>
      )
    const ids = [...new Set(piece.marks.map((mark) => mark.id))]
    const address = addressOf({ ids, sentence })
    return (
      <a
        key={piece.start}
        className={piece.lit ? 'words lit' : 'words'}
        href={`${address.search}${address.hash}`}
        tabIndex={-1}
        data-ids={ids.join(' ')}
        data-from={piece.start}
        title={piece.marks.map((mark) => t(`layerName.${mark.kind}`)).join(' · ')}
      >
        {underline(piece.marks, content)}
      </a>
    )
  }

  const renderSentence = (sentence: NumberedSentence) => {
    const begin = begins[sentence.index]!
    const links = shown.has('links') ? beside.get(sentence.index) : undefined
    return (
      <Fragment key={sentence.index}>
        {((shown.has('speakers') && begin.speaker) || (shown.has('topics') && begin.topics)) && (
          <span className="inline-margin">
            {shown.has('speakers') && begin.speaker && <b>{begin.speaker}</b>}
            {shown.has('topics') && begin.topics?.map((code) => shortTopicName(code, language)).join(' · ')}
          </span>
        )}
        <span
          id={anchorOf(sentence.index)}
          className="sentence"
          data-sentence={sentence.index}
          data-act={shown.has('acts') && sentence.act !== 'narration' ? sentence.act : undefined}
          data-chosen={selection.sentence === sentence.index || undefined}
        >
          {segment(sentence.start, sentence.end, marks, lit, found, repairs).map((piece) =>
            renderSegment(piece, sentence.index),
          )}
        </span>
        {links && (
          <span className="inline-margin inline-beside">
            <BesideMark beside={links} sentence={sentence.index} onOpen={open} />
            <sup>{sentence.index + 1}</sup>
          </span>
        )}
      </Fragment>
    )
  }

  return (
    <div className="text-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: the text is no fieldset */}
      <div className="report-text" ref={text} lang="zh-CN" role="group" aria-label={t('report.textLabel')}>
        {paragraphs.map((paragraph) => {
          let at = paragraph.start
          return (
            <p key={paragraph.start}>
              {paragraph.sentences.map((sentence) => {
                const before = report.body.slice(at, sentence.start)
                at = sentence.end
                return (
                  <Fragment key={sentence.index}>
                    {before}
                    {renderSentence(sentence)}
                  </Fragment>
                )
              })}
              {report.body.slice(at, paragraph.end)}
            </p>
          )
        })}
      </div>
      <Margin
        text={text}
        report={report}
        begins={begins}
        shown={shown}
        beside={beside}
        chosen={selection.sentence}
        addressOf={addressOf}
        onOpen={open}
      />
    </div>
  )
}

/** Words that the copy had otherwise, and how. */
function Repaired({ repair, children }: { repair: Repair; children: ReactNode }) {
  const { t } = useWords()
  return (
    <span
      className="repair"
      data-repair={repair.kind}
      title={`${t(`repairWhat.${repair.kind}`)}: ${t('copy.change', { from: repair.from, to: repair.to })}`}
    >
      {children}
    </span>
  )
}

/** Each mark's line, the nearest to the letters innermost. */
function underline(marks: readonly Mark[], content: ReactNode): ReactNode {
  let drawn = content
  for (const mark of marks) {
    drawn = (
      <span className="underlined" data-kind={mark.kind} data-lane={Math.min(mark.lane, 3)}>
        {drawn}
      </span>
    )
  }
  return drawn
}

/** Clicks on words and sentences, and the arrow keys between marks. */
function useChoosing(text: React.RefObject<HTMLDivElement | null>, onSelect: (next: Selection) => void) {
  const choose = useRef(onSelect)
  choose.current = onSelect

  useEffect(() => {
    const element = text.current!
    const words = () => [...element.querySelectorAll<HTMLAnchorElement>('a.words')]
    const enter = (target: HTMLAnchorElement | undefined) => {
      for (const one of element.querySelectorAll<HTMLAnchorElement>('a.words[tabindex="0"]')) one.tabIndex = -1
      if (target) target.tabIndex = 0
    }
    const first = () => {
      if (!element.querySelector('a.words[tabindex="0"]')) enter(words()[0])
    }
    first()
    const observer = new MutationObserver(first)
    observer.observe(element, { childList: true, subtree: true })

    const click = (event: MouseEvent) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      const target = event.target as HTMLElement
      const sentence = target.closest<HTMLElement>('[data-sentence]')
      if (!sentence) return
      const link = target.closest<HTMLAnchorElement>('a.words')
      if (link) event.preventDefault()
      // Whoever selects text to copy it has not chosen a record.
      if (window.getSelection()?.isCollapsed === false) return
      choose.current({
        ids: (link?.dataset.ids?.split(' ') ?? []) as RecordId[],
        sentence: Number(sentence.dataset.sentence),
      })
    }
    const key = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
      const all = words()
      const at = all.indexOf(document.activeElement as HTMLAnchorElement)
      if (!step || at < 0) return
      event.preventDefault()
      const next = all[at + step]
      enter(next ?? all[at])
      next?.focus()
    }
    element.addEventListener('click', click)
    element.addEventListener('keydown', key)
    return () => {
      observer.disconnect()
      element.removeEventListener('click', click)
      element.removeEventListener('keydown', key)
    }
  }, [text])
}
