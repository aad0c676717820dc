import { divisionByCode, levelOf } from '../../lexicon/divisions.ts'
import { ACTING, current, kindOf, NATION } from './ranks.ts'

/** What a printed title says of the post itself. */
export interface Title {
  /** The post by one name, whoever holds it and however: 省委书记, 市长, 党工委书记. */
  readonly seat: string
  /** The title of one who only acts (代市长); null where he does not. */
  readonly acting: string | null
  /** True for a post that is over (原市长, 时任省委书记). */
  readonly former: boolean
}

const CODE = /^\d{6}$/
/** How a committee's secretary is called without its level, by the last character of the division's name. */
const COMMITTEE: Readonly<Record<string, string>> = {
  省: '省委',
  市: '市委',
  州: '州委',
  区: '区委',
  县: '县委',
  旗: '旗委',
  盟: '盟委',
}

/** Names that mean the nation's posts alike. */
const NATIONAL =
  /^(中国|中华人民共和国|国务院|全国人大常委会|中共)(?=国家|总理|副总理|委员长|副委员长|中央)|^中共中央(?=总书记)/

function committeeOf(code: string): string | null {
  const name = divisionByCode(code)?.name
  if (!name) return null
  return name.endsWith('自治区') && levelOf(code) === 'province' ? '自治区党委' : (COMMITTEE[name.slice(-1)] ?? null)
}

/** A title without what its region says anyway, and with what a short title leaves out. */
function seatOf(title: string, of: string | null): string {
  if (of === null) return title
  if (of === NATION) return title.replace(NATIONAL, '').replace(/^中央(?=总书记)/, '')
  if (!CODE.test(of)) return title.replace(/^(区|镇|乡|街道)(?=党|管委会|办事处)/, '')
  if (/^(常务)?(副)?书记$/.test(title)) return `${committeeOf(of) ?? ''}${title}`
  return /^区党委/.test(title) ? `自治${title}` : title
}

/** Takes a printed title apart. @param of what it belongs to: 区党工委书记 of a zone is its 党工委书记, 书记 of a province its 省委书记 */
export function titleOf(printed: string, of: string | null): Title {
  const plain = current(printed)
  return {
    seat: seatOf(plain.replace(ACTING, ''), of),
    acting: ACTING.test(plain) ? plain : null,
    former: plain !== printed,
  }
}

/** Heads of which a region or unit has several at a time, or none for long: of groups, missions and meetings. */
const SEVERAL =
  /(组长|团长|队长|领队|总指挥|指挥长|会长|理事长|河长|主任委员|执行主席|常务主席|局长|厅长|处长|科长|部长|院长|校长|秘书长)$/

/**
 * True for a post that one person at a time holds: 市长, 县委书记. Of a department's head only where the title names the department:
 * 局长 alone is the head of any.
 */
export function isSingle(seat: string): boolean {
  if (kindOf(seat) !== 'head') return false
  const head = SEVERAL.exec(seat)?.[0]
  return head === undefined || (/[局厅处部院校科]长$/.test(head) && seat.length > head.length)
}
