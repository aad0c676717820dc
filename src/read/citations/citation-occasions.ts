import type { CitedAuthority } from './citation-authorities.ts'
import { type CitationDraft, ownOf } from './citation-draft.ts'
import type { WorkClass } from './citation-lexicon.ts'

/** 在甲会议、在乙会议等活动上的重要讲话: several occasions of one speaker, however many. */
export function spokenAt(authority: CitedAuthority, modifier: string): boolean {
  if (!authority.national || !AT.test(modifier) || !OF_TIME.test(modifier.slice(-6))) return false
  const [first, second, more] = modifier.split('，')
  return first!.includes('、') && more === undefined && (second?.length ?? 0) < 30
}
const AT = /^(?:近期)?在/
const OF_TIME = /(?:上|期间|时)的?(?:一?系列)?$/

/** 关于加强领导班子建设的|重要论述: what it is about, whatever verbs are in it. */
const ABOUT = /^关于[^，。；：]{2,40}的?$/

/** 在学习贯彻…精神研讨班上, 在主持召开座谈会时: what is done where he spoke says nothing of others' studying. */
export const spoken = ({ national }: CitedAuthority, modifier: string): string =>
  ABOUT.test(modifier)
    ? ''
    : national
      ? modifier
          .replace(/听取[^，]{2,20}?汇报时/, '')
          .replace(/^在(?:省部级[^，]{0,10}?)?学习(?:宣传)?贯彻/, '在')
          .replace(/^(在[^，]{2,30})召开(?=[^，]{2,24}会(?:议)?上?的?$)/, '$1')
          .replace(/(?<=[在、])主持(?:召开)?|(?<=并|亲自)主持(?:召开)?|^主持召开|集体学习|(?:学习|研修|培训)班/g, '')
      : modifier

/** 在上海合作组织…第二十二次会议|上的: where he spoke, whatever verbs are in its name. */
export const PLACE_OF_SPEECH = /^(?:在|参加|出席)[^，。；、]{2,50}(?:上|时|期间)的?$/

/** 中央深改委第一次会议上的|重要讲话: where it was given, and nobody's whose meeting it was. */
export const spokenThere = (
  body: string,
  authority: CitedAuthority,
  start: number,
  work: { class: WorkClass },
): boolean =>
  work.class === 'speech' &&
  !authority.person &&
  /(?:会议?|时|期间)上?的(?:一?系列)?$/.test(body.slice(Math.max(authority.end, start - 7), start))

/** Ends of an occasion at which somebody speaks. */
const OCCASION = /(?:会议?|大会|论坛|峰会|典礼|仪式|开班式|班|学习|考察|调研|视察|授旗|座谈|庆祝|活动|讲话|访问)$/

/** 在甲会议、在乙开班式、在丙集体学习时的重要讲话 are as many speeches, one an occasion. */
export function occasionsOf(
  draft: CitationDraft,
  authority: CitedAuthority,
  modifier: string,
  workEnd: number,
): CitationDraft[] {
  const at = /^在([^，]*?)(上的?|期间的?|时的?|的)?$/.exec(modifier)
  if (!authority.national || !at || draft.class !== 'speech') return [draft]
  const listed = at[1]!.replace(/等(?:重要)?(?:会议|活动|场合)*$/, '')
  const items = listed.split(/、|(?<=[上时的会]|仪式|典礼)(?:和|及|以及)(?=在)/)
  if (items.length < 2 || !items.every((item) => item.length > 3 && OCCASION.test(item.replace(/[上时]$/, ''))))
    return [draft]
  const noun = modifier.length + authority.end
  let from = authority.end + 1
  return items.map((item, i) => {
    const start = from
    from += item.length + 1
    const place = item.replace(/^在/, '')
    const last = i === items.length - 1
    const end = last ? workEnd : start + item.length
    const link = last && listed === at[1] ? (at[2] ?? '的') : '的'
    return {
      ...draft,
      work: `在${place}${link}${draft.work.slice(draft.work.length - (workEnd - noun))}`,
      own: ownOf(place),
      spans: [[start, end]],
      apart: true,
    }
  })
}
