import { Button, Select } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { ReviewKind } from '../../../src/review/records.ts'
import type { Report } from '../../../src/serve/schema.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useKeys } from '../report/use-keys.ts'
import { useWords } from '../words/use-words.ts'
import { blank } from './fields.ts'
import { RecordForm } from './record-form.tsx'
import { ReviewerName } from './reviewer-name.tsx'
import { useDecide } from './use-decide.ts'
import { useReviewer } from './use-reviewer.ts'
import { useWordKeys } from './word-keys.ts'

const KINDS = ['person', 'place', 'organization', 'event', 'agenda', 'tifa', 'indicator', 'citation'] as const
type AddedKind = (typeof KINDS)[number]

/** The field of each kind that the chosen words are likeliest to be. */
const WORDS_ARE: Partial<Record<AddedKind, string>> = {
  person: 'name',
  place: 'name',
  organization: 'name',
  tifa: 'text',
  citation: 'work',
}

interface Chosen {
  readonly start: number
  readonly end: number
}

/** The words that are chosen within the report's text, as offsets into its body; null where none are. */
function useChosenWords(report: Report): Chosen | null {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null
      const within = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('.sentence')
      const first = range && within(range.startContainer)
      const words = selection?.toString() ?? ''
      if (!range || !first || !within(range.endContainer) || !words.trim()) return setChosen(null)
      const sentence = report.sentences[Number(first.getAttribute('data-sentence'))]
      const before = document.createRange()
      before.selectNodeContents(first)
      before.setEnd(range.startContainer, range.startOffset)
      const start = (sentence?.start ?? 0) + before.toString().length
      const plain = words.replace(/\s+/g, (white) => (white.includes('\n') ? '\n' : white))
      if (sentence && report.body.startsWith(plain, start)) setChosen({ start, end: start + plain.length })
      else setChosen(null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [report])
  return chosen
}

/**
 * Adds a record that the machine missed: the reader chooses its words in the text, by mouse or (of the sentence that is chosen) by
 * key, then says what they are.
 */
export function AddRecord({ report, sentence }: { report: Report; sentence: number | null }) {
  const { t } = useWords()
  const overview = useAnswer('/review')
  const chosen = useChosenWords(report)
  const [by] = useReviewer()
  const [adding, setAdding] = useState<(Chosen & { kind: AddedKind }) | null>(null)
  const [kind, setKind] = useState<AddedKind>('tifa')
  const [asked, setAsked] = useState(false)
  const decide = useDecide()
  const take = useCallback(() => chosen && setAdding({ ...chosen, kind }), [chosen, kind])
  const { choosing, begin } = useWordKeys(report, sentence, take)
  const editable = overview.data?.editable ?? false
  useKeys({
    w: () => {
      setAsked(true)
      if (editable && by) begin()
    },
  })
  if (!editable) return null
  if (!by) return asked ? <ReviewerName /> : null
  if (!chosen && !adding) {
    // Words are chosen of a sentence.
    return asked && sentence === null ? (
      <span className="soft" role="status">
        {t('review.chooseSentence')}
      </span>
    ) : null
  }
  const quote = adding && report.body.slice(adding.start, adding.end)
  return (
    <span className="add-record">
      <Select
        size="small"
        value={kind}
        aria-label={t('review.addKind')}
        options={KINDS.map((one) => ({ value: one, label: t(`recordKind.${one}`) }))}
        onChange={setKind}
      />
      <Button
        size="small"
        // The words stay chosen.
        onMouseDown={(event) => event.preventDefault()}
        onClick={take}
      >
        {t('review.add')}
      </Button>
      {choosing && (
        <span className="soft" role="status">
          {t('review.wordKeys')}
        </span>
      )}
      {adding && (
        <RecordForm
          key={adding.kind}
          title={t('review.add')}
          head={
            <Select
              value={adding.kind}
              aria-label={t('review.addKind')}
              options={KINDS.map((one) => ({ value: one, label: t(`recordKind.${one}`) }))}
              onChange={(next) => {
                setKind(next)
                setAdding({ ...adding, kind: next })
              }}
            />
          }
          kind={adding.kind}
          record={{
            ...blank(adding.kind),
            ...(WORDS_ARE[adding.kind] && { [WORDS_ARE[adding.kind]!]: quote }),
            spans: [[adding.start, adding.end]],
            confidence: 1,
          }}
          quote={quote}
          busy={decide.isPending}
          onDone={(value, note) =>
            decide.mutate(
              {
                report: report.id,
                kind: adding.kind satisfies ReviewKind,
                identity: String(value[WORDS_ARE[adding.kind] ?? ''] ?? quote),
                action: 'add',
                value,
                note,
                after: null,
              },
              { onSuccess: () => setAdding(null) },
            )
          }
          onLeave={() => setAdding(null)}
        />
      )}
    </span>
  )
}
