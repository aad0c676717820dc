import { divisionNameAt, laidDivisions, levelOf, within } from '../../lexicon/divisions.ts'
import { placeDoubts } from './place-doubts.ts'

/** In the name of a paper or an office every division counts. */
export const EVERY = { has: () => true } as unknown as ReadonlySet<string>

const HELD = /^(?:县委|[市县]?召开|[市县]?举行|第?[一二三四五六七八九十]+届|全[市县])/

const GOES_TO = /(?:[来到赴在]|深入|前往)$/
const DONE_THERE = /^(?:调研|考察|视察|检查|督导|督查|走访|慰问|指导|开展|督办|暗访|县?现场|专题|实地)/

/** What bears the short name of a county without being of it. */
const BORNE = /^(?:[\p{Script=Han}]{0,4}大学|集团|证券|银行|股份)/u

const SCHOOL = /^[\p{Script=Han}]{0,8}(?:[中小]学|学校|学院|幼儿园|医院)/u

/** Codes of the divisions named in a short text, each the one that the longest name before it allows. */
export function codesIn(text: string, named: ReadonlySet<string> | null = null): string[] {
  const { ambiguous } = placeDoubts()
  const codes: string[] = []
  let last = -1
  for (const match of namesIn(text)) {
    if (named !== EVERY && isSender(text, match.end)) continue
    const above = codes.at(-1)
    // 松陵召开县委全会: a headline that opens with a county's short name and its meeting
    const opensTitle = match.start === 0 && HELD.test(text.slice(match.end, match.end + 4))
    // 江月白来松陵调研
    const isGoal = GOES_TO.test(text.slice(0, match.start)) && DONE_THERE.test(text.slice(match.end, match.end + 4))
    const candidates = match.value
      .filter(
        (one) =>
          // 西华大学 is not of 西华县.
          !(one.form === 'core' && one.division.level === 'county' && BORNE.test(text.slice(match.end, match.end + 6))),
      )
      .filter(
        (one) =>
          one.form === 'full' ||
          one.division.level !== 'county' ||
          ((opensTitle || isGoal) && isOne(match.value) && !ambiguous.get(text.slice(match.start, match.end))) ||
          (named?.has(one.division.code) &&
            (!ambiguous.get(text.slice(match.start, match.end))?.always ||
              (above && within(one.division.code, above)))),
      )
      .map((one) => one.division.code)
    // 澄州市|龙湖|中学: a school that bears the short name of a county elsewhere.
    const borne = named === EVERY && match.start > 0 && match.start === last && SCHOOL.test(text.slice(match.end))
    const chosen =
      candidates.find((code) => above && code !== above && code.startsWith(above.replace(/(00)+$/, ''))) ??
      (borne ? undefined : candidates.toSorted((a, b) => rank(a) - rank(b))[0])
    last = match.end
    if (chosen) codes.push(chosen)
  }
  return codes
}

/** True where a name is one division's, whatever codes it had. */
export const isOne = (named: DivisionMatch['value']): boolean =>
  named.every(({ division }) => division.name === named[0]!.division.name)

/** The divisions named in the texts that were asked about last: a headline is asked about again and again. */
let named = { laid: 0, known: new Map<string, readonly DivisionMatch[]>() }
/** So many texts are kept in mind, none of them longer than a headline. */
const ASKED = 1_000
const HEADLINE = 100
type DivisionMatch = NonNullable<ReturnType<typeof divisionNameAt>>

/** The names of divisions in a text, the longest from left to right. */
function namesIn(text: string): readonly DivisionMatch[] {
  const laid = laidDivisions().length
  if (laid !== named.laid || named.known.size > ASKED) named = { laid, known: new Map() }
  const known = named.known.get(text)
  if (known) return known
  const found: DivisionMatch[] = []
  for (let at = 0; at < text.length; at++) {
    const match = divisionNameAt(text, at)
    // 召开县长办公会
    // 理大新|闻网
    if (
      !match ||
      (text[at] === '开' && text[at - 1] === '召') ||
      (text[match.end] === '闻' && text[match.end - 1] === '新')
    )
      continue
    found.push(match)
    at = match.end - 1
  }
  if (text.length <= HEADLINE) named.known.set(text, found)
  return found
}

const rank = (code: string): number => ['province', 'prefecture', 'county'].indexOf(levelOf(code))

/** 北京、江苏第十一批|援藏干部: where those come from who were sent; the report speaks from where they serve. */
const SENT =
  /^(?:[省市]|、|\p{Script=Han}{2,3}(?=[、省市第援两三四])){0,6}(?:[两三四]地|[两三四][省市])?(?:第[一二三四五六七八九十\d]{1,3}批(?:对口)?援[藏疆青]|(?:对口)?援[藏疆青](?:干部|人才|医|教|专家|工作[队组]|队员|代表|前[方指]|指挥部))/u
/** True where the division that ends at `end` only says who sent those that a text tells of. */
export const isSender = (text: string, end: number): boolean => SENT.test(text.slice(end, end + 30))
