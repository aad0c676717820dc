const NOBODY =
  /^(?:未知|佚名|匿名|不详|本站|本网|网络|原创|转载|综合|整理|管理员|系统管理员|小编|编辑部|无|实习|实习生|见习|记者|通讯员|报道|摄影报道|文|图|摄|摄影|供图|供稿|图文)$/
const NAME = /^[\u3400-\u9FFF]{2,4}$|^[\u3400-\u9FFF]{1,8}(?:[·•・][\u3400-\u9FFF]{1,8}){1,3}$/
const OFFICE =
  /^[\u3400-\u9FFF（）()]{3,24}(?:部|办|办公室|委|局|厅|处|科|室|中心|院|校|学校|大学|中学|小学|社|站|台|队|馆|所|会|公司|集团|镇|乡|街道|村|社区|政府|法院|检察院|组|园区)$/
const ROLE =
  /(?:全媒体|融媒体|新媒体|本报|本网|本台|本刊|见习|实习|首席|特约|特派|驻站|总台|央视|文字|摄影)*(?:记者|通讯员|实习生)|^(?:通讯员|特约)/g

/** The personal names in a credit's value: `卫青禾、闻人 静 (实习)` gives 卫青禾, 闻人静. With `offices`, also units that wrote a report. */
export function namesIn(value: string, offices = false): string[] {
  const plain = value
    .replace(/[（(【[][^（()）】\]]{0,30}[）)】\]]/g, ' ')
    .replace(ROLE, ' ')
    .replace(/[A-Za-z0-9_@.]+/g, ' ')
  const names: string[] = []
  let initial = ''
  for (const token of plain.split(/[\s、，,;；/／|｜&:：。]+/)) {
    if (/^[\u3400-\u9FFF]$/.test(token)) {
      if (initial) {
        names.push(initial + token)
        initial = ''
      } else initial = token
      continue
    }
    initial = ''
    if (NOBODY.test(token)) continue
    if (NAME.test(token) && !(offices && OFFICE.test(token) && token.length > 3))
      names.push(token.replace(/[•・]/g, '·'))
    else if (offices && OFFICE.test(token)) names.push(token)
  }
  return [...new Set(names)]
}

/** True where a text is nothing but one to four personal names: `吴青 闻人静`. */
export function onlyNames(text: string): boolean {
  if (text.length > 24 || /[A-Za-z0-9]/.test(text)) return false
  const names = namesIn(text)
  const size = names.reduce((sum, name) => sum + name.length, 0)
  return names.length >= 1 && names.length <= 4 && size === text.replace(/[\s、，,/]/g, '').length
}

/** True where a text is one unit's name: 松陵县委宣传部. */
export function isOffice(text: string): boolean {
  return OFFICE.test(text.trim())
}
