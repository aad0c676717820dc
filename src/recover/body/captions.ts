/** The opening words of a caption and the credits that end one. */
const OPENS =
  /^(?:图为|图片为|图[一二三四五六七八九十\d]{0,2}[：:|｜丨／]|(?:DSC|IMG|MG|QQ截图|微信图片)_?\d|[▲△↑◎▼]|资料图|资料照片|视频[：:]|组图[：:]|（图|\(图|配图)/
const ENDS =
  /(?:摄(?:影)?|供图|图片来源[：:].{1,20}|资料图片?|资料照片|截图|[。！？”]\s?图[/／][\u3400-\u9FFF]{2,8})\s*[）)】/]?\s*[。]?$/
const PHOTOGRAPHER =
  /(?:本报|本网|新华社)?(?:首席|见习|实习|全媒体|通讯员|摄影)*(?:记者|通讯员)?[\s:：]*[\u3400-\u9FFF]{1,4}(?:\s?[\u3400-\u9FFF]{1,4}){0,2}\s*摄(?![影像制取氏])/

/** One of several pictures: 走进栖梧（松陵的春天）(2). */
const NUMBERED = /^[^。！？；]{4,}[（(]\d{1,2}[）)]$/

/** What only says what a picture shows: 座谈会现场. */
const SCENE =
  /^[\u3400-\u9FFFA-Za-z0-9“”《》]{0,24}(?:会议|会|调研|活动|仪式|考察|检查|签约|启动|培训|走访|慰问|座谈|论坛|比赛|演练|施工)现场图?$/

export interface Shown {
  readonly picture: boolean
  readonly centred: boolean
}

/** True where a whole line is the caption of a picture. */
export function isCaption(text: string, shown: Shown): boolean {
  if (text.length > 160) return false
  if (OPENS.test(text)) return true
  if (ENDS.test(text) && text.length < 120) return true
  if (text.length <= 60 && NUMBERED.test(text)) return true
  if (SCENE.test(text)) return true
  return (
    (shown.picture || shown.centred) &&
    shown.centred &&
    shown.picture &&
    text.length < 60 &&
    !/[。！？：:”]$/.test(text)
  )
}

/**
 * The range of a caption that a scraper glued into the running text, as `[start, end)`: from 图为 or 这是, or from the
 * start where the text begins again behind the photographer's name, to 摄; null where there is none.
 */
export function gluedCaption(text: string): readonly [start: number, end: number] | null {
  const head = text.slice(0, 400)
  if (!head.includes('摄')) return null
  const credit = PHOTOGRAPHER.exec(head)
  if (credit) {
    const end = credit.index + credit[0].length
    const opening = head.slice(0, 8)
    if (end < text.length && opening.length === 8 && head.slice(end).trimStart().startsWith(opening)) return [0, end]
    const before = head.slice(0, credit.index)
    const start = Math.max(before.lastIndexOf('图为'), before.lastIndexOf('这是'), before.lastIndexOf('▲'))
    if (start >= 0 && (start === 0 || /[。！？”\s]/.test(head[start - 1]!))) return [start, end]
  }
  return null
}
