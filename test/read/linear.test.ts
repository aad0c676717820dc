import { expect, test } from 'vitest'
import { read } from '../../src/read/read.ts'
import type { Meta } from '../../src/record/types.ts'
import { WordSet } from '../../src/text/word-set.ts'

const META: Meta = {
  title: null,
  headline: null,
  published: '2024-01-01',
  publisher: null,
  origin: null,
  reporters: [],
  editors: [],
}
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const GIVEN = '建国明华文军平志伟东海春秋冬夏安民富贵荣光耀祖'
const WORDS = '澄云栈青禾望溪栖梧松陵鹿鸣岚江霁川碧荻花棠梨霜林雪达玛枕河听荷揽月柳汀墨泉'
const name = (i: number) => SURNAMES[i % 20]! + GIVEN[Math.floor(i / 20) % 23]! + GIVEN[Math.floor(i / 460) % 23]!
const word = (i: number) => WORDS[i % 36]! + WORDS[Math.floor(i / 36) % 36]! + WORDS[Math.floor(i / 1296) % 36]!

/** Bodies that hold ever new things, by what stands in them for the i-th. */
const BODIES: readonly (readonly [what: string, part: (i: number) => string])[] = [
  ['firms', (i) => `来到${word(i)}科技有限公司，察看${word(i + 9)}集团生产。`],
  ['firms in lists', (i) => `${word(i)}科技、${word(i + 5)}材料等企业参加。`],
  ['schools and hospitals', (i) => `${word(i)}大学、${word(i + 2)}小学、${word(i + 3)}医院。`],
  [
    'events',
    (i) => `${1 + (i % 12)}月${1 + (i % 28)}日，省长${name(i)}会见${name(i + 3)}，召开${word(i)}座谈会并讲话。\n`,
  ],
  ['posts', (i) => `${word(i)}局局长${name(i)}、${word(i + 2)}公司董事长${name(i + 9)}参加。`],
  ['set phrases', (i) => `实施“${word(i)}行动”，落实“${word(i)}、${word(i + 2)}”要求。`],
  ['zones and towns', (i) => `${word(i)}新区、${word(i + 1)}经开区，${word(i)}镇、${word(i + 3)}乡。`],
  ['only digits', (i) => String((i * 7919) % 100_000)],
  ['emoji and control characters', () => '😀\u0007🎉\u001b'],
  ['one name', () => '王建国'],
]

const of = (length: number, part: (i: number) => string) => {
  let body = ''
  for (let i = 0; body.length < length; i++) body += part(i)
  return body.slice(0, length)
}
// The processor's time, in milliseconds: what else the machine does is not counted.
const time = (body: string) => {
  const from = process.cpuUsage()
  read({ body, meta: META })
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1000
}

// Four times the text takes four times as long; quadratic reading takes sixteen.
test.each(BODIES)(
  '%s take time in proportion to their length',
  (_, part) => {
    time(of(6000, part))
    const short = Math.min(time(of(12_000, part)), time(of(12_000, part)))
    expect(Math.min(time(of(48_000, part)), time(of(48_000, part)))).toBeLessThan(8 * short + 100)
  },
  120_000,
)

test('100,000 repetitions of a name give one person', () => {
  const { people } = read({ body: `省长王建国说。${'王建国、'.repeat(100_000)}`, meta: META })
  expect(people.map((one) => one.name)).toEqual(['王建国'])
}, 120_000)

test('a text made of words alone is told in proportion to its length', () => {
  const words = new WordSet(['区域', '区', '域重', '重大', '域'])
  expect([words.makes('区域重大'), words.makes('区域大'), words.makes('')]).toEqual([true, false, false])
  const from = process.cpuUsage()
  expect(words.makes(`${'区域'.repeat(20_000)}大`)).toBe(false)
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(1000)
})
