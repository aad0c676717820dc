import type { Repair } from '../../record/types.ts'
import { Traced } from '../../text/traced.ts'
import { type Byline, bylineOf, closing, dateline } from '../meta/datelines.ts'
import { sameWords } from '../meta/title.ts'
import { type Line, traceLine } from '../page/page.ts'
import type { Sorted, Stretch } from '../page/stretch.ts'
import type { Damage } from '../repair/mend.ts'
import { tonedNotes } from '../repair/notes.ts'
import { spacingEdits } from '../repair/spacing.ts'
import { widthEdits } from '../repair/width.ts'
import { gluedCaption, isCaption } from './captions.ts'

export interface Assembly {
  readonly body: Traced
  readonly repair: Repair
  /** What the article's own text says of its origin and writers. */
  readonly byline: { readonly dateline: Byline; readonly closings: readonly Byline[] }
}

interface Materials {
  readonly sorted: readonly Sorted[]
  readonly stretch: Stretch | null
  readonly damage: Damage
  readonly titleAt: readonly number[]
  readonly title: string | null
  readonly mended: ReadonlyMap<Line, Traced>
}

const NOTHING: Byline = { origin: null, reporters: [], editors: [] }

/** Puts the article's paragraphs together: what belongs to the page, to pictures and to credits left out. */
export function assembleBody({ sorted, stretch, damage, titleAt, title, mended }: Materials): Assembly {
  const closings: Byline[] = []
  const paragraphs: Traced[] = []
  let notes = 0
  const kept = stretch
    ? sorted.slice(stretch.start, stretch.end).filter((_, k) => !titleAt.includes(stretch.start + k))
    : []
  for (const { line, text, furniture, credit } of kept) {
    if (furniture || credit || line.hidden) continue
    if (line.linked > line.raw.length / 2 && text.length < 60 && !/[。！？]/.test(text)) continue
    if (!paragraphs.length && title && sameWords(text, title)) continue
    if (isCaption(text, { picture: line.picture, centred: line.centred, linked: line.linked > 0 })) continue
    const byline = text.length <= 60 ? bylineOf(text.replace(/^[\s（(□■●◎【[]+|[\s）)】\]]+$/g, '')) : null
    if (byline && !/[。！？；]$/.test(text)) {
      closings.push(byline)
      continue
    }
    let traced = mended.get(line) ?? traceLine(line)
    if (!mended.has(line)) traced = traced.edit(spacingEdits(traced.text))
    const caption = gluedCaption(traced.text)
    if (caption) traced = Traced.join([traced.slice(0, caption[0]), traced.slice(caption[1])])
    for (let end = closing(traced.text); end; end = closing(traced.text)) {
      closings.push(end.byline)
      traced = traced.slice(0, end.cut)
    }
    traced = traced.edit(spacingEdits(traced.text))
    traced = traced.edit(widthEdits(traced.text))
    if (!traced.length) continue
    if (damage.notes) notes += tonedNotes(line.raw)
    paragraphs.push(traced)
  }
  const parts: Traced[] = []
  for (const paragraph of paragraphs) {
    const last = parts.at(-1)
    if (last) parts.push(Traced.whole('\n', last.copyEnd(last.length - 1), paragraph.copyStart(0), 'markup'))
    parts.push(paragraph)
  }
  return {
    body: parts.length ? Traced.join(parts) : Traced.of('', 0),
    repair: { script: damage.script, pinyinNotes: notes, shiftedRuns: 0, lostCharacters: 0 },
    byline: { dateline: paragraphs[0] ? dateline(paragraphs[0].text) : NOTHING, closings },
  }
}
