/** A report in plain text, of our own making; `no` sets one apart from the next. */
export function reportText(no: number): string {
  return `邵听澜到栖梧市调研第${no}号项目
来源：岚江日报　2023-05-${String((no % 28) + 1).padStart(2, '0')}

岚江日报讯（记者 林小满）5月${(no % 28) + 1}日，省长邵听澜到栖梧市调研第${no}号项目建设情况。

邵听澜来到项目现场，详细询问工程进度和企业用工情况。他指出，栖梧市上半年工作扎实，成效值得肯定。

邵听澜强调，要切实抓好安全生产，坚决守住底线。要着力优化营商环境，为企业办实事、解难题，力争全年规上工业增加值增长8%以上。
`
}

/** The same as an HTML page. */
export function reportPage(no: number): string {
  const [title, ...rest] = reportText(no).split('\n')
  const paragraphs = rest.filter(Boolean).map((line) => `<p>${line}</p>`)
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>\n${paragraphs.join('\n')}\n</body></html>\n`
}
