import { Anchored } from '../../text/anchored.ts'
import { matchesOf } from '../../text/matches.ts'
import type { PersonMention } from '../draft.ts'

const COMES_ALONG =
  /(?:陪同|参加|随同|一同|出席|列席)(?:了)?(?:上述|相关|有关)?$|(?:参加|出席)了?[^，。；]{2,10}会[和及并、][^，。；]{0,4}$/
/** 闻人岱带领观摩团来到松陵县，|县委书记顾砚秋陪同: who came, in a clause before that of those who come along. */
const CAME =
  /^[^。；]{0,80}?(?:(?:带领|率领?)[^，。；]{2,16}|一行[^，。；]{0,6})(?:来到|到|赴|莅临|前往|深入|走进)[^，。；]{2,}，/
/** 社区书记苗青黛带考察团一行|参观: who shows the guests round. */
const SHOWS_ROUND = new Anchored(
  /(?:带领?|引领|领着)[^，。；]{0,12}(?:考察团|代表团|参访团|督[查导]组|调研组|检查组|客人|来宾|嘉宾)(?:一行)?$/,
)
/** Who is with somebody: 在卫青禾的陪同下. */
const WITH = /在[^。；在]{2,60}?(?:陪同|陪伴|引导|介绍|协助)下|应[^，。；]{2,40}?(?:邀请|之邀)/g

/** 在县委书记顾砚秋的带领下: who leads. */
const LED_BY = /在[^。；，]{2,40}?(?:带领|率领)下/

const VILLAGER = new Anchored(/(?:贫困户|村民|牧民|农户|居民|老人|党员|老党员|患者|群众|学生|职工|工人)$/)
const AT_HOME = new Anchored(/^(?:一)?家(?:[中里]|，|。)/)

/** True for somebody who is called on at home: a villager, not a leader. */
export const atHome = (body: string, mention: PersonMention) =>
  AT_HOME.testIn(body, mention.end, mention.end + 3) ||
  VILLAGER.testIn(body, Math.max(0, mention.start - 4), mention.start)

/** Who is said to lead those who come: 在县委书记顾砚秋的带领下. */
export function ledIn(told: string, offset: number, present: readonly PersonMention[]): string | null {
  const led = told.includes('领下') ? LED_BY.exec(told) : null
  if (!led) return null
  const from = offset + led.index
  const [first] = present
  // 闻人岱一行在校长苗青黛的带领下: the host shows the way of who is named before.
  return first && first.start >= from && first.start < from + led[0].length ? first.name : null
}

/**
 * The first person of the telling is its lead; with 主持 the one who stands next before it is (甲讲话，乙主持: 乙), and
 * those who only come along (参加调研) are none.
 */
export function leadOf(told: string, offset: number, present: readonly PersonMention[], at: number): string | null {
  const leader = ledIn(told, offset, present)
  if (leader) return leader
  const chair = told.search(/主持(?!人)/)
  // 季疏桐一行来校考察，会议由卫青禾主持: who chairs what came after the visit.
  // 季疏桐一行来校调研，副校长卫青禾主持座谈会
  const guests = chair > at && told.slice(0, at).includes('一行') && told.slice(at, chair).includes('，')
  const after = guests || (chair > at && /，会议由[^，。；]*$/.test(told.slice(at, chair)))
  const chairs = chair >= 0 && !after ? present.filter((mention) => mention.end <= offset + chair) : []
  // 闻人岱和某某共同主持: the first of them.
  if (chairs.length > 1 && told.startsWith('共同', chair - 2)) return chairs[0]!.name
  if (chairs.length) return chairs.at(-1)!.name
  // 季疏桐陪同卫青禾一行到…调研: who is accompanied leads.
  const host = told.search(/(?<!的)陪同(?!下)/)
  if (host > 0 && host < at) {
    const led = present.find(({ start, end }) => start >= offset + host && end <= offset + at)
    if (led && present.some(({ end }) => end <= offset + host)) return led.name
  }
  if (COMES_ALONG.test(told.slice(0, at)) || SHOWS_ROUND.testIn(told, 0, at)) {
    const [visitor] = present
    return visitor && CAME.test(told.slice(visitor.end - offset, at)) ? visitor.name : null
  }
  const along = /下|应/.test(told)
    ? Array.from(matchesOf(WITH, told), ({ index, 0: words }) => [index, index + words.length] as const)
    : []
  // 与法庭干警、街道主任苗青黛进行了座谈: with whom somebody talks, where nobody is named before.
  const partner = told.search(/(?:^|[，；]|并)[与同](?=[^。；]{2,80}?座谈)/)
  const comesAlong = ({ start }: PersonMention) =>
    (partner >= 0 && partner < at && start - offset > partner) ||
    along.some(([from, to]) => start - offset >= from && start - offset < to)
  const leads = present.filter((mention) => mention.start < offset + at)
  return leads.find((mention) => !comesAlong(mention))?.name ?? null
}
