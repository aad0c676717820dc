import { OUTCOMES } from '../follow/outcome.tsx'
import { KINDS, MARKS } from '../relay/kinds.ts'
import { useWords } from '../words/use-words.ts'
import type { Beside } from './beside.ts'

/** How items stand, told apart without colour. */
const SHAPES = {
  'not yet rated': '○',
  'under way': '◐',
  done: '●',
  'done late': '◕',
  met: '●',
  missed: '×',
} as const satisfies Record<(typeof OUTCOMES)[number], string>

interface Sign {
  readonly kind: 'from' | 'to' | 'item'
  readonly sign: string
  readonly says: string
  readonly outcome?: (typeof OUTCOMES)[number]
}

function useSigns({ from, to, items }: Beside): Sign[] {
  const { t } = useWords()
  const signs: Sign[] = []
  const came = KINDS.find((kind) => from.some((passage) => passage.kind === kind))
  if (came)
    signs.push({
      kind: 'from',
      sign: came === 'added' ? MARKS.added : `↑${MARKS[came]}`,
      says: came === 'added' ? t('beside.added') : t('beside.came', { kind: t(`relay.${came}`) }),
    })
  const passed = to.filter((passage) => passage.other).length
  if (passed) signs.push({ kind: 'to', sign: `↓${passed}`, says: t('beside.went', { count: passed }) })
  for (const outcome of OUTCOMES) {
    const count = items.filter((item) => item.outcome === outcome).length
    if (!count) continue
    signs.push({
      kind: 'item',
      outcome,
      sign: `${SHAPES[outcome]}${count > 1 ? count : ''}`,
      says: `${t(`outcome.${outcome}`)}${count > 1 ? ` ${count}` : ''}`,
    })
  }
  return signs
}

/** A small mark for what stands beside a sentence; it opens to the quotes. */
export function BesideMark({
  beside,
  sentence,
  onOpen,
}: {
  beside: Beside
  sentence: number
  onOpen: (sentence: number) => void
}) {
  const { t } = useWords()
  const signs = useSigns(beside)
  const says = signs.map((sign) => sign.says).join(t('beside.and'))
  return (
    <button
      type="button"
      className="plain-button beside-mark"
      tabIndex={-1}
      data-beside={sentence}
      title={says}
      aria-label={t('beside.open', { number: sentence + 1, says })}
      onClick={() => onOpen(sentence)}
    >
      {signs.map(({ sign, kind, outcome }) => (
        <span key={sign} data-sign={kind} data-outcome={outcome} aria-hidden>
          {sign}
        </span>
      ))}
    </button>
  )
}
