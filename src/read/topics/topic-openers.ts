import { Anchored } from '../../text/anchored.ts'
import { Trie } from '../../text/trie.ts'
import { Units } from '../../text/units.ts'

const openers = (words: string): Trie<true> => new Trie(words.split(' ').map((word) => [word, true] as const))

/** Opens a clause that only says by what spirit a thing is to be done: it adds no topic of its own. */
export const PREAMBLES = openers(
  '贯彻 学习贯彻 深入贯彻 全面贯彻 坚决贯彻 认真贯彻 深入学习贯彻 认真学习贯彻 坚持以 按照 以习近平 认真落实习近平 深入学习 以时时放心不下 根据 结合 提高政治站位 提高思想认识 把思想和行动统一 切实把思想 自觉把思想 统一思想 深化认识',
)
/** Opens a clause that says what a thing is done with or built on: what follows it is the theme. */
export const BASES = openers(
  '聚焦 围绕 立足 着眼 紧扣 锚定 依托 借助 抢抓 抓住 把握 紧盯 瞄准 针对 面对 对照 对标 充分发挥 发挥 用好 利用 充分利用 按照 以 结合 坚持 树立 牢固树立 进一步提高 高度重视 切实增强 充分认识 深刻认识 提升站位 强化责任 统筹协调',
)
/** Opens a clause that says what a thing is done for. */
export const PURPOSES = openers(
  '为 让 使 确保 以实际 以优异 推动 促进 努力 不断 实现 奋力 助力 更好 切实增强 真正 带领 引领 带动 造福 惠及 服务 切实提升 全面提升 有效提升 持续提升 切实提高 有力 共同 从而 进而 以更好 全力保障 切实保障',
)

const MODAL = new Units('要将望励勉盼')
/** How far 要 may stand from where the clause begins, and how far what is looked at reaches. */
const MODAL_REACH = 20
const MODAL_WINDOW = 40
const OF_EVERY_DEMAND =
  /^(?:进一步|切实|坚决|不断|自觉|持续)?(?=提高政治站位|提高思想认识|贯彻|学习贯彻|深入学习|认真学习|深入贯彻|认真贯彻|全面贯彻|坚决贯彻|完整准确全面贯彻|深刻领会)/
/** As above, with who is to do it before it: 希望栖梧深入贯彻. */
const OF_WHOEVER =
  /^[^，。；：要将]{0,12}?(?=提高政治站位|学习贯彻|深入贯彻|深入学习|认真贯彻|认真学习|全面贯彻|坚决贯彻|贯彻落实|贯彻)/
/** 以党代会精神为指引: says by what a thing is led. */
const GUIDES = new Units('以要坚始')
const GUIDED = new Anchored(/^(?:要|坚持|始终)?以.{2,40}为(?:指导|指引|遵循|根本遵循|统领|指针)$/)

/** Where the words after 要 begin, where they open with what is said of every demand: 各部门要提高政治站位. */
export function afterModal(body: string, from: number, end: number): number {
  const reach = Math.min(end, from + MODAL_REACH + 1)
  let at = from
  while (at < reach && !MODAL.at(body, at)) at++
  if (at >= reach) {
    // What follows 希望: 栖梧深入贯彻.
    const words = body.slice(from, reach)
    return words.includes('贯彻') ? from + (OF_WHOEVER.exec(words)?.[0].length ?? 0) : from
  }
  const after = body.slice(at + 1, Math.min(end, from + MODAL_WINDOW))
  const said = (body[at] === '要' || body[at] === '将' ? OF_EVERY_DEMAND : OF_WHOEVER).exec(after)
  return said ? at + 1 + said[0].length : from
}

/** True where the clause that begins at `from` only says by what a thing is led. */
export const isGuided = (body: string, from: number, end: number): boolean =>
  GUIDES.at(body, from) && GUIDED.testIn(body, from, end)

/** True where the clause that begins at `from` says what is to be kept besides: 在确保安全的前提下. */
export const isProviso = (body: string, from: number, end: number): boolean =>
  body[from] === '在' && body.startsWith('前提下', end - 3)

/** Last characters of 精神, 要求, 部署, 论述. */
const RELAYED = new Units('神求署述')
const RELAYS = new Anchored(
  /^(?:认真|严格|坚决|持续|全面|深入|深刻|切实|充分|不折不扣)*(?:落实|学习|领会|传达).{2,60}(?:精神|要求|部署|论述)$/,
)
/** True where the clause that begins at `from` says whose words are followed: 落实好全会精神. */
export const isRelay = (body: string, from: number, end: number): boolean =>
  RELAYED.at(body, end - 1) && RELAYS.testIn(body, from, end)

const LIST = /^(?:[^、]{1,20}、){2,}[^、]{1,20}等(?:[^、]{0,6})(?:方面|领域|工作|环节)/

/** Where a list of fields in a clause ends; its start where there is none. */
export function listedUntil(body: string, start: number, end: number): number {
  const clause = body.slice(start, end)
  return clause.includes('、') && clause.includes('等') ? start + (LIST.exec(clause)?.[0].length ?? 0) : start
}
