import { MEDIA_SUFFIX, mediumName } from './media.ts'
import { namesIn } from './names.ts'

export const WROTE = /记者|通讯员|实习生/
export const ROLE_HEAD =
  /(?:[全融新多]媒体|本报|本网|本台|本刊|见习|实习|首席|特约|特派|驻[\u3400-\u9FFF]{1,6}|总台|摄影|文字){0,4}(?:记者|通讯员|实习生)/

/** The paper before its reporter: `岚江日报记者卫青禾报道：…`. */
export const BY_MEDIUM = new RegExp(
  `^[\\s【\\[（(]*([\\u3400-\\u9FFF]{2,12}?(?:${MEDIA_SUFFIX}))(?:[全融新多]媒体|首席|见习|实习|特派|客户端){0,2}记者`,
)

/** The paper that stands before its reporter in one of the values: 岚江日报记者 卫青禾. */
export function mediumBefore(values: readonly string[]): string | null {
  for (const value of values) {
    const found = BY_MEDIUM.exec(value.slice(0, 40))
    if (found) return mediumName(found[1]!)
  }
  return null
}

/** Names after 记者 and 通讯员: `岚江日报全媒体记者 卫青禾 通讯员 闻人静`. */
export function writers(text: string): string[] {
  const names: string[] = []
  for (const part of text.split(/(?=记者|通讯员|实习生)/)) {
    const role = /^(?:记者|通讯员|实习生)[\s:：/／、?？]*/.exec(part)
    if (!role || /摄影$/.test(text.slice(0, text.indexOf(part)))) continue
    const value = part
      .slice(role[0].length)
      .replace(/\s[\u3400-\u9FFF]{2,8}(?:报道|采访|电)$/, '')
      // Of `甲/文 乙/摄` only the first wrote.
      .replace(/(?:^|\s)[^\s/／]{2,10}[/／](?:摄影?|图|供图)(?=\s|$)/g, ' ')
      .replace(/[/／](?:文字?)(?=\s|$)/g, ' ')
      // 记者 甲 摄影 乙
      .replace(/(?:^|\s)(?:摄影|图片?|摄像)[\s:：]{1,2}[\u3400-\u9FFF·]{2,6}(?=\s|$)/g, ' ')
      .replace(/摄影报道|文\/图|图\/文|综合报道|报道|采访|文图|图文/g, ' ')
    if (!/(?:摄影?|供图)$/.test(value)) names.push(...namesIn(value, true))
  }
  return names
}
