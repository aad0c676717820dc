import type { TaskStatement } from './statement.ts'

const OPENING =
  /^(?:[“‘]|(?:[他她]|会议|[\u4e00-\u9fff]{2,4}(?=强调|要求|表示|指出|叮嘱))?(?:强调|要求|表示|指出|叮嘱|希望|承诺)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[要并还也就将]|我们|力争|确保|争取|必须)+/

/** What a demand is about, in its own words: without what opens it, and with the name of its project where that stands elsewhere. */
export function whatOf({ text, names, amount }: Pick<TaskStatement, 'text' | 'names' | 'amount'>): string {
  const words = text.replace(OPENING, '').replace(/[“”‘’]$/, '') || text
  const object = names.find((one) => one.as === 'object')?.name
  const owner = names.find((one) => one.as === 'owner')?.name
  const name = object ?? (amount ? owner : undefined)
  if (!name || words.includes(name) || words.includes(name.slice(-4))) return words
  return `${name}：${words}`
}
