/**
 * Writes lexicon/name-lookalikes.tsv and lexicon/place-collisions.tsv. The first: words of two and three characters that begin like a surname and are none (高度, 安全,
 * 文件). The second: for provinces and prefectures of two characters, what may stand before and after so that both halves
 * belong to other words (重大|理念 holds no 大理). Both from the dictionary of jieba (MIT), which gives each word with its frequency and part of speech:
 *
 *   pip download jieba==0.42.1 --no-deps --no-binary :all: && tar xzf jieba-0.42.1.tar.gz
 *   node scripts/lookalikes.ts jieba-0.42.1/jieba/dict.txt
 *
 * Names of persons are left out, and what the dictionary takes for one though it is a word stands in OMITTED.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { divisionByCode } from '../src/lexicon/divisions.ts'

const file = process.argv[2]
if (!file) {
  console.error('usage: node scripts/lookalikes.ts DICTIONARY   (dict.txt of jieba; see the comment in this file)')
  process.exit(2)
}
const lexicon = join(import.meta.dirname, '..', 'lexicon')

/** Least frequency in the dictionary's counts: rarer words are not met in reports. */
const LEAST = 3
const OMITTED = (
  '明白 武功 文明 和尚 王朝 阳光 陆军 卫星 雷达 荣誉 古老 丘陵 武林 明星 宫殿 权威 师傅 封锁 宣言 胡同 师兄 顾问 高峰 祖先 文武 ' +
  '高潮 齐全 洪水 顾客 公正 辛勤 胡子 王府 叶子 安静 祖宗 保健 谢谢 白领 红旗 康复 沙滩 师范 梅花 吉祥 范畴 多谢 周转 雪山 双拥 宁可 ' +
  '高明 陈述 荣获 丛林 双喜 关怀 林立 明珠 温泉 向阳 黎明 红外 呼唤 陈列 布满 通达 宁静 养老 蓝天 左翼 师生 抚 安抚 许可 朱红 原谅 ' +
  '容纳 杜绝 卓越 沙丘 晋升 祝贺 东升 岳父 史诗 保姆 荣耀 桂花 高悬 乔木 毛巾 马背 陈设 银杏 高薪 华丽 弘扬 杨柳 安危 查明 张贴 ' +
  '周旋 练兵 田园 高耸 加薪 才华 史实 古文 田野 廉政 雷声 钱财 温馨 蓝图 殷勤 明智 陈旧 祝福 严正 高昂 庄园 高超 仁义 扬言 张罗 ' +
  '徐徐 高雅 常青 富豪 时髦 卫冕 古董 施政 明朗 熊猫 钟声 明文 陶醉 任凭 张扬 高喊 周全 权贵 红光 毛发 罗汉 空旷 边远 越冬 雷霆 ' +
  '张望 从政 柳树 许诺 须知 史前 晋级 涂抹 雷锋 后备 权衡 丛生 盛世 索引 农耕 富翁 元宝 从军 周详 别提 花圃 雷雨 华裔 容颜 苏醒 ' +
  '红梅 爱戴 秋风 通晓 宇航 金秋 师承 康宁 和睦 卓绝 才智 和善 解密 利禄 连贯 封信 爱慕 荣幸 祖传 陶冶 易溶 洪峰 文雅 连胜 秋收 ' +
  '钟楼 钟爱 温顺 惠民 双赢 高平 贺喜 盛夏 简章 雷同 路基 边防 文成 明言 恩惠 石阶 山洪 安逸 安康 高阁 寿星 雷鸣 富丽 万幸 苗木 ' +
  '苗圃 文苑 高升 洪福 盛赞 耿直 爱恋 林荫 杨梅 通宝 高攀 相依 后继 扶正 荣膺 丰年 苍翠 安保 易燃 冷清 刘海 白塔 万全 仁爱 高阶 ' +
  '安营 高塔 通顺 荣立 武装 阳刚 来自 养殖 明确 管理 解决 封控 乐观 于是 农业 农村 农民 卫生 公安 公司 公共 任务 任何 平安 平台 ' +
  '高质量 高水平 高标准 高效率 高品质 高起点 高层次 高效能 高颜值 高精度 高附加 高素质 高强度 高海拔 高规格 高新区 全方位 全过程 全链条 全天候 ' +
  '全领域 全要素 全社会 全系统 全周期 全地区 全市域 全产业 多层次 多渠道 多举措 多部门 多方面 多维度 多形式 多领域 常态化 双循环 农产品 农牧民 ' +
  '农副产 安全感 应急队 应届生 应邀 应约 来宾 来信 来访 来函 国内外 新时代 新征程 新发展 新产业 新业态 新理念 明确要 关键在 强化 强调 ' +
  '向海图 向上 向善 向好 向西 和平 和谐 时任 时值 时代 时刻 党组织 党支部 党总支 党中央 党工委 党群 党建 党史 党委 ' +
  '白鹤 夏收 夏种 夏管 夏粮 秋收 秋种 秋粮 贺词 贺电 贺信 多地 多国 多方 多数 多年 高市 伊合 经济 于此 于我 时间 明年 明天 明日 都市 都会 ' +
  '双边 双城 双碳 双拥 双减 双创 温室 通道 通知 通报 通告 公告 公报 公众 公园 公约 相关 相较 向北 向南 向东 从业 从事 任期 任职 乌军 乌方 乌总统 全中国 全世界 全人类 全亚洲 储草 ' +
  '本周 本月 本年 本市 本县 本区 本省 本镇 本乡 本村 本校 本院 本局 本轮 本次 本届 本季度 本年度 本学期 本地区'
).split(' ')

const surnames = new Set(
  readFileSync(join(lexicon, 'surnames.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t')[0] ?? ''),
)
const rests = new Map<string, Set<string>>()
const put = (word: string): void => {
  const first = word.slice(0, 1)
  if (!surnames.has(first)) return
  const known = rests.get(first) ?? new Set()
  rests.set(first, known.add(word.slice(1)))
}
const words = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.trim().split(' '))
  .filter(([, count, tag]) => Number(count) >= LEAST && !tag?.startsWith('nr'))
  .map(([word = '', count]) => ({ word, count: Number(count) }))
const pairs = new Set(words.filter(({ word, count }) => word.length === 2 && count >= 50).map(({ word }) => word))
for (const { word } of words) {
  // The dictionary holds many names of persons as plain nouns: a word of three characters should hold one of two.
  if (word.length === 2 || (word.length === 3 && (pairs.has(word.slice(0, 2)) || pairs.has(word.slice(1))))) put(word)
}
for (const word of OMITTED) put(word)
writeFileSync(
  join(lexicon, 'name-lookalikes.tsv'),
  [
    '# Words of two and three characters that begin like a surname and name no one: `first` with each of `rests` is one.',
    '# Source: the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba), licence MIT, words counted three times or more',
    '# that it does not take for names of persons. Written by scripts/lookalikes.ts.',
    'first\trests',
    ...[...rests]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([first, words]) => `${first}\t${[...words].sort().join(' ')}`),
    '',
  ].join('\n'),
)

/** A word as frequent as this may hide half of a place. */
const COMMON = 300
const common = new Set(words.filter(({ word, count }) => word.length === 2 && count >= COMMON).map(({ word }) => word))
const before = new Map<string, string[]>()
const after = new Map<string, string[]>()
for (const word of common) {
  before.set(word.slice(1), [...(before.get(word.slice(1)) ?? []), word.slice(0, 1)])
  after.set(word.slice(0, 1), [...(after.get(word.slice(0, 1)) ?? []), word.slice(1)])
}
const cores = new Set(
  readFileSync(join(lexicon, 'divisions.tsv'), 'utf8')
    .split('\n')
    .filter((line) => /^\d{4}00\t/.test(line))
    .map((line) => divisionByCode(line.slice(0, 6))?.core ?? '')
    .filter((core) => core.length === 2),
)
writeFileSync(
  join(lexicon, 'place-collisions.tsv'),
  [
    '# Names of provinces and prefectures that may come about where two other words meet: 大理 in 重大|理念. The name is no place',
    '# where one of `before` stands before it and one of `after` behind it.',
    '# Source: the dictionary of jieba 0.42.1 (https://github.com/fxsjy/jieba), licence MIT, words counted 300 times or more.',
    '# Written by scripts/lookalikes.ts.',
    'name\tbefore\tafter',
    ...[...cores].sort().flatMap((core) => {
      const [left, right] = [before.get(core.slice(0, 1)) ?? [], after.get(core.slice(1)) ?? []]
      return left.length && right.length ? [`${core}\t${left.sort().join('')}\t${right.sort().join('')}`] : []
    }),
    '',
  ].join('\n'),
)
