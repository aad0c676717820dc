import { type RefObject, useLayoutEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Act } from '../../../src/record/types.ts'
import type { Report } from '../../../src/serve/schema.ts'
import { usePinyin } from '../parts/name.tsx'
import { topicName } from '../words/topics.ts'
import { useWords } from '../words/use-words.ts'
import type { Beginning } from './beginnings.ts'
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
  readonly chosen: number | null
  readonly addressOf: (next: Selection) => { search: string; hash: string }
}

/** Bars for the acts, names where speech begins, topics where they change: drawn beside the lines that they belong to. */
export function Margin({ text, report, begins, shown, chosen, addressOf }: Props) {
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

  const speakers = shown.has('speakers')
    ? apart(
        extents.filter((extent) => begins[extent.sentence]?.speaker),
        () => (language === 'en' ? 36 : 22),
      )
    : []
  const topics = shown.has('topics')
    ? apart(
        extents.filter((extent) => begins[extent.sentence]?.topics),
        (extent) => 20 * (begins[extent.sentence]?.topics?.length ?? 1),
      )
    : []

  return (
    <div className="margin">
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
      {speakers.map(({ extent, top }) => (
        <Speaker
          key={extent.sentence}
          name={begins[extent.sentence]!.speaker!}
          as={speakerKind(report, begins[extent.sentence]!.speaker!)}
          top={top}
        />
      ))}
      {topics.map(({ extent, top }) => (
        <span key={extent.sentence} className="margin-topics" style={{ insetBlockStart: top }}>
          {begins[extent.sentence]!.topics!.map((code) => (
            <span key={code}>{topicName(code, language)}</span>
          ))}
        </span>
      ))}
    </div>
  )
}

function Speaker({ name, as, top }: { name: string; as: 'person' | 'unit'; top: number }) {
  const latin = usePinyin(name, as)
  return (
    <span className="margin-speaker" style={{ insetBlockStart: top }} lang="zh-CN">
      {name}
      {latin && <small lang="zh-Latn">{latin}</small>}
    </span>
  )
}

/** Pushes labels down where they would cover one another. */
function apart(extents: readonly Extent[], height: (extent: Extent) => number): { extent: Extent; top: number }[] {
  let free = 0
  return extents.map((extent) => {
    const top = Math.max(extent.line, free)
    free = top + height(extent)
    return { extent, top }
  })
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
