/** The addresses of a list with one on each line; empty lines and those that begin with `#` are passed over. */
export function parseUrlList(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\ufeff/, '').trim())
    .filter((line) => line && !line.startsWith('#'))
}
