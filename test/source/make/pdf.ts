import iconv from 'iconv-lite'

/** One line of text on a page: where its first character stands, its size, in points. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** How the font says which characters it shows: by a ToUnicode map, by a known character set alone, or not at all. */
export type PdfFont = 'to-unicode' | 'gbk' | 'none'

/** A PDF document of the given pages, every character one em wide, in a font that is not embedded. */
export function pdfOf(pages: readonly (readonly PdfLine[])[], info = '', font: PdfFont = 'to-unicode'): Buffer {
  const codes = new Map<string, number>()
  const codeOf = (char: string): number => {
    if (!codes.has(char)) codes.set(char, codes.size + 1)
    return codes.get(char)!
  }
  const contents = pages.map((lines) =>
    lines
      .map(({ text, x, y, size = 16 }) => {
        const hex = [...text]
          .map((char) => (font === 'gbk' ? gbk(char) : codeOf(char).toString(16).padStart(4, '0')))
          .join('')
        return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET`
      })
      .join('\n'),
  )
  const map = [...codes].map(([char, code]) => `<${code.toString(16).padStart(4, '0')}> <${utf16(char)}>`)
  const cmap =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n' +
    '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
    `${map.length} beginbfchar\n${map.join('\n')}\nendbfchar\nendcmap end end`
  const collection = font === 'gbk' ? '/Ordering (GB1) /Supplement 2' : '/Ordering (Identity) /Supplement 0'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${8 + 2 * i} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${font === 'gbk' ? 'GBK-EUC-H' : 'Identity-H'} ` +
      `/DescendantFonts [4 0 R] ${font === 'to-unicode' ? '/ToUnicode 6 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) ${collection} >> /DW 1000 /FontDescriptor 5 0 R >>`,
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>',
    stream(cmap),
    `<< ${info} >>`,
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${9 + 2 * i} 0 R >>`,
      stream(content),
    ]),
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
  text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A string of a document's information, in UTF-16 as Chinese titles are. */
export function pdfString(text: string): string {
  return `<feff${[...text].map(utf16).join('')}>`
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function utf16(char: string): string {
  return Buffer.from(char, 'utf16le').swap16().toString('hex')
}

function gbk(char: string): string {
  return iconv.encode(char, 'gbk').toString('hex')
}
