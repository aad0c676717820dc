import * as OpenCC from 'opencc-js/t2cn'
import { loadLexicon } from '../../lexicon/load.ts'
import type { Edit } from '../../text/traced.ts'
import { Trie } from '../../text/trie.ts'

/** Common characters that stand in one script only, pair by pair: what tells the script of a copy. */
const TRADITIONAL =
  '們個來時為國會說對開關發經業產務實學長東車馬門問間見現觀視規議設計記講許論話該請調談員貢貫質費資賓賽進運過還這遠連選邊導將專尋層屬島師帶幹應廣廳張強彈後從復徹總戰擴據換擔權條東極構標樣機檢樂決況準減測滿濟環產畫當療盡眾確種積穩穫競筆節築簡糧純級組結統經絡給維網緊線練縣績織續罷聯職聽腦腳臺與興舉舊葉華萬藝蘇處號術裝補製複親計訂訪診評試誠誤誰課讀變讓責貨貴買賣輕輛輸轉農違遊遞適鄉鄧醫釋針鋼錢鎮鐵長閉陽陰隊階際陸險隨難雲電靈靜頂項順須預領頭題額顏類顯風飛養館馮驗體魚鳥鹽麗點黨齊齡龍'
const SIMPLIFIED =
  '们个来时为国会说对开关发经业产务实学长东车马门问间见现观视规议设计记讲许论话该请调谈员贡贯质费资宾赛进运过还这远连选边导将专寻层属岛师带干应广厅张强弹后从复彻总战扩据换担权条东极构标样机检乐决况准减测满济环产画当疗尽众确种积稳获竞笔节筑简粮纯级组结统经络给维网紧线练县绩织续罢联职听脑脚台与兴举旧叶华万艺苏处号术装补制复亲计订访诊评试诚误谁课读变让责货贵买卖轻辆输转农违游递适乡邓医释针钢钱镇铁长闭阳阴队阶际陆险随难云电灵静顶项顺须预领头题额颜类显风飞养馆冯验体鱼鸟盐丽点党齐龄龙'

/** 1 for a character of traditional script only, 2 for one of simplified script only, by code. */
const side = new Uint8Array(65536)
for (let i = 0; i < TRADITIONAL.length; i++) {
  const [hant, hans] = [TRADITIONAL[i]!, SIMPLIFIED[i]!]
  if (hant === hans) continue
  side[hant.charCodeAt(0)] = 1
  if (!'干后台与制复游获云面系里只余准'.includes(hans)) side[hans.charCodeAt(0)] = 2
}

export type Script = 'hans' | 'hant'

/** The script that a common character stands in alone, by its code; null where it stands in both or is not so common. */
export function onlyIn(code: number): Script | null {
  return side[code] === 1 ? 'hant' : side[code] === 2 ? 'hans' : null
}

/** Tells the script of lines by their own characters: `hant` where those of traditional script only prevail. */
export function scriptOf(lines: readonly string[]): Script {
  return surveyScript(lines).script
}

/** The script of lines as a whole, and whether single ones are in traditional script where the whole is not. */
export function surveyScript(lines: readonly string[]): { readonly script: Script; readonly mixed: boolean } {
  let [hant, hans, mixed] = [0, 0, false]
  for (const text of lines) {
    const [before, others] = [hant, hans]
    for (let i = 0; i < text.length; i++) {
      const of = side[text.charCodeAt(i)]
      if (of === 1) hant++
      else if (of === 2) hans++
    }
    mixed ||= isHant(hant - before, hans - others)
  }
  const script = isHant(hant, hans) ? 'hant' : 'hans'
  return { script, mixed: mixed && script === 'hans' }
}

const isHant = (hant: number, hans: number): boolean => hant >= 2 && hant > hans

const words = new Trie<string>([], 'seldom')
for (const { printed, simplified } of loadLexicon('script-words', ['printed', 'simplified']))
  words.set(printed, simplified)

type Convert = (text: string) => string
let converter: Convert | undefined
const single = new Map<string, string>()

function convert(text: string): string {
  const made: Convert = converter ?? OpenCC.Converter({ from: 't', to: 'cn' })
  converter = made
  return made(text)
}

/** The simplified form of one character by itself. */
export function simplifiedOf(character: string): string {
  if (character.charCodeAt(0) < 0x3400) return character
  let simplified = single.get(character)
  if (simplified === undefined) {
    const converted = convert(character)
    simplified = converted.length === 1 ? converted : character
    single.set(character, simplified)
  }
  return simplified
}

/** Simplified script for traditional, by OpenCC and the lexicon of words that it gets wrong. */
export function scriptEdits(text: string): Edit[] {
  const edits: Edit[] = []
  for (const piece of text.matchAll(/[\u2E80-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]+/gu)) {
    const [printed, start] = [piece[0], piece.index]
    const converted = convert(printed)
    const simplified = converted.length === printed.length ? withWords(printed, converted) : converted
    if (simplified !== printed) edits.push({ start, end: start + printed.length, text: simplified, kind: 'script' })
  }
  return edits
}

function withWords(printed: string, converted: string): string {
  let [text, at] = ['', 0]
  for (const { start, end, value } of words.scan(printed)) {
    text += converted.slice(at, start) + value
    at = end
  }
  return text + converted.slice(at)
}
