import { loadLexicon } from '../../lexicon/load.ts'
import { isMedium } from './media.ts'

const surnames = new Set(loadLexicon('surnames', ['surname']).map(({ surname }) => surname))

/** What stands where a name is asked and is none. */
const NOBODY =
  /^(?:未知|佚名|匿名|不详|本站|本网|本报|本刊|网络|互联网|原创|转载|综合|整理|管理员|系统管理员|超级管理员|小编|编辑|编辑部|无|实习|实习生|见习|记者|通讯员|采访|报道|摄影报道|文|图|摄|摄影|供图|供稿|图文|文图|编译|特约|点击|简介|审稿人|撰稿人|责编|校对|审核|监制|年月|日期|关闭|全媒体|融媒体|新媒体|多媒体|融媒|首席|特派|驻站|总台|阅读|浏览|评论|收藏|分享|打印|来源|返回.*|查看.*)$/
const NAME = /^[\u3400-\u9FFF]{2,4}$|^[\u3400-\u9FFF]{1,8}(?:[·•・‧][\u3400-\u9FFF]{1,8}){1,3}$/
const OFFICE =
  /^[\u3400-\u9FFF（）()]{3,24}(?:部|办|办公室|委|局|厅|处|科|室|中心|院|校|学校|大学|中学|小学|社|站|台|队|馆|所|会|公司|集团|镇|乡|街道|村|社区|政府|法院|检察院|组|园区)$/
const ROLE =
  /(?:全媒体|融媒体|新媒体|本报|本网|本台|本刊|见习|实习|首席|特约|特派|驻站|总台|央视|文字|摄影){0,4}(?:记者|通讯员|实习生)|^(?:通讯员|特约)/g
const SEPARATORS = /[\s、，,;；/／|｜&:：。?？+＋]+/

/** The personal names in a credit's value: `卫青禾、闻人 静 (实习)` gives 卫青禾, 闻人静. With `offices`, also units that wrote a report. */
export function namesIn(value: string, offices = false): string[] {
  const plain = value
    .replace(/[（(【[][^（()）】\]]{0,30}[）)】\]]/g, ' ')
    .replace(ROLE, ' ')
    .replace(/[A-Za-z0-9_@.…]+/g, ' ')
  const names: string[] = []
  let initial = ''
  for (const token of plain.split(SEPARATORS)) {
    if (/^[\u3400-\u9FFF]$/.test(token)) {
      if (initial) {
        if (!NOBODY.test(initial + token)) names.push(initial + token)
        initial = ''
      } else initial = token
      continue
    }
    initial = ''
    if (NOBODY.test(token) || isMedium(token)) continue
    if (offices && OFFICE.test(token) && token.length > 3) names.push(token)
    else if (NAME.test(token)) names.push(token.replace(/[•・‧]/g, '·'))
  }
  return [...new Set(names)]
}

/** True where a name begins with a surname, or is written with a dot as names of minorities are. */
export function isPersonal(name: string): boolean {
  if (!NAME.test(name)) return false
  if (name.includes('·')) return true
  return surnames.has(name.slice(0, 2)) ? name.length > 2 : surnames.has(name[0]!) && name.length < 4
}

/** True where a text is nothing but one to six personal names: `吴青 闻人静`. */
export function onlyNames(text: string): boolean {
  if (text.length > 30 || /[A-Za-z0-9。！？：:“”]/.test(text)) return false
  const names = namesIn(text)
  const size = names.reduce((sum, name) => sum + name.length, 0)
  return (
    names.length >= 1 &&
    names.length <= 6 &&
    names.every(isPersonal) &&
    size === text.replace(/[\s、，,/／;；]/g, '').length
  )
}

/** True where a value is names (or units), whatever role words and marks stand between. */
export function isNames(value: string): boolean {
  if (value.length > 60 || /[。！？；“”]/.test(value)) return false
  const names = namesIn(value, true)
  const size = names.reduce((sum, name) => sum + name.length, 0)
  const rest = value
    .replace(/[（(【[][^（()）】\]]{0,30}[）)】\]]/g, '')
    .replace(ROLE, '')
    .replace(/[\s、，,;；/／|｜&:：?？+＋A-Za-z0-9_@.-]/g, '')
  return rest.length - size <= 4
}

/** 顾砚秋在校长陪同下参观服务中心: what a picture shows. */
const NO_OFFICE = /^(?:进入|返回|关注|欢迎|点击|下载|登录|举报)|陪同|参观|看望|慰问|考察|调研|视察|走进|来到/

/** True where a text is one unit's name: 松陵县委宣传部. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text.trim()) && !NO_OFFICE.test(text.trim())
}
