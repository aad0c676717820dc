import type { Words } from './event-trigger.ts'

/** With whom somebody talks: 与村民座谈. */
const PARTNER = /(?:与|同|和)[^，。；]{2,24}$/
const WENT = /(?:来到|走进|走访|深入|前往|在)[^。；]{2,30}$/
const TALKS = /座谈(?![会室交])|座谈交流(?!会)/
/** 通过听取汇报、座谈等形式: how it was done, no meeting to tell of. */
const BY_MEANS = /^[^，。；]{0,40}等(?:形式|方式|方法|途径)|^[^，。；]{0,6}(?:形式|方式)/

/** Those at the site with whom leaders talk, no sitting. */
const FOLK =
  /^.[^，。；、]{0,6}(?:官兵|战士|群众|村民|居民|牧民|职工|员工|工人|师生|学生|教师|老师|企业(?:负责人)?|商户|大家|他们|挂职干部|援[藏疆青]干部(?:人才)?|“?两委”?(?:班子)?|工作队(?:队?员)?)们?(?:亲切|深入|广泛|开展|进行)*$/

const HOSTS_TALK = /(?:与|同|和)[^，。；]{0,40}(?:代表团|考察团|慰问团|参访团|访问团|来宾|客人)[^。；]{0,24}$/

/** True where 座谈 at `at` is talk at a site: 来到青瓦村，与村民座谈. */
function isOnTheSpot(told: string, at: number): boolean {
  const partner = PARTNER.exec(told.slice(Math.max(0, at - 25), at))
  if (!partner) return false
  if (FOLK.test(partner[0])) return true
  const to = at - partner[0].length
  const from = Math.max(told.lastIndexOf('。', to), told.lastIndexOf('；', to)) + 1
  for (let comma = told.indexOf('，', from); comma >= 0 && comma < to; comma = told.indexOf('，', comma + 1)) {
    const before = told.slice(Math.max(0, comma - 33), comma)
    if (WENT.test(before) && !/(?:之际|前夕|期间|时)$/.test(before)) return true
  }
  return false
}

/** 座谈会上，…: what was held at a site was a meeting. */
const AT_TALKS = /^(?:在)?(?:座谈|交流)会上|^座谈(?:中|时|交流中)/

/** The words 座谈 that tell of talks held, neither at a site nor as a means: where they begin, and whether the lead hosts them. `next` is the sentence behind. */
export function talksIn(told: string, next: string): (Words & { readonly hosts: boolean }) | null {
  const talks = told.includes('座谈') ? TALKS.exec(told) : null
  if (
    !talks ||
    /讲话|精神/.test(told.slice(talks.index, talks.index + 12)) ||
    // 学校负责人参加调研座谈。: with the visit.
    (/参加了?调研$/.test(told.slice(0, talks.index)) && !/^座谈交流/.test(told.slice(talks.index))) ||
    BY_MEANS.test(told.slice(talks.index + 2, talks.index + 48)) ||
    (!AT_TALKS.test(next) && isOnTheSpot(told, talks.index))
  )
    return null
  // 闻人岱与望溪市考察团座谈: the host's.
  const hosts = HOSTS_TALK.test(told.slice(Math.max(0, talks.index - 64), talks.index))
  return { start: talks.index, end: talks.index + 2, hosts }
}
