import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Act } from '../../../src/record/types.ts'
import type { Report } from '../../../src/serve/schema.ts'
import { usePinyin } from '../parts/name.tsx'
import { shortTopicName, topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import type { Beginning } from './beginnings.ts'
import type { BesideAll } from './beside.ts'
import { BesideMark } from './beside-mark.tsx'
import type { Layer } from './layers.ts'
import type { Selection } from './selection.ts'
import { speakerKind } from './speaker-kind.ts'

/** Where a sentence stands in its column, in pixels from the top of the text. */
interface Extent {
  readonly sentence: number
  readonly top: number
  readonly bottom: number
  /** Top of its first line. */
  readonly line: number
}

interface Props {
  readonly text: RefObject<HTMLDivElement | null>
  readonly report: Report
  readonly begins: readonly Beginning[]
  readonly shown: ReadonlySet<Layer>
  readonly beside: BesideAll['sentences']
  readonly chosen: number | null
  readonly addressOf: (next: Selection) => { search: string; hash: string }
  readonly onOpen: (sentence: number) => void
}

/**
 * Bars for the acts, names where speech begins, topics where they change, marks for where sentences came from and what came of
 * them: drawn beside the lines that they belong to.
 */
export function Margin({ text, report, begins, shown, beside, chosen, addressOf, onOpen }: Props) {
  const { t, language } = useWords()
  const [extents, setExtents] = useState<readonly Extent[]>([])

  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew for another report or other inline margins
  useLayoutEffect(() => {
    const element = text.current!
    const observer = new ResizeObserver(() => setExtents(measure(element)))
    observer.observe(element)
    setExtents(measure(element))
    return () => observer.disconnect()
  }, [text, report, shown, language])

  const speakers = shown.has('speakers') ? extents.filter((extent) => begins[extent.sentence]?.speaker) : []
  const topicsOf = (sentence: number) => (shown.has('topics') ? (begins[sentence]?.topics ?? null) : null)
  const besideOf = (sentence: number) => (shown.has('links') ? beside.get(sentence) : undefined)
  const after = extents.filter(({ sentence }) => topicsOf(sentence) || besideOf(sentence))

  const margin = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid out anew whenever other labels are drawn
  useLayoutEffect(() => {
    const sides = ['.margin-speaker', '.margin-topics'].map((side) => [
      ...margin.current!.querySelectorAll<HTMLElement>(side),
    ])
    const lay = () => sides.forEach(layApart)
    lay()
    // Names in Latin letters come later, and make their labels higher.
    const observer = new ResizeObserver(lay)
    for (const label of sides.flat()) observer.observe(label)
    return () => observer.disconnect()
  }, [extents, report, shown, beside, language])

  return (
    <div className="margin" ref={margin}>
      {shown.has('acts') &&
        extents.map((extent) => {
          const act: Act = report.sentences[extent.sentence]!.act
          if (act === 'narration') return null
          return (
            <Link
              key={extent.sentence}
              className="act-bar"
              data-act={act}
              data-chosen={chosen === extent.sentence || undefined}
              style={{ insetBlockStart: extent.top + 2, blockSize: extent.bottom - extent.top - 4 }}
              to={addressOf({ ids: [], sentence: extent.sentence })}
              replace
              preventScrollReset
              tabIndex={-1}
              aria-label={`${t(`act.${act}`)} ${extent.sentence + 1}`}
              title={t(`act.${act}`)}
            />
          )
        })}
      {speakers.map((extent) => (
        <Speaker
          key={extent.sentence}
          name={begins[extent.sentence]!.speaker!}
          as={speakerKind(report, begins[extent.sentence]!.speaker!)}
          line={extent.line}
        />
      ))}
      {after.map(({ sentence, line }) => {
        const links = besideOf(sentence)
        return (
          <span key={sentence} className="margin-topics" data-line={line}>
            {topicsOf(sentence)?.map((code) => (
              <span key={code} title={topicName(code, language)}>
                {shortTopicName(code, language)}
              </span>
            ))}
            {links && <BesideMark beside={links} sentence={sentence} onOpen={onOpen} />}
          </span>
        )
      })}
    </div>
  )
}

function Speaker({ name, as, line }: { name: string; as: 'person' | 'unit'; line: number }) {
  const latin = usePinyin(name, as)
  return (
    <span className="margin-speaker" data-line={line} lang="zh-CN">
      {name}
      {latin && <small lang="zh-Latn">{latin}</small>}
    </span>
  )
}

/** Sets labels beside their lines, and pushes down, by their drawn heights, those that would cover the one before. */
function layApart(labels: readonly HTMLElement[]): void {
  const heights = labels.map((label) => label.offsetHeight)
  let free = 0
  for (const [i, label] of labels.entries()) {
    const top = Math.max(Number(label.dataset.line), free)
    label.style.insetBlockStart = `${top}px`
    free = top + heights[i]!
  }
}

/**
 * The lines of each sentence. Where several sentences share a line, its height is divided among them in order, so that
 * each bar touches only lines that hold its words.
 */
function measure(element: HTMLElement): Extent[] {
  const origin = element.getBoundingClientRect().top
  const height = Number.parseFloat(getComputedStyle(element).lineHeight)
  const lines = new Map<number, number[]>()
  const spans: { sentence: number; first: number; last: number }[] = []
  for (const node of element.querySelectorAll<HTMLElement>('[data-sentence]')) {
    const rects = [...node.getClientRects()].filter((rect) => rect.width > 0)
    if (!rects.length) continue
    const sentence = Number(node.dataset.sentence)
    const tops = rects.map((rect) => Math.round(rect.top + rect.height / 2 - origin - height / 2))
    const first = Math.min(...tops)
    const last = Math.max(...tops)
    for (const top of new Set([first, last])) {
      const shared = lines.get(top)
      if (shared) shared.push(sentence)
      else lines.set(top, [sentence])
    }
    spans.push({ sentence, first, last })
  }
  const share = (top: number, sentence: number, edge: 0 | 1) => {
    const shared = lines.get(top)!
    return top + (height * (shared.indexOf(sentence) + edge)) / shared.length
  }
  return spans.map(({ sentence, first, last }) => ({
    sentence,
    top: share(first, sentence, 0),
    bottom: share(last, sentence, 1),
    line: first,
  }))
}
