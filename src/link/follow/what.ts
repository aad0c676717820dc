import type { TaskStatement } from './statement.ts'

const OPENING =
  /^(?:[“‘]|(?:[他她]|会议|[\u4e00-\u9fff]{2,4}(?=强调|要求|表示|指出|叮嘱))?(?:强调|要求|表示|指出|叮嘱|希望|承诺)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[要并还也就将]|我们|力争|确保|争取|必须)+/

/** Of a clause that lists several figures the part that holds this one: 工业增加值增长8%以上、投资增长10%左右. */
function ofFigure(text: string, amount: TaskStatement['amount']): string {
  if (!amount?.metric || !text.includes('、')) return text
  const parts = text
    .split('、')
    .filter((part) => part.includes(amount.metric.slice(-3)) && /\d|[一二三四五六七八九十]/.test(part))
  return parts.length === 1 ? parts[0]! : text
}

/** What a demand is about, in its own words: without what opens it, and with the name of its project where that stands elsewhere. */
export function whatOf({ text, names, amount }: Pick<TaskStatement, 'text' | 'names' | 'amount'>): string {
  const words =
    ofFigure(text, amount)
      .replace(OPENING, '')
      .replace(/[“”‘’]$/, '') || text
  const object = names.find((one) => one.as === 'object')?.name
  const owner = names.find((one) => one.as === 'owner')?.name
  const name = object ?? (amount ? owner : undefined)
  if (!name || words.includes(name) || words.includes(name.slice(-4))) return words
  return `${name}：${words}`
}
