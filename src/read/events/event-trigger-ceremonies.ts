import { LEANS_ON, REACH, type Words } from './event-trigger.ts'

/** 开幕式上的讲话: words that were said there, not the ceremony. */
const SPOKEN_AT = /^[^，。；]{0,24}上(?:发表|所?作)?的(?:重要|主旨)?(?:讲话|报告|致辞|精神)/

/** True where the word for a ceremony in `[start, end)` of the body tells of it: it is neither leant on nor only where words were said. */
export function tellsOfCeremony(body: string, start: number, end: number, ceremony: Words): boolean {
  return (
    !LEANS_ON.test(body.slice(Math.max(start, ceremony.start - REACH), ceremony.start)) &&
    !SPOKEN_AT.test(body.slice(ceremony.end, end))
  )
}

const PAPER = '(?:《|[^，。；]{0,24}(?:协议|协定|备忘录|意向书|合同))'
/** 顾砚秋代表双方签署《合作协议》, not 签署命令; 为云栈公司揭牌. */
const SIGNS = new RegExp(
  `(?:代表[^，。；]{2,40}|双方|两[地省市县区州]|两省市|两市县|分别|现场)(?:续签|签[署订])了?${PAPER}|代表[^，。；]{2,16}在[^，。；]{0,12}上签字|见证[^，。；]{0,30}?签[署订约字]|为[^，。；]{2,40}?(?:揭牌|揭幕|授牌|剪彩|培土奠基)`,
)
/** 会见后，省政府与云栈集团签署协议; 18日，双方在澄州签署协议. */
const SIGNS_THEN = new RegExp(
  `(?:召开|举行)[^，。；]{2,30}会，(?:并|现场)?签[署订]了?${PAPER}|^(?:(?:会见|座谈|会谈|会议|签约)会?(?:之)?后，|[^，。；]{0,12}\\d日[^，。；]{0,3}，)[^，。；]{2,60}(?:与|和|双方)[^，。；]{0,70}(?:(?:续签|签[署订])了?${PAPER}|进行(?:合作)?签约)`,
)

/** The words that tell of a signing or an unveiling. */
export function signed(told: string, peopled: boolean): Words | null {
  if (!/签|揭|授牌|剪彩|奠基/.test(told)) return null
  const found = (peopled ? SIGNS.exec(told) : null) ?? SIGNS_THEN.exec(told)
  if (!found) return null
  const at = found.index + Math.max(0, found[0].search(/续签|签[署订字约]|揭牌|揭幕|授牌|剪彩|培土/))
  return { start: at, end: at + 2 }
}

/** The object of 举行 or 出席 is a ceremony where it ends in 仪式: 举行物资捐赠援助仪式; not how guests are received or rites. */
const HELD =
  /(?:举行|举办|出席|参加)了?(?!的)[^，。；：、“”]{2,36}?(?<!欢迎|迎宾|送别|欢送|升旗|告别|葬|婚|入[党团队]|成人|拜师|迎接)仪式(?=[，。；并]|$)/

/** 成就展在云栈饭店开幕: an exhibition or festival opens. */
const OPENS =
  /(?:展览?|展示|博览会|展销会|运动会|节)[^，。；、]{0,14}(?:在[^，。；]{2,20})?(?:正式|隆重|盛大)?(?:开幕|启幕)(?=[，。；])/

/** The word 仪式 of a ceremony that no table lists, or the opening of an exhibition, by its offsets in the body; `offset` is where the telling begins, `peopled` says that it or the next names who was there. */
export function heldCeremony(told: string, offset: number, peopled: boolean): Words | null {
  const held = told.includes('仪式') ? HELD.exec(told) : peopled && told.includes('幕') ? OPENS.exec(told) : null
  if (!held) return null
  const end = offset + held.index + held[0].length
  return { start: end - 2, end }
}
