import { describe, expect, it } from 'vitest'
import { read } from '../../src/read/read.ts'
import type { Reading } from '../../src/record/types.ts'
import { NO_META } from './no-meta.ts'

const readBody = (body: string) => read({ body, meta: NO_META })

/** Records other than sentences that are mere narration. */
const count = ({ sentences, ...others }: Reading) =>
  Object.values(others).reduce((sum, list) => sum + list.length, 0) +
  sentences.filter((sentence) => sentence.act !== 'narration').length

function grounded(body: string, reading: Reading) {
  for (const { start, end, text } of reading.sentences) expect(body.slice(start, end)).toBe(text)
  for (const record of [...reading.people, ...reading.tifa, ...reading.indicators])
    for (const [start, end] of record.spans) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(body.length)
      expect(start).toBeLessThan(end)
    }
}

const NOVEL =
  '雨下了一夜。老周把烟头按进搪瓷缸里，望着窗外发呆。局里的人都说他快退了，他自己却不愿提。\n门开了，小赵探进头来，低声道：“书记，人到齐了。”老周没有应，只是慢慢站起身，把那封没有署名的信塞进抽屉，锁好。走廊很长，灯坏了两盏，脚步声一下一下，像敲在谁的心上。'
const MODEL_SPEECH =
  '同志们：\n今天我们在这里召开会议，主要任务是总结工作、分析形势、明确任务。下面，我讲三点意见。\n一、提高认识，增强责任感。XX工作事关全局，要高度重视。\n二、突出重点，抓好落实。要做到XX、XX、XX。\n三、加强领导，形成合力。'
const FOOTBALL =
  '北京时间昨晚，联赛第十二轮战罢。主队凭借下半场的两粒进球，以二比一逆转客队。第63分钟，10号接队友传中头球破门。补时阶段，替补登场的小将远射得手。赛后主帅认为球员们拼到了最后一刻。'
const ENGLISH = 'The committee met on Tuesday. Nobody said much, and the tea was cold. It will meet again in May 2024.'

describe('what is no report', () => {
  it.each([
    ['an empty body', '', 0],
    ['white space', ' \n\n　\n', 0],
    ['an English page', ENGLISH, 2],
    ['only digits', '1234567890 '.repeat(400), 0],
    ['emoji and control characters', '😀🎉👩‍👩‍👧\u0000\u0007\u001b[31m\u200b\u202e'.repeat(200), 0],
    ['lone surrogates', '\ud800要\udc00\ud83d。\udfff'.repeat(200), 200],
    ['a novel about officials', NOVEL, 4],
    ['a football report', FOOTBALL, 6],
    ['a model speech', MODEL_SPEECH, 10],
  ])('gives few records or none: %s', (_, body, most) => {
    const reading = readBody(body)
    grounded(body, reading)
    expect(count(reading)).toBeLessThanOrEqual(most)
  })
})

describe('large bodies', () => {
  const PARAGRAPH =
    '顾砚秋强调，要落实“三个突出”要求，推动规上工业增加值增长8%以上。卫青禾来到岚江云栈轴承股份有限公司，察看生产情况。\n'
  const of = (length: number, unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  // The processor's time, in milliseconds: what else the machine does is not counted.
  const time = (body: string) => {
    const from = process.cpuUsage()
    readBody(body)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }

  // Twice the text should take twice as long; quadratic reading takes four times.
  it.each([
    ['reports', PARAGRAPH],
    ['one clause without a mark', '松陵县推进项目建设'],
    ['marks of lists', '甲、'],
    ['opening quotation marks', '“要'],
    ['digits with units', '3.5%'],
  ])(
    'take time in proportion to their length: %s',
    (_, unit) => {
      time(of(20_000, unit))
      const short = Math.min(...[0, 1].map(() => time(of(66_000, unit))))
      const long = Math.min(...[0, 1].map(() => time(of(132_000, unit))))
      expect(long).toBeLessThan(3.2 * short + 100)
    },
    120_000,
  )

  it('reads two megabytes', () => {
    const body = of(690_000, PARAGRAPH)
    expect(readBody(body).people.map((one) => one.name)).toContain('顾砚秋')
  }, 120_000)
})
