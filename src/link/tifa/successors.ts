import { loadLexicon } from '../../lexicon/load.ts'
import type { Report, Sentence } from '../../record/types.ts'
import { digitCounts } from '../../text/formula.ts'
import type { Reason } from '../link.ts'
import { bare } from './forms.ts'
import type { PhrasePart, Standing } from './part.ts'

interface Cues {
  readonly adopts: readonly string[]
  readonly makes: readonly string[]
  readonly becomes: readonly string[]
}

let cues: Cues | undefined

function load(): Cues {
  if (cues) return cues
  const rows = loadLexicon('lineage-cues', ['cue', 'says'])
  const says = (what: string) => rows.filter((row) => row.says === what).map((row) => row.cue)
  cues = { adopts: says('adopts'), makes: says('makes'), becomes: says('becomes') }
  return cues
}

const has = (text: string, words: readonly string[]) => words.some((word) => text.includes(word))
const ABOVE = /全省|全国|国家|省委|省政府|中央|全市|市委|自治区|全区/
const BEFORE = 24

/** How many digits at the end two rows share: 3 of 1357 and 357. */
function sharedDigits(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

/**
 * A lower level's plan for a higher one's: two programmes of one sentence, the first carried out (承接, 落实) and the second made
 * (制定, 实施), or with digits in common at the end (1357, 357).
 */
export function derivedPlans(report: Report, sentence: Sentence, here: readonly Standing[]): PhrasePart[] {
  const { adopts, makes } = load()
  const found: PhrasePart[] = []
  for (const [i, first] of here.entries()) {
    const second = here[i + 1]
    if (!second || first.tifa.kind !== 'programme' || second.tifa.kind !== 'programme') continue
    const [a, b] = [digitCounts(bare(first.tifa.text)), digitCounts(bare(second.tifa.text))]
    if (!a || !b || a.join('') === b.join('')) continue
    const lead = report.body.slice(Math.max(sentence.start, first.span[0] - BEFORE), first.span[0])
    const between = report.body.slice(first.span[1], second.span[0])
    const adopted = has(lead, adopts)
    const made = has(between, makes)
    const digits = sharedDigits(a.join(''), b.join(''))
    if (!(adopted && made) && !(digits >= 2 && (adopted || made))) continue
    const reasons: Reason[] = []
    if (adopted && made) reasons.push({ code: 'plan-for-plan' })
    if (digits >= 2) reasons.push({ code: 'shared-digits', values: { n: digits } })
    if (ABOVE.test(lead)) reasons.push({ code: 'plan-of-above' })
    found.push({
      relation: 'derived',
      whole: { text: first.tifa.text, span: first.span },
      part: { text: second.tifa.text, span: second.span },
      score: Math.min(0.98, 0.5 + 0.15 * (adopted ? 1 : 0) + 0.15 * (made ? 1 : 0) + 0.08 * digits),
      reasons,
    })
  }
  return found
}

// What may stand between a name and the word for what it became: “A”工程，升级为“B”
const AFTER_NAME = /^(?:工程|行动|计划|战略|机制|改革|模式|目标|定位|思路|要求)?，?(?:进一步)?$/

/** A report that says of a phrase what it was made into: 由“A”升级为“B”. */
export function statedSuccessors(report: Report, here: readonly Standing[]): PhrasePart[] {
  const { becomes } = load()
  const found: PhrasePart[] = []
  for (const [i, first] of here.entries()) {
    const second = here[i + 1]
    if (!second || bare(first.tifa.text) === bare(second.tifa.text)) continue
    const between = report.body.slice(first.span[1], second.span[0]).replace(/^[”’]|[“‘]$/g, '')
    const word = becomes.find((cue) => between.endsWith(cue) && AFTER_NAME.test(between.slice(0, -cue.length)))
    if (
      !word ||
      (/到$/.test(word) && !/[从由][“‘]?$/.test(report.body.slice(Math.max(0, first.span[0] - 2), first.span[0])))
    )
      continue
    found.push({
      relation: 'next',
      whole: { text: first.tifa.text, span: first.span },
      part: { text: second.tifa.text, span: second.span },
      // 从“A”到“B” may also count two things side by side.
      score: word.endsWith('到') ? 0.65 : 0.95,
      reasons: [{ code: 'said-to-follow', values: { word } }],
    })
  }
  return found
}
