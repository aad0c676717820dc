const FIGURE =
  /\d+(?:\.\d+)?\s*(?:[万亿千百]*(?:亩|元|公里|平方米|平方公里|标箱|吨|斤|千瓦|[个项座条家处套所场名人户件台辆次日年月天周])?|[%％])/g
const TIME =
  /(?:20\d\d年|[今明去后]年|本月|上半年|下半年|[一二三四]季度|\d{1,2}月)?(?:年?[底末]|年内|全年)?(?:以?前|内|起)/g
const FILLER =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[要还也并就再先])+|必须|确保|力争|争取|努力|着力|全力|坚决|切实|加快|进一步|推动|推进|实现|达到|以上|以下|左右|以内|不少于|不低于|全面|全部|目标|任务|[他她]?(?:强调|要求|表示|指出|希望)/g
const MARKS = /[^\p{Script=Han}A-Za-z]+/gu

/** A clause's words for likeness: without figures, times and the common words of demands, its project's name kept. */
export function taskWords(text: string): string {
  return text.replace(TIME, '').replace(FIGURE, '').replace(FILLER, '').replace(MARKS, '')
}
