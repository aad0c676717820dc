/**
 * Writes lexicon/plain-words.tsv: words of two characters that are no names. Those that tell what is done stand before the name of an
 * organization and not in it (保留|国家开发银行); no word of either kind is a name behind a post (总统|达成, 领导|水平). From the
 * dictionary of jieba (MIT), which gives each word with its frequency and part of speech:
 *
 *   pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xzf jieba-0.42.1.tar.gz
 *   node scripts/plain-words.ts jieba-0.42.1/jieba/dict.txt
 *
 * Names of divisions, which the dictionary also takes for verbs (包头, 保定), are left out, and so are the words in OMITTED.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { divisionNameAt } from '../src/lexicon/divisions.ts'

const file = process.argv[2]
if (!file) {
  console.error('usage: node scripts/plain-words.ts DICTIONARY   (dict.txt of jieba; see the comment in this file)')
  process.exit(2)
}

/** Least frequency in the dictionary's counts: rarer words are not met in reports. */
const LEAST = 20
/** Verbs, adjectives, and what stands before a verb or a phrase: conjunctions, prepositions, adverbs. */
const DEEDS = new Set(['v', 'vd', 'vn', 'c', 'p', 'd', 'ad', 'a', 'an'])
/** Nouns, times and numbers. */
const THINGS = new Set(['n', 't', 'm'])
/** Words that firms, schools and institutes are called by. */
const OMITTED = new Set(
  '联想 延长 兴发 联合 联通 移动 发展 建设 开发 开拓 创新 实验 实践 振兴 复兴 奋进 奋斗 跨越 腾飞 飞跃 飞腾 飞行 进修 育才 求实 求是 求知 立信 启明 启航 远航 护理 师范 应用 交通 合作 交流 保利 创业 创造 制造 种植 养殖 再生 可再生 统一 进出口 共享 共创 保障 救助 保育 协和 协作 互助 信达 安踏 达能 长虹 长征 长江 顺丰 顺德 和平 超越 正大 向阳 通达 宏达 信用 信托 担保 控股 参股 跃进 前进 胜利 解放 团结 爱国 报国 强国 兴国 振华 兴华 中兴 自强 自立 同济 同仁 崇文 修文 尚德 明德 致远 弘毅 博爱'.split(
    ' ',
  ),
)

const ofKind = new Map<string, { deeds: Set<string>; things: Set<string> }>()
for (const line of readFileSync(file, 'utf8').split('\n')) {
  const [word = '', count, kind = ''] = line.trim().split(' ')
  const deed = DEEDS.has(kind) && !OMITTED.has(word)
  if (word.length !== 2 || Number(count) < LEAST || !(deed || THINGS.has(kind))) continue
  if (divisionNameAt(word, 0)?.end === 2) continue
  const first = word.slice(0, 1)
  const known = ofKind.get(first) ?? { deeds: new Set(), things: new Set() }
  ofKind.set(first, known)
  known[deed ? 'deeds' : 'things'].add(word.slice(1))
}
const sorted = (words: Set<string>): string => [...words].sort().join(' ')
writeFileSync(
  join(import.meta.dirname, '..', 'lexicon', 'plain-words.tsv'),
  [
    '# Words of two characters that are no names: `first` with each of `deeds` tells what is done or how, with each of `things` what.',
    '# Source: the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba), licence MIT, words counted 20 times or more that it does',
    '# not take for names. Written by scripts/plain-words.ts.',
    'first\tdeeds\tthings',
    ...[...ofKind]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, { deeds, things }]) => `${first}\t${sorted(deeds)}\t${sorted(things)}`),
    '',
  ].join('\n'),
)
