/** A document's title property where it is one: programs fill it in with file names and names of their own. */
export function documentTitle(property: string | undefined): string | undefined {
  const title = property
    ?.replace(/^Microsoft (?:Word|PowerPoint|Excel) - /i, '')
    .replace(/\.(?:docx?|wps|pdf|txt|rtf|html?|indd|fit|s72|ps)$/i, '')
    .trim()
  if (!title || /^(?:untitled|无标题|文档|新建|document|新文档|空白|normal|未命名|word ?文档)[\s\d\w.-]*$/i.test(title))
    return undefined
  // A title of a Chinese report has Chinese in it; what has not is a file's name.
  return /[\u3400-\u9fff]{2}/.test(title) ? title : undefined
}
