import { expect, test } from 'vitest'
import { formatNumber } from '../../src/source/docx/numerals.ts'
import { readFileOf } from './folder.ts'
import { docxOf, paragraph } from './make/docx.ts'
import { zipOf } from './make/zip.ts'

async function linesOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { copies, failures } = await readFileOf('a.docx', docxOf(body, parts))
  expect(failures).toEqual([])
  return copies[0]!.text.split('\n')
}

const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="●"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
const inList = (numbering: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numbering}"/></w:numPr>`

test('a document is one copy: a line for each paragraph, and what its properties state', async () => {
  const bytes = docxOf(
    paragraph('栖梧市委书记顾砚秋到松陵县调研') + paragraph('') + paragraph('　　她强调，要抓落实。'),
    {
      'docProps/core.xml':
        '<cp:coreProperties><dc:title>顾砚秋到松陵县调研.docx</dc:title><dc:creator>闻笛</dc:creator><dcterms:created>2024-03-05T02:00:00Z</dcterms:created></cp:coreProperties>',
    },
  )
  const { copies } = await readFileOf('报道.docx', bytes)
  expect(copies).toMatchObject([
    {
      format: 'docx',
      part: null,
      url: null,
      text: '栖梧市委书记顾砚秋到松陵县调研\n　　她强调，要抓落实。',
      stated: { title: '顾砚秋到松陵县调研', creator: '闻笛', created: '2024-03-05T02:00:00Z' },
    },
  ])
})

test('numbers of numbered paragraphs are written out, by the paragraph or its style; bullets are not', async () => {
  const styles =
    '<w:styles><w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>'
  const body = [
    paragraph('抓产业', inList(1, 0)),
    paragraph('稳链条', inList(1, 1)),
    paragraph('促转型', inList(1, 1)),
    paragraph('抓民生', inList(1, 0)),
    paragraph('保就业', inList(1, 1)),
    paragraph('点', inList(1, 2)),
    paragraph('另起', '<w:pStyle w:val="b"/>'),
    paragraph('不编号', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ].join('')
  expect(await linesOf(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': styles })).toEqual([
    '一、抓产业',
    '1. 稳链条',
    '2. 促转型',
    '二、抓民生',
    '1. 保就业',
    '点',
    '一、另起',
    '不编号',
  ])
})

test.each([
  [11, 'chineseCounting', '十一'],
  [20, 'chineseCountingThousand', '二十'],
  [105, 'taiwaneseCountingThousand', '一百零五'],
  [3, 'chineseLegalSimplified', '叁'],
  [3, 'decimalEnclosedCircleChinese', '③'],
  [2, 'ideographTraditional', '乙'],
  [12, 'decimalFullWidth', '１２'],
  [28, 'upperLetter', 'BB'],
  [9, 'lowerRoman', 'ix'],
  [5, 'none', ''],
  [7, 'hebrew1', '7'],
])('%i as %s is %s', (number, format, text) => expect(formatNumber(number, format)).toBe(text))

test('a table row is a line, its cells parted by tabs; a table that only makes the page leaves paragraphs theirs', async () => {
  const cell = (...texts: string[]) => `<w:tc><w:tcPr/>${texts.map((text) => paragraph(text)).join('')}</w:tc>`
  const table = `<w:tbl><w:tr>${cell('指标')}${cell('目标', '（%）')}</w:tr><w:tr>${cell('工业营收')}${cell('9')}</w:tr></w:tbl>`
  const layout = `<w:tbl><w:tr>${cell('第一段。', '第二段。')}</w:tr></w:tbl>`
  expect(await linesOf(`${paragraph('前')}${table}${layout}${paragraph('后')}`)).toEqual([
    '前',
    '指标\t目标 （%）',
    '工业营收\t9',
    '第一段。',
    '第二段。',
    '后',
  ])
})

test('what a reader of the document does not see is left out', async () => {
  const run = (content: string) => `<w:r>${content}</w:r>`
  const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr><w:pPrChange><w:pPr>${inList(1, 0)}</w:pPr></w:pPrChange></w:pPr>
    ${run('<w:t>她</w:t>')}<w:del>${run('<w:delText>旧</w:delText>')}</w:del><w:ins>${run('<w:t>强调，</w:t>')}</w:ins>
    ${run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>')}${run('<w:fldChar/><w:instrText>PAGE</w:instrText>')}
    ${run('<w:ruby><w:rt><w:r><w:t>yào</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>要</w:t></w:r></w:rubyBase></w:ruby>')}
    ${run('<mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框中字</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框中字</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>')}
    ${run('<w:t>抓落实。</w:t><w:br/><w:t>完</w:t><w:br w:type="page"/>')}</w:p>
    <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录一……1')}</w:sdtContent></w:sdt>`
  expect(await linesOf(body, { 'word/numbering.xml': NUMBERING })).toEqual(['框中字', '她强调，要抓落实。', '完'])
})

test.each([
  ['without text', docxOf('<w:p/>'), 'is a DOCX document without text'],
  [
    'a workbook',
    zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
    'is an Excel workbook; save the sheet as CSV',
  ],
  [
    'an OpenDocument file',
    zipOf({ mimetype: '', 'META-INF/manifest.xml': '' }),
    'is an OpenDocument file; save it as DOCX',
  ],
  ['cut off', docxOf(paragraph('甲')).subarray(0, 300), 'is a ZIP archive that breaks off or is damaged'],
  [
    'a bomb',
    docxOf(`${' '.repeat(40 * 1024 * 1024)}${paragraph('甲')}`),
    'unpacks to more than 250 times its own size',
  ],
])('a document %s is refused', async (_, bytes, reason) => {
  const { copies, failures } = await readFileOf('a.docx', bytes)
  expect(copies).toEqual([])
  expect(failures).toHaveLength(1)
  expect(failures[0]!.reason).toContain(reason)
})

test('elements nested without end are refused', async () => {
  const { failures } = await readFileOf('a.docx', docxOf(`${'<w:sdt><w:p>'.repeat(50_000)}<w:r><w:t>甲</w:t></w:r>`))
  expect(failures[0]!.reason).toBe('is a DOCX document whose elements are nested more than 1000 deep')
})
