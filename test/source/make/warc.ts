/** A record of a web archive. */
export function warcRecord(
  type: string,
  headers: Readonly<Record<string, string>>,
  content: string | Uint8Array,
): Buffer {
  const bytes = Buffer.from(content as Uint8Array)
  const lines = Object.entries({
    'WARC-Type': type,
    'WARC-Date': '2024-03-06T01:02:03Z',
    ...headers,
    'Content-Length': String(bytes.length),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, Buffer.from('\r\n\r\n')])
}

/** A record of an HTTP answer. */
export function answer(
  url: string,
  body: string | Uint8Array,
  headers: readonly string[] = [],
  status = '200 OK',
): Buffer {
  const type = headers.some((header) => /^content-type:/i.test(header))
    ? []
    : ['Content-Type: text/html; charset=utf-8']
  const http = `HTTP/1.1 ${status}\r\n${[...type, ...headers].join('\r\n')}\r\n\r\n`
  const content = Buffer.concat([Buffer.from(http), Buffer.from(body as Uint8Array)])
  return warcRecord(
    'response',
    { 'WARC-Target-URI': url, 'Content-Type': 'application/http; msgtype=response' },
    content,
  )
}
