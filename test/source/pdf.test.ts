import { expect, test } from 'vitest'
import { folderOf, readAll, readFileOf } from './folder.ts'
import { type PdfLine, pdfOf, pdfString } from './make/pdf.ts'

// 30 characters of 16 points fill a line from 58 to 538.
const FULL = '顾砚秋先后来到岚江新区的生物医药产业园和松陵县的粮食储备库，'
const page = (...rows: readonly string[]): PdfLine[] =>
  rows.map((text, i) => ({ text: text.trimStart(), x: text.startsWith('　　') ? 90 : 58, y: 760 - 28 * i }))

test('lines are put together into paragraphs, over pages too, without page numbers', async () => {
  const first: PdfLine[] = [
    { text: '顾砚秋到松陵县', x: 170, y: 800, size: 24 },
    { text: '调研', x: 260, y: 764, size: 24 },
    ...page(`　　${FULL.slice(2)}`, FULL, '察看生产。', `　　她强调，要抓落实，${FULL.slice(0, 18)}`).map((line) => ({
      ...line,
      y: line.y - 60,
    })),
    { text: '— 1 —', x: 280, y: 40, size: 10 },
  ]
  const second = [...page('走访农户。', '　　座谈会上，她听取汇报。'), { text: '— 2 —', x: 280, y: 40, size: 10 }]
  const info = `/Title ${pdfString('顾砚秋到松陵县调研')} /CreationDate (D:20240305101500+08'00')`
  const { copies, failures } = await readFileOf('a.pdf', pdfOf([first, second], info))
  expect(failures).toEqual([])
  expect(copies[0]!.text.split('\n')).toEqual([
    '顾砚秋到松陵县调研',
    `${FULL.slice(2)}${FULL}察看生产。`,
    `她强调，要抓落实，${FULL.slice(0, 18)}走访农户。`,
    '座谈会上，她听取汇报。',
  ])
  expect(copies[0]).toMatchObject({
    format: 'pdf',
    stated: { title: '顾砚秋到松陵县调研', created: '2024-03-05T10:15:00+08:00' },
  })
})

test('two columns are read one after the other', async () => {
  const column = (x: number, texts: readonly string[]) =>
    texts.map((text, i) => ({ text, x, y: 700 - 24 * i, size: 14 }))
  const { copies } = await readFileOf(
    'a.pdf',
    pdfOf([
      [
        ...column(60, ['栖梧经开区今年开工项目二十个，', '完成投资过半。']),
        ...column(320, ['望溪市鹿鸣县扩种油茶五万亩，', '带动农户增收。']),
      ],
    ]),
  )
  expect(copies[0]!.text).toBe(
    '栖梧经开区今年开工项目二十个，完成投资过半。\n望溪市鹿鸣县扩种油茶五万亩，带动农户增收。',
  )
})

test('a font that is known only by its Chinese character set is read', async () => {
  const { copies } = await readFileOf('a.pdf', pdfOf([page(FULL)], '', 'gbk'))
  expect(copies[0]!.text).toBe(FULL)
})

test('a scan, a broken file and a font that says nothing are refused with the way out, and the batch goes on', async () => {
  const folder = folderOf({
    '1-scan.pdf': pdfOf([[], []]),
    '2-broken.pdf': pdfOf([page(FULL)]).subarray(0, 200),
    '3-sound.pdf': pdfOf([page(FULL)]),
  })
  const { copies, failures } = await readAll([folder])
  expect(copies.map((copy) => copy.text)).toEqual([FULL])
  expect(failures.map(({ reason }) => reason)).toEqual([
    'is a PDF document of pictures (a scan): its 2 pages hold no text;\nrun text recognition (OCR) over it first, for example ocrmypdf -l chi_sim',
    expect.stringContaining('is a PDF document that is damaged or cut off'),
  ])
})

test('radicals that a font’s map names are the characters that they look like', async () => {
  const { copies } = await readFileOf('a.pdf', pdfOf([page('⼈⺠⽣活更加美好，产业⻓链更稳。')]))
  expect(copies[0]!.text).toBe('人民生活更加美好，产业长链更稳。')
})
