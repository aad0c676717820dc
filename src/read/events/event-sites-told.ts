import { Units } from '../../text/units.ts'
import { firstFrom, mentionAt } from '../within.ts'
import { SITE_ENDINGS } from './event-lexicon.ts'
import type { Sites, Stop } from './site.ts'
import { asSite } from './site-names.ts'

/** Who goes somewhere: the words up to the site are no name. */
const GOES = /来到|走进|前往|深入|走上|登上|抵达|赶到|[到对]|组成|带领|率/
/** Marks of the first clause that a site may end before. */
const CLOSES_SITE = new Units('“，。：')
const INSIDE = new Units('上里内旁边')

/** The site that a sentence speaks of without anybody going there: what 企业 or 园区 in the next one means. */
export function introducedSite(sentence: string, offset: number, sites: Sites): Stop | null {
  const head =
    /^(?:(?:位于|有)[^的，]{1,20}的)?([\p{Script=Han}A-Za-z0-9（）·“”]{3,30}?)(?:是|位于|地处|坐落|总投资|占地|有\d|横跨|全长|总长|始建|建成|作为|主要|生产|由|辐射|依托|承担|设有|包含|涵盖|配备|[一两三几]年前|去年|今年|历史悠久|，(?:今年|去年|是|总|占|于|作为|即将|历史))/u.exec(
      sentence,
    )
  if (head) {
    const at = head[0].indexOf(head[1]!)
    const site = asSite(head[1]!, offset + at, sites)
    if (site) return site
  }
  const opening = sentence.slice(0, 26)
  // The sites end before a mark of the first clause.
  const clause = opening.search(/[，。；、]/)
  const stays = !GOES.test(opening)
  for (let at = 0; stays && at <= opening.length; at++) {
    if (!CLOSES_SITE.at(sentence, at) && !(at === opening.length && at === sentence.length)) continue
    // 临江大堤上，
    const end = INSIDE.at(sentence, at - 1) ? at - 1 : at
    if (clause >= 0 && clause < end) break
    const site = SITE_ENDINGS.longestEnding(sentence, end, 0) ? asSite(sentence.slice(0, end), offset, sites) : null
    if (site) return site
  }
  const { mentions } = sites.organizations
  let near = firstFrom(mentions, offset)
  while (near < mentions.length && mentions[near]!.end > offset + sentence.length) near++
  const first = mentions[near]
  if (!first || first.start - offset >= 30 || GOES.test(sentence.slice(0, first.start - offset))) return null
  return mentionAt(sites.people.mentions, first.end) ||
    TOLD_OF.test(sentence.slice(0, first.start - offset)) ||
    OF_SOMEBODY.test(sentence.slice(first.end - offset, first.end - offset + 8)) ||
    HOLDS_HERE.test(sentence.slice(first.end - offset, first.end - offset + 12))
    ? null
    : { name: first.name, span: [first.start, first.end] }
}

/** 柳拾光介绍了松江大学在…的特色: what somebody speaks of. */
const TOLD_OF = /(?:介绍了?|来自|作为|代表)$/
/** 在栖梧宾馆举行座谈会: where a meeting was, no site of a visit. */
const HOLDS_HERE = /^[\p{Script=Han}]{0,4}(?:举行|召开|会见|主持)/u
/** 云栈集团董事长, 松江大学师生: who comes, not where. */
const OF_SOMEBODY =
  /^[\p{Script=Han}]{0,10}一行|^(?:集团|公司|股份)?(?:党委|党组|党工委|纪委|工会联合会|工会|团委)?(?:副|常务|执行)?(?:书记|董事|总经理|总裁|经理|校长|院长|主任|主席|行长|厂长|会长|教授|研究员|院士|医生|师生|学生|教师|老师|专家|员工|职工|领导|负责|代表|一行|与|和|、|\d+名)/u
