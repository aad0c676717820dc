import { isMedium, mediumName } from './media.ts'
import { isPersonal } from './names.ts'
import { isChannel } from './title.ts'

const SELF =
  /^(?:本站原创|本[网站报]原创(?:稿件)?|本站|本网|本网站|原创|本站讯|本网讯|本报讯|本报|本台|网站原创|自采|本校|本局|本院|本区|本县|本市)$/
const UNKNOWN =
  /^(?:未知|佚名|不详|互联网|网络|网络转载|转载|转载文章|综合|整理|无|其他|其它|null|undefined|默认|admin|[^=]*=.*)$/i

export interface Source {
  readonly name: string
  readonly self: boolean
}

export function sourceOf(value: string | null | undefined): Source | null {
  if (!value) return null
  const parts = value.split(/[\s|｜]/).filter((part) => part.length > 1)
  // A channel may stand before the site: 要闻动态 - 松陵县人民政府.
  const first = parts.find((part) => !isChannel(part)) ?? parts[0] ?? ''
  const name = mediumName(first.replace(/[小大]?字[号体].{0,12}$/, ''))
  if (
    !name ||
    name.length > 30 ||
    UNKNOWN.test(name) ||
    (isPersonal(name) && !isMedium(name) && !name.endsWith('报')) ||
    !/[\u3400-\u9FFFA-Za-z]/.test(name)
  )
    return null
  return { name, self: SELF.test(name) }
}
