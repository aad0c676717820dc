import type { EventType } from '../../record/types.ts'

/** A place in the telling that says an event took place. Offsets are into the body. */
export interface Trigger {
  readonly type: EventType
  readonly sentence: number
  /** The clause or sentence part that tells it. */
  readonly start: number
  readonly end: number
  /** The verb or the meeting's head word. */
  readonly at: number
  readonly headEnd: number
  readonly lead: string | null
  /** True where the report says that the lead presides or takes the chair. */
  readonly presides: boolean
  /** True where the words open a further event beside those told before (还召开, 另一场). */
  readonly further: boolean
  /** True where the telling's subject is a delegation or group without its leader's name. */
  readonly delegation: boolean
  /** True where somebody is only said to go somewhere: a visit where it is apart from those told. */
  readonly tentative?: boolean
}

/** The words that tell of an event: where they begin and end, in the telling or the body. */
export interface Words {
  readonly start: number
  readonly end: number
}

/** 贯彻会议精神, 学习讲话: what is leant on, not told. */
export const LEANS_ON = /(?:贯彻|落实|(?<!理论|集体)学习(?!中心组|教育|会|$)|传达|按照|根据|对照|宣讲)[^，。；]{0,16}$/

/** How far back what is said before a verb or meeting can reach. */
export const REACH = 64
